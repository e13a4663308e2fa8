import { createHash } from 'node:crypto'
import * as z from 'zod'
import type { Locale } from '../../domain/accounts/locale.ts'
import type { Person } from '../../domain/accounts/person.ts'
import { referenceOf } from '../../domain/complaints/reference.ts'
import type { Mail } from '../../domain/messages/message.ts'
import { fileDoubt } from '../store/mail/doubts.ts'
import { claimMail, isSuppressed, mailKey, releaseMail, settleMail } from '../store/mail/mails.ts'
import { threadOf } from '../store/mail/threads.ts'
import { contentHash } from '../store/table/content-hash.ts'
import type { Key } from '../store/table/table.ts'
import { composeMail } from './compose-mail.ts'
import type { Given } from './ports.ts'

/** A mail of an account's run is claimed under both, and in one conversation with the others of its matter; any other says under which key. */
type Claim =
  | { accountId: string; matter?: string; claim?: undefined }
  | { claim: Key; accountId?: undefined; matter?: undefined }
/** One mail. `to`: whom to write to, the next one where an address is suppressed. */
export type Sending = Claim & {
  runId: string
  /** The complaint that a letter to a customer is about. */
  complaintId?: string
  name: string
  audience: 'customer' | 'internal'
  to: readonly Person[]
  locale: Locale
  /** Of a mail that is not about a single matter: the address (mailto:) at which somebody may ask not to be sent any more. */
  unsubscribe?: string
  render(to: Person): Mail | Promise<Mail>
}

export const SendResult = z.strictObject({
  /** `in-doubt`: an earlier attempt ended between claim and mark, and a customer is not written to twice. */
  status: z.enum(['sent', 'sent-before', 'in-doubt', 'suppressed', 'no-address', 'not-needed']),
})
export type SendResult = z.infer<typeof SendResult>

const Refusal = z.object({ $fault: z.literal('client') })
/** The connection itself did not come about, so that nothing was handed over. */
const Unconnected = z.object({
  code: z.enum(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']),
})
/** More than SES takes now: it says so before it takes anything. */
const Throttled = z.object({
  name: z.enum(['Throttling', 'ThrottlingException', 'TooManyRequestsException']),
})

function wasSurelyNotSent(error: unknown): boolean {
  return [Refusal, Unconnected, Throttled].some((kind) => kind.safeParse(error).success)
}

/**
 * Sends one mail under a claim: to customers at most once, to the company's own people at least once.
 * Throws when SES did not take it; a definite refusal gives the claim back, so that a retry may send it.
 */
export async function sendMail(sending: Sending, given: Given<'table' | 'mail'>): Promise<SendResult> {
  const { runId, name, audience } = sending
  const { table, mail, log, now } = given
  const key = sending.claim ?? mailKey(sending.accountId, runId, name)
  const at = () => now().toISOString()
  const to = await firstReachable(sending.to, given)
  const raw = to && (await compose(sending, key, to, given))
  const before = await claimMail(table, key, {
    at: at(),
    audience,
    name,
    to: (to ?? sending.to[0])?.email,
    complaintId: sending.complaintId,
  })
  if (before === 'sent') return { status: 'sent-before' }
  if (before === 'claimed' && audience === 'customer') {
    log.metric('MailsInDoubt', 1)
    log.info('mail in doubt, not sent again', { runId, mail: name })
    const { accountId, complaintId } = sending
    if (accountId !== undefined)
      await fileDoubt(table, { accountId, runId, name, at: at(), ...(complaintId && { complaintId }) })
    return { status: 'in-doubt' }
  }
  if (!to || !raw) {
    const status = sending.to.length === 0 ? 'no-address' : 'suppressed'
    await settleMail(table, key, status, { at: at() })
    log.info('mail not sent', { runId, mail: name, status })
    return { status }
  }
  try {
    const { messageId } = await mail.send({ to: [to.email], raw, tags: { runId, mail: name } })
    await settleMail(table, key, 'sent', { at: at(), messageId })
    return { status: 'sent' }
  } catch (error) {
    if (wasSurelyNotSent(error)) await releaseMail(table, key)
    throw error
  }
}

async function compose(sending: Sending, key: Key, to: Person, { now, mail, settings }: Given<'mail'>) {
  const { name, inbound } = settings.company
  const replyTo = answersTo(sending, inbound) ?? settings.company.replyTo
  const { accountId, audience, matter } = sending
  // Names of nothing that is stored: a header is read by many on its way.
  const domain = mail.sender.split('@').at(-1)
  const named = (...parts: string[]) => `${contentHash(parts).slice(0, 32)}@${domain}`
  return composeMail({
    ...(await sending.render(to)),
    to,
    from: { name, email: mail.sender },
    ...(replyTo !== undefined && { replyTo }),
    ...(sending.unsubscribe !== undefined && { unsubscribe: sending.unsubscribe }),
    messageId: named(key.pk, key.sk, to.email),
    ...(accountId !== undefined &&
      matter !== undefined && { thread: `${threadOf(accountId, audience, matter)}@${domain}` }),
    locale: sending.locale,
    at: now(),
  })
}

/** Where answers to a letter about a complaint come into its case. */
function answersTo({ audience, complaintId }: Sending, inbound: string | undefined): string | undefined {
  if (audience !== 'customer' || complaintId === undefined || inbound === undefined) return undefined
  return `${referenceOf(createHash('sha256').update(complaintId).digest('hex')).toLowerCase()}@${inbound}`
}

async function firstReachable(
  people: readonly Person[],
  { table }: Given<'table' | 'mail'>,
): Promise<Person | undefined> {
  for (const person of people) if (!(await isSuppressed(table, person.email))) return person
  return undefined
}
