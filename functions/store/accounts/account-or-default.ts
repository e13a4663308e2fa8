import type { Account } from '../../../domain/accounts/account.ts'
import { officeOf } from '../../../domain/people/office-of.ts'
import { officeId } from '../../../domain/people/people.ts'
import type { Settings } from '../../../domain/settings.ts'
import type { TableReader } from '../table/table.ts'
import { readAccount } from './accounts.ts'

/** The account, or what stands in for one that no system has described yet: its id, looked after by the office. */
export async function accountOrDefault(
  reader: TableReader,
  accountId: string,
  settings: Settings,
): Promise<Account> {
  const account = await readAccount(reader, accountId)
  const { currency, locale, businessCalendar } = settings
  const unknown = {
    name: accountId,
    ownerId: officeId,
    currency,
    locale,
    timeZone: businessCalendar.timeZone,
  }
  return { ...unknown, ...account, owner: account?.owner ?? officeOf(settings) }
}
