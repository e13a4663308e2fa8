import * as z from 'zod'
import { Account } from '../../domain/accounts/account.ts'
import { OwnerPerson } from '../../domain/accounts/person.ts'
import { contentHash } from './content-hash.ts'
import type { Key, Table, TableReader } from './table.ts'

const Profile = z.object({
  account: Account.optional(),
  hash: z.string().optional(),
  /** When the company's system last named another owner in PUT. */
  ownerSetAt: z.string().optional(),
  /** The latest owner-change event: `<instant>#<event id>`, and whom it names. */
  ownerChangedAt: z.string().optional(),
  changedOwner: OwnerPerson.optional(),
})

/** A#<accountId>: the partition of everything about an account. */
export function accountPk(accountId: string): string {
  return `A#${accountId}`
}

/** The account whose partition this is; throws for the key of something else. */
export function accountIdOf(pk: string): string {
  if (!pk.startsWith('A#')) throw new Error('Not the key of an account: its partition does not begin with A#')
  return pk.slice(2)
}

/** A#<accountId> / PROFILE: the one item with the account's names and addresses. */
export function profileKey(accountId: string): Key {
  return { pk: accountPk(accountId), sk: 'PROFILE' }
}

/** The account with its present owner: the one of PUT, or of an owner-change event dated later. Undefined before the first PUT. */
export async function readAccount(reader: TableReader, accountId: string): Promise<Account | undefined> {
  const item = await reader.get(profileKey(accountId))
  return item && accountOf(item)
}

/** The account of a profile item; undefined when only an owner-change event is known of it. */
export function accountOf(item: unknown): Account | undefined {
  const { account, ownerSetAt = '', ownerChangedAt = '', changedOwner } = Profile.parse(item)
  return account && changedOwner && ownerChangedAt > ownerSetAt
    ? { ...account, owner: changedOwner }
    : account
}

/** Stores an account as PUT at `at` (ISO instant). The owner's date moves only when PUT names another owner than before. */
export async function saveAccount(
  table: Table,
  accountId: string,
  account: Account,
  at: string,
): Promise<'created' | 'changed' | 'same'> {
  const key = profileKey(accountId)
  const hash = contentHash(account)
  const stored = Profile.parse((await table.get(key)) ?? {})
  if (stored.hash === hash) return 'same'
  const sameOwner =
    stored.account !== undefined && contentHash(stored.account.owner) === contentHash(account.owner)
  const ownerSetAt = sameOwner ? stored.ownerSetAt : at
  await table.update(key, { set: { account, hash, ownerSetAt } })
  return stored.account ? 'changed' : 'created'
}

/** Records an owner-change event; the latest by instant, then by id, wins whatever the order of arrival. */
export async function changeOwner(
  table: Table,
  accountId: string,
  change: { at: string; id: string; owner: OwnerPerson },
): Promise<void> {
  const ownerChangedAt = `${new Date(change.at).toISOString()}#${change.id}`
  await table.update(profileKey(accountId), {
    set: { ownerChangedAt, changedOwner: change.owner },
    if: { ownerChangedAt: { atMost: ownerChangedAt, orAbsent: true } },
  })
}
