import { isOwed } from '../../../domain/complaints/advance.ts'
import { ofMail } from '../../../domain/complaints/attachments/limits.ts'
import type { Complaint } from '../../../domain/complaints/complaint.ts'
import { attachedTo } from '../../../domain/complaints/incoming/attached-to.ts'
import { caseNamedIn } from '../../../domain/complaints/incoming/case-named-in.ts'
import { domainOf, type IncomingMail } from '../../../domain/complaints/incoming/incoming-mail.ts'
import { isProven } from '../../../domain/complaints/incoming/is-proven.ts'
import { whyIgnored } from '../../../domain/complaints/incoming/why-ignored.ts'
import { wordsOf } from '../../../domain/complaints/incoming/words-of.ts'
import { isFreeMail } from '../../runtime/free-mail.ts'
import type { Given } from '../../runtime/ports.ts'
import { readMail } from '../../runtime/read-mail.ts'
import { accountOrDefault } from '../../store/accounts/account-or-default.ts'
import { markTaken, readTakenMail, type TakenMail } from '../../store/mail/taken-mails.ts'
import { complaintOfThread } from '../../store/mail/threads.ts'
import { countForm } from '../../store/people/form-counts.ts'
import { contentHash } from '../../store/table/content-hash.ts'
import { complaintNamed, readComplaint } from '../../store/tasks/complaints.ts'
import { complainByMail } from './complain-by-mail.ts'
import { hearCustomer } from './hear-customer.ts'
import { judgeFiles } from './judge-files.ts'
import { keepMailed } from './keep-attachments.ts'
import { mayTakeUp, takeUpAgain } from './take-up-again.ts'

/** What is read of a mail: text comes first, and what is beyond is what was attached. */
const mostBytes = 10 * 1024 * 1024
const mostAnswersADay = 50

/**
 * Takes a mail that came in, once: an answer to a letter of ours into its case where its author may speak there, what a machine sent nowhere,
 * and everything else as a complaint of its own.
 */
export async function takeMail(
  key: string,
  given: Given<'table' | 'mailroom' | 'attachments'>,
): Promise<TakenMail> {
  const { table, mailroom, now, log } = given
  const { raw, isCut } = await mailroom.read(key, mostBytes)
  const mail = await readMail(raw, isCut)
  const hash = mail ? contentHash([mail.messageId, mail.from?.email ?? '', mail.text]) : contentHash(key)
  const before = await readTakenMail(table, hash)
  if (before) return before
  const taken = mail ? await take(mail, hash, given) : { outcome: 'unreadable' }
  await markTaken(table, hash, taken, now())
  const { outcome, complaintId } = taken
  log.info('mail came in', { kind: outcome, item: key, ...(complaintId && { complaintId }) })
  return taken
}

async function take(
  mail: IncomingMail,
  hash: string,
  given: Given<'table' | 'attachments'>,
): Promise<TakenMail> {
  const { settings, table, now, log } = given
  const { inbound, sender } = settings.company
  const own = [sender.toLowerCase(), ...(inbound === undefined ? [] : [inbound.toLowerCase()])]
  const ignored = whyIgnored(mail, own)
  if (ignored || !mail.from) return { outcome: ignored ?? 'nobody' }
  const found = isProven(mail) ? await caseOf(mail, given) : undefined
  const files = await judgeFiles(attachedTo(mail), ofMail)
  if (files.unseen > 0) log.info('a mail had more files than are looked at', { count: files.unseen })
  if (!found) return complainByMail(mail, files, hash, given)
  const { accountId, complaintId } = found
  const words = wordsOf(mail, files.fit)
  const at = now()
  if (!(await countForm(table, ['answers', complaintId], { at, most: mostAnswersADay })))
    return { outcome: 'too-many', complaintId }
  if (!isOwed(found)) {
    if (!mayTakeUp(found, at, settings)) return complainByMail(mail, files, hash, given)
    await takeUpAgain({ accountId, complaintId }, { by: 'customer', why: words }, given)
  }
  await keepMailed(complaintId, files, given)
  await hearCustomer(found, words, given)
  return { outcome: isOwed(found) ? 'added' : 'taken-up', complaintId }
}

/** The case that a mail names, where its author is its contact or of the same company. */
async function caseOf(mail: IncomingMail, given: Given<'table'>): Promise<Complaint | undefined> {
  const { table, settings } = given
  const { addressed, threads, mentioned } = caseNamedIn(mail, settings.company.inbound)
  const ways = [
    ...addressed.map((name) => () => complaintNamed(table, name)),
    ...threads.map((name) => () => complaintOfThread(table, name)),
    ...mentioned.map((name) => () => complaintNamed(table, name)),
  ]
  for (const way of ways) {
    const named = await way()
    if (!named) continue
    const complaint = await readComplaint(table, named.accountId, named.complaintId)
    const account = await accountOrDefault(table, named.accountId, settings)
    const known = [complaint.contact?.email, account.contact?.email].flatMap((email) => email ?? [])
    if (mail.from && (await speaksFor(mail.from.email, known))) return complaint
  }
  return undefined
}

async function speaksFor(email: string, known: readonly string[]): Promise<boolean> {
  if (known.some((each) => each.toLowerCase() === email.toLowerCase())) return true
  const domain = domainOf(email)
  return known.some((each) => domainOf(each) === domain) && !(await isFreeMail(domain))
}
