import * as z from 'zod'
import { type Account, AccountInput } from '../../../domain/accounts/account.ts'
import { readStored } from '../table/read-stored.ts'
import type { Table, TableReader } from '../table/table.ts'
import { profileKey } from './account-key.ts'

/** What is stored of an account under its profile's key. */
export const Profile = z.object({
  account: AccountInput.optional(),
  hash: z.string().optional(),
  /** The person whom PUT named. */
  ownerId: z.string().optional(),
  /** When the company's system last named another owner in PUT. */
  ownerSetAt: z.string().optional(),
  /** The latest owner-change event: `<instant>#<event id>`, and whom it names. */
  ownerChangedAt: z.string().optional(),
  changedOwnerId: z.string().optional(),
  /** Who was told that they look after the account: the first owner, then each one after their handover. */
  introducedTo: z.string().optional(),
  /** Whether the account is found by its contact's address. */
  contactFiled: z.boolean().optional(),
  /** The import that wrote the description, if nobody else did. */
  importId: z.string().optional(),
})

/** The id of whoever looks after an account now; undefined before the first PUT. */
export async function readOwnerId(reader: TableReader, accountId: string): Promise<string | undefined> {
  const item = await reader.get(profileKey(accountId))
  return item && accountOf(item)?.ownerId
}

/** Who looks after an account now, since when, and who was told so last; undefined before the first PUT. */
export async function readOwnership(
  reader: TableReader,
  accountId: string,
): Promise<{ ownerId: string; since: string; introducedTo: string | undefined } | undefined> {
  const item = await reader.get(profileKey(accountId))
  const ownerId = item && accountOf(item)?.ownerId
  if (ownerId === undefined) return undefined
  const { ownerSetAt = '', ownerChangedAt = '', introducedTo } = readStored(Profile, item)
  const [since = ''] = (ownerChangedAt > ownerSetAt ? ownerChangedAt : ownerSetAt).split('#')
  return { ownerId, since, introducedTo }
}

/** Remembers whom an account was handed over to. */
export async function markIntroduced(table: Table, accountId: string, ownerId: string): Promise<void> {
  await table.update(profileKey(accountId), { set: { introducedTo: ownerId }, if: { pk: { exists: true } } })
}

/** The account of a profile item with its owner's id; undefined when only an owner-change event is known of it. */
export function accountOf(item: unknown): Omit<Account, 'owner'> | undefined {
  const { account, ownerId, ownerSetAt = '', ownerChangedAt = '', changedOwnerId } = readStored(Profile, item)
  if (!account || ownerId === undefined) return undefined
  const { owner: _reference, ...described } = account
  return {
    ...described,
    ownerId: changedOwnerId !== undefined && ownerChangedAt > ownerSetAt ? changedOwnerId : ownerId,
  }
}
