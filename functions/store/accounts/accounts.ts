import type { Account, AccountInput } from '../../../domain/accounts/account.ts'
import type { OwnerPerson } from '../../../domain/accounts/person.ts'
import { officeId } from '../../../domain/people/people.ts'
import { followContact } from '../mail/senders.ts'
import { readOwner, readPerson, savePeopleOf } from '../people/people.ts'
import { contentHash } from '../table/content-hash.ts'
import { readStored } from '../table/read-stored.ts'
import type { Table, TableReader } from '../table/table.ts'
import { profileKey } from './account-key.ts'
import { accountOf, Profile } from './profile.ts'

/**
 * The account with its present owner: the one of PUT, or of an owner-change event dated later. Undefined before the first PUT;
 * without `owner` where nobody describes that person any more.
 */
export async function readAccount(
  reader: TableReader,
  accountId: string,
): Promise<(Omit<Account, 'owner'> & { owner?: OwnerPerson }) | undefined> {
  const item = await reader.get(profileKey(accountId))
  const described = item && accountOf(item)
  if (!described) return undefined
  const owner = await readOwner(reader, described.ownerId)
  return { ...described, ...(owner && { owner }) }
}

/**
 * Stores an account as PUT at `at` (ISO instant). The owner's date moves only when PUT names another owner than before.
 * What an import writes of an account that nobody has described goes with the import when it is taken back.
 * `unknown-owner`: no person has the id it names, and nothing is stored.
 */
export async function saveAccount(
  table: Table,
  accountId: string,
  account: AccountInput,
  at: string,
  importId?: string,
): Promise<'created' | 'changed' | 'same' | 'unknown-owner'> {
  const { owner } = account
  if (typeof owner === 'string' && !(await readPerson(table, owner))) return 'unknown-owner'
  const ownerId = typeof owner === 'string' ? owner : await savePeopleOf(table, owner)
  const key = profileKey(accountId)
  const hash = contentHash(account)
  const stored = readStored(Profile, (await table.get(key)) ?? {})
  const isImports = importId !== undefined && (!stored.account || stored.importId !== undefined)
  const isSame = stored.hash === hash && stored.ownerId === ownerId
  if (isSame && stored.contactFiled && stored.importId === (isImports ? importId : undefined)) return 'same'
  const ownerSetAt = stored.ownerId === ownerId ? stored.ownerSetAt : at
  await followContact(table, accountId, {
    before: stored.account?.contact?.email,
    now: account.contact?.email,
  })
  await table.update(key, {
    set: {
      ...{ account, hash, ownerId, ownerSetAt, contactFiled: true },
      ...(isImports && { importId }),
      ...(!stored.account && { introducedTo: ownerId }),
    },
    ...(!isImports && { remove: ['importId'] }),
  })
  if (isSame) return 'same'
  return stored.account ? 'changed' : 'created'
}

/** Describes the sender whom no account names, so that letters and tasks name them: looked after by the office. The first description stays. */
export async function saveStranger(
  table: Table,
  accountId: string,
  account: Omit<AccountInput, 'owner'>,
): Promise<void> {
  const described = { ...account, owner: officeId }
  await table.put(
    { ...profileKey(accountId), account: described, ownerId: officeId, introducedTo: officeId },
    { ifAbsent: true },
  )
}

/** Removes what an import wrote of an account, where it is one of these. */
export async function dropProfile(
  table: Table,
  accountId: string,
  importIds: readonly string[],
): Promise<void> {
  await table.delete(profileKey(accountId), { importId: { oneOf: importIds } })
}

/** Records an owner-change event; the latest by instant, then by id, wins whatever the order of arrival. */
export async function changeOwner(
  table: Table,
  accountId: string,
  change: { at: string; id: string; owner: OwnerPerson },
): Promise<void> {
  const ownerChangedAt = `${new Date(change.at).toISOString()}#${change.id}`
  const changedOwnerId = await savePeopleOf(table, change.owner)
  await table.update(profileKey(accountId), {
    set: { ownerChangedAt, changedOwnerId },
    if: { ownerChangedAt: { atMost: ownerChangedAt, orAbsent: true } },
  })
}
