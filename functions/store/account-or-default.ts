import type { Account } from '../../domain/accounts/account.ts'
import type { Settings } from '../../domain/settings.ts'
import { readAccount } from './accounts.ts'
import type { TableReader } from './table.ts'

/** The account, or what stands in for one that no system has described yet: its id and the fallback owner. */
export async function accountOrDefault(
  reader: TableReader,
  accountId: string,
  settings: Settings,
): Promise<Account> {
  const account = await readAccount(reader, accountId)
  const { fallbackOwner: owner, currency, locale, businessCalendar } = settings
  return account ?? { name: accountId, owner, currency, locale, timeZone: businessCalendar.timeZone }
}
