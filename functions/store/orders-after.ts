import { dayFromNumber, dayNumber } from '../../domain/history/day.ts'
import { accountPk } from './accounts.ts'
import { eventIdOf } from './events.ts'
import type { TableReader } from './table.ts'

/** The first order of an account on a day after this one, by its id; undefined when there is none. Strongly consistent. */
export async function firstOrderAfter(
  reader: TableReader,
  accountId: string,
  day: string,
): Promise<string | undefined> {
  const events = await reader.queryAll({
    index: 'byDay',
    pk: accountPk(accountId),
    from: dayFromNumber(dayNumber(day) + 1),
    to: '9999',
    attributes: ['sk', 'type'],
  })
  const order = events.find(({ type }) => type === 'order')
  return order && eventIdOf(order.sk)
}
