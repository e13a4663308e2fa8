import { dayFromNumber, dayNumber } from '../../domain/history/day.ts'
import { readDays } from './days.ts'
import type { TableReader } from './table.ts'

/** The first order of an account on a day after this one, by its id; undefined when none was folded yet. Strongly consistent. */
export async function firstOrderAfter(
  reader: TableReader,
  accountId: string,
  day: string,
): Promise<string | undefined> {
  const days = await readDays(reader, accountId, { from: dayFromNumber(dayNumber(day) + 1) })
  return days.find(({ bucket }) => bucket.orders > 0)?.bucket.orderIds[0]
}
