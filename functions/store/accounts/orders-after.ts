import { dayFromNumber, dayNumber } from '../../../domain/history/day.ts'
import type { TableReader } from '../table/table.ts'
import { listRuns } from '../tasks/runs.ts'
import { readDays } from './days.ts'

/**
 * The first order of an account on a day after this one that somebody pays for and whose cancellation has not undone a win-back, by its
 * id; undefined when none was folded yet. Strongly consistent.
 */
export async function firstOrderAfter(
  reader: TableReader,
  accountId: string,
  day: string,
): Promise<string | undefined> {
  const days = await readDays(reader, accountId, { from: dayFromNumber(dayNumber(day) + 1) })
  const runs = await listRuns(reader, accountId)
  const cancelled = runs.flatMap(({ outcome, reason }) => (outcome === 'order-cancelled' ? [reason] : []))
  const paid = days.filter(({ bucket }) =>
    Object.values(bucket.sales).some(({ revenue }) => Number(revenue) > 0),
  )
  return paid.flatMap(({ bucket }) => bucket.orderIds).find((id) => !cancelled.includes(id))
}

/** Whether an order of an account on this day stands. Strongly consistent. */
export async function hasOrdersOn(reader: TableReader, accountId: string, day: string): Promise<boolean> {
  const days = await readDays(reader, accountId, { from: day, to: day })
  return days.some(({ bucket }) => bucket.orders > 0)
}
