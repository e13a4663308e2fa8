import { dayNumber, dayOf } from '../../../domain/history/day.ts'
import type { Settings } from '../../../domain/settings.ts'
import { accountPk } from '../../store/accounts/account-key.ts'
import { dayOfItem } from '../../store/accounts/days.ts'
import { filedOf, riskKey } from '../../store/accounts/risk.ts'
import type { Item, Table } from '../../store/table/table.ts'

/**
 * Removes what is derived of an account and cannot be read, so that it can be made anew: its state, and days all of whose events are still
 * kept. A day from before then stays, for nothing else knows what was in it. Answers whether anything was removed.
 */
export async function dropUnreadable(
  table: Table,
  accountId: string,
  { now, settings }: { now(): Date; settings: Settings },
): Promise<boolean> {
  const keptFrom = dayNumber(dayOf(now().toISOString())) - settings.retention.eventDays
  const days = await table.queryAll({ pk: accountPk(accountId), prefix: 'DAY#' })
  const state = await table.get(riskKey(accountId))
  const unreadable = [
    ...days.filter((item) => !reads(dayOfItem, item) && isKept(item, keptFrom)),
    ...(state && !reads(filedOf, state) ? [state] : []),
  ]
  // As it was read: one that somebody has made anew meanwhile stays.
  for (const item of unreadable) {
    const { revision } = item
    await table.delete(item, { revision: revision === undefined ? { exists: false } : { is: revision } })
  }
  return unreadable.length > 0
}

function isKept({ sk }: Item, keptFrom: number): boolean {
  return dayNumber(sk.slice('DAY#'.length)) >= keptFrom
}

function reads(read: (item: Item) => unknown, item: Item): boolean {
  try {
    read(item)
    return true
  } catch {
    return false
  }
}
