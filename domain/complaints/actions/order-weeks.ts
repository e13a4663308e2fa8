import * as z from 'zod'
import { dayNumber } from '../../history/day.ts'
import type { AccountPast } from '../../learning/account-past.ts'

const mostWeeks = 260
const latestWeeks = 4
const day = 86_400_000

/** Days with an order of all accounts, week by week; the last one ends with `lastDay` (days since 1970). */
export const OrderWeeks = z.object({ lastDay: z.int(), weeks: z.array(z.number().nonnegative()) })
export type OrderWeeks = z.infer<typeof OrderWeeks>

/** Counts the orders of all accounts by week, back to the first one. */
export function orderWeeksOf(pasts: readonly AccountPast[], lastDay: number): OrderWeeks {
  const counts: number[] = []
  for (const { days } of pasts)
    for (const each of days) {
      const week = Math.floor((lastDay - each) / 7)
      if (week >= 0 && week < mostWeeks) counts[week] = (counts[week] ?? 0) + 1
    }
  return { lastDay, weeks: Array.from(counts, (count) => count ?? 0).reverse() }
}

/**
 * Orders between two instants. Weeks that are not counted yet are taken to be like the latest ones, those before the first order had none.
 * Days instead where no order is counted.
 */
export function exposureBetween(
  known: OrderWeeks | undefined,
  from: string,
  to: string,
): { exposure: number; unit: 'orders' | 'days' } {
  const [start, end] = [Date.parse(from) / day, Date.parse(to) / day]
  const { lastDay = dayNumber(to.slice(0, 10)), weeks = [] } = known ?? {}
  const latest = weeks.slice(-latestWeeks)
  const usual = latest.reduce((sum, count) => sum + count, 0) / Math.max(1, latest.length)
  if (usual === 0) return { exposure: Math.max(0, end - start), unit: 'days' }
  const first = lastDay + 1 - 7 * weeks.length
  let exposure = (Math.max(0, end - Math.max(start, lastDay + 1)) * usual) / 7
  for (const [at, count] of weeks.entries()) {
    const begin = first + 7 * at
    exposure += (count * Math.max(0, Math.min(end, begin + 7) - Math.max(start, begin))) / 7
  }
  return { exposure, unit: 'orders' }
}
