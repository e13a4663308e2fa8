import type { TableReader } from '../table/table.ts'
import { accountIdOf, profileKey } from './account-key.ts'
import { accountOf } from './profile.ts'

/** The names of accounts by their id; those that nobody has described are left out. */
export async function namesOf(
  reader: TableReader,
  accountIds: readonly string[],
): Promise<Map<string, string>> {
  const profiles = await reader.getMany([...new Set(accountIds)].map(profileKey))
  return new Map(
    profiles.flatMap((profile) => {
      const account = accountOf(profile)
      return account ? [[accountIdOf(profile.pk), account.name] as const] : []
    }),
  )
}
