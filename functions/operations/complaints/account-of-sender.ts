import { accountIdOf, profileKey } from '../../store/accounts/account-key.ts'
import { accountOf } from '../../store/accounts/profile.ts'
import { accountsOfContact, strangerIdOf } from '../../store/mail/senders.ts'
import type { TableReader } from '../../store/table/table.ts'
import { mergerOf } from '../mending/merger-of.ts'

/**
 * The account that a mail address speaks for: the one whose contact has it, or the one that the office has found for the sender. Anybody else,
 * and who is the contact of several, is a stranger: an account of the sender's own stands in.
 */
export async function accountOfSender(reader: TableReader, email: string): Promise<string> {
  const filed = await accountsOfContact(reader, email)
  const named: string[] = []
  for (const item of await reader.getMany(filed.map(profileKey))) {
    // What is filed may be of before: only the description counts.
    if (accountOf(item)?.contact?.email.toLowerCase() === email.trim().toLowerCase())
      named.push(await intoWhich(reader, accountIdOf(item.pk)))
  }
  const [only, ...others] = [...new Set(named)]
  return only !== undefined && others.length === 0 ? only : intoWhich(reader, strangerIdOf(email))
}

/** The account itself, or the one it was merged into. */
export async function intoWhich(reader: TableReader, accountId: string): Promise<string> {
  return (await mergerOf(reader, accountId))?.into ?? accountId
}
