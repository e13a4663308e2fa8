import { createHash } from 'node:crypto'
import * as z from 'zod'
import { accountPk } from '../accounts/account-key.ts'
import { readStored } from '../table/read-stored.ts'
import type { Key, Table, TableReader } from '../table/table.ts'

/** How far a mail has come. `claimed` alone means that a sender ended between claiming and marking. */
const MailClaim = z.object({ status: z.enum(['claimed', 'sent', 'suppressed', 'no-address']) })
export type MailStatus = z.infer<typeof MailClaim>['status']

/** A#<accountId> / MAIL#<runId>#<name>; `name` tells apart what one run sends. */
export function mailKey(accountId: string, runId: string, name: string): Key {
  return { pk: accountPk(accountId), sk: `MAIL#${runId}#${name}` }
}

/** P#<personId> / MAIL#morning#<day>: the one mail of a person's morning, by their own calendar day. */
export function morningKey(personId: string, day: string): Key {
  return { pk: `P#${personId}`, sk: `MAIL#morning#${day}` }
}

/** P#<personId> / MAIL#handover#<day>#<accountId>: the mail by which an account was handed over, by the calendar day of whoever has it now. */
export function handoverKey(personId: string, day: string, accountId: string): Key {
  return { pk: `P#${personId}`, sk: `MAIL#handover#${day}#${accountId}` }
}

/** P#<personId> / MAIL#quality#<month>: the report on the complaints of a month. */
export function reportKey(personId: string, month: string): Key {
  return { pk: `P#${personId}`, sk: `MAIL#quality#${month}` }
}

/** Of the people, those to whom the report of a month was sent, or found to reach nobody. */
export async function reportedTo(
  reader: TableReader,
  personIds: readonly string[],
  month: string,
): Promise<Set<string>> {
  const idOf = new Map(personIds.map((personId) => [reportKey(personId, month).pk, personId]))
  const items = await reader.getMany(personIds.map((personId) => reportKey(personId, month)))
  const settled = items.filter((item) => readStored(MailClaim, item).status !== 'claimed')
  return new Set(settled.flatMap(({ pk }) => idOf.get(pk) ?? []))
}

/** How many accounts were handed over to a person by mail on a day of theirs. */
export async function countHandovers(reader: TableReader, personId: string, day: string): Promise<number> {
  const { pk, sk } = handoverKey(personId, day, '')
  return (await reader.queryAll({ pk, prefix: sk, attributes: ['pk'] })).length
}

/** Claims a mail before it is sent; answers how far an earlier claim came, or undefined when this one is the first. */
export async function claimMail(
  table: Table,
  key: Key,
  { at, ...letter }: { at: string; audience: string; name: string; to?: string; complaintId?: string },
): Promise<MailStatus | undefined> {
  const claim = await table.put({ ...key, ...letter, status: 'claimed', claimedAt: at }, { ifAbsent: true })
  return claim.written ? undefined : readStored(MailClaim, claim.existing).status
}

/** Marks what became of a claimed mail. */
export async function settleMail(
  table: Table,
  key: Key,
  status: MailStatus,
  details: { at: string; messageId?: string },
): Promise<void> {
  await table.update(key, { set: { status, settledAt: details.at, messageId: details.messageId } })
}

/** Gives a claim back: only when the mail service has said that it did not take the mail. */
export async function releaseMail(table: Table, key: Key): Promise<void> {
  await table.delete(key, { status: { is: 'claimed' } })
}

/** S#<sha256 of the address> / SUPPRESSION: an address that bounced for good or complained. */
export function suppressionKey(email: string): Key {
  return {
    pk: `S#${createHash('sha256').update(email.trim().toLowerCase()).digest('hex')}`,
    sk: 'SUPPRESSION',
  }
}

/** Whether mail to this address is suppressed. */
export async function isSuppressed(reader: TableReader, email: string): Promise<boolean> {
  return (await reader.get(suppressionKey(email))) !== undefined
}

/** A letter to a customer and its fate. */
export const Letter = z.object({
  name: z.string(),
  to: z.string().optional(),
  status: MailClaim.shape.status,
  at: z.string(),
})
export type Letter = z.infer<typeof Letter>

/** The letters about a complaint, oldest first: those of its run, and the ones another run wrote about it. */
export async function listLetters(
  reader: TableReader,
  accountId: string,
  complaintId: string,
): Promise<Letter[]> {
  const items = await reader.queryAll({ pk: accountPk(accountId), prefix: 'MAIL#' })
  return items
    .filter((item) => item.audience === 'customer' && item.complaintId === complaintId)
    .map((item) => Letter.parse({ ...item, at: item.settledAt ?? item.claimedAt }))
    .toSorted((a, b) => a.at.localeCompare(b.at))
}
