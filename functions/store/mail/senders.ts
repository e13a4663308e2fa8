import { contentHash } from '../table/content-hash.ts'
import type { Key, Table, TableReader } from '../table/table.ts'
import { suppressionKey } from './mails.ts'

/** S#<sha256 of the address> / CONTACT#<accountId>: whose contact an address is. */
export function contactKey(email: string, accountId: string): Key {
  return { pk: suppressionKey(email).pk, sk: `CONTACT#${accountId}` }
}

/** The accounts whose contact has an address; more than one for who buys for several. */
export async function accountsOfContact(reader: TableReader, email: string): Promise<string[]> {
  const { pk, sk } = contactKey(email, '')
  const items = await reader.queryAll({ pk, prefix: sk })
  return items.map((item) => item.sk.slice(sk.length))
}

/** Keeps the way from a contact's address to the account, and takes away the one of the contact before. */
export async function followContact(
  table: Table,
  accountId: string,
  { before, now }: { before: string | undefined; now: string | undefined },
): Promise<void> {
  if (now !== undefined) await table.put(contactKey(now, accountId))
  if (before !== undefined && (now === undefined || !isSame(before, now)))
    await table.delete(contactKey(before, accountId))
}

const isSame = (a: string, b: string) => suppressionKey(a).pk === suppressionKey(b).pk

const strangerPrefix = 'visitor-'

/** The account that stands in for a sender whom no account names: the same for every message from one address. */
export function strangerIdOf(email: string): string {
  return `${strangerPrefix}${contentHash(email.trim().toLowerCase()).slice(0, 16)}`
}

/** Whether an account stands in for a sender whom nobody knows. */
export function isStranger(accountId: string): boolean {
  return accountId.startsWith(strangerPrefix)
}
