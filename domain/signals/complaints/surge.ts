import { countUntil } from '../../history/history.ts'
import { hitsAtLeast } from '../../statistics/shrinkage/tails.ts'
import type { DatedCount } from '../courses/dated-count.ts'

/** The last `days` days against the year; alarming below the probability `level`. */
export type SurgePolicy = { days: number; level: number; concentration: number }

/** A burst of complaints up to `until`: `recent` of `total`, with the probability that chance puts as many there. */
export type Surge = { until: number; recent: number; total: number; chance: number }

const yearDays = 365
// More of them tell nothing new, and the exact tail would take long.
const mostIncidents = 40

/**
 * Whether complaints came in a burst, as of the latest one. Given their total, the number in the last days is
 * Beta-Binomial: counts that vary a bit more than by chance (`concentration` events an order) over the orders of both
 * spans. Exact tail, no normal approximation. Null when there is none or it has passed.
 */
export function surgeOver(
  ordered: readonly DatedCount[],
  incidentDays: readonly number[],
  { days: window, level, concentration }: SurgePolicy,
): (day: number) => Surge | null {
  if (incidentDays.length === 0) return () => null
  const days = ordered.map(({ day }) => day)
  const orders: number[] = []
  let sum = 0
  for (const { count } of ordered) {
    sum += count
    orders.push(sum)
  }
  const ordersUntil = (day: number) => orders[countUntil(days, day) - 1] ?? 0
  const known: (Surge | null)[] = []
  const judge = (count: number): Surge | null => {
    const until = incidentDays[count - 1] ?? 0
    const begin = countUntil(incidentDays, until - yearDays)
    const counted = incidentDays.slice(Math.max(begin, count - mostIncidents), count)
    const recent = counted.length - countUntil(counted, until - window)
    if (recent < 2) return null
    const since = counted.length < mostIncidents ? until - yearDays : (counted[0] ?? until) - 1
    const inWindow = ordersUntil(until) - ordersUntil(until - window)
    const inAll = ordersUntil(until) - ordersUntil(since)
    const shares = {
      a: concentration * (inWindow + 0.5),
      b: concentration * (inAll - inWindow + 0.5),
    }
    const chance = hitsAtLeast(shares, recent, counted.length)
    return chance < level ? { until, recent, total: counted.length, chance } : null
  }
  return (day) => {
    const count = countUntil(incidentDays, day)
    const until = incidentDays[count - 1]
    if (until === undefined || day - until >= window) return null
    const answer = known[count] === undefined ? judge(count) : known[count]
    known[count] = answer
    return answer
  }
}
