import { countUntil } from '../../history/history.ts'
import { cadence } from '../rhythm/cadence.ts'

const yearDays = 364
const slackDays = 14
const shortestDays = 28

/** A silence of last year that the present one may repeat; days since 1970. */
export type Season = {
  /** Last order before the silence of last year and first one after it. */
  left: number
  returned: number
  /** Quiet days from `from` on count less, until `until`, by when an account that repeats last year has ordered. */
  from: number
  until: number
}

/**
 * The silence of the same weeks last year (52 weeks before, so that weekdays agree; begun up to two weeks later will do):
 * at least twice the usual gap and four weeks long. Null when the account ordered then, or has no more than a year behind
 * it. Needs two order days or more.
 */
export function seasonAfter(orderDays: readonly number[]): Season | null {
  const last = orderDays.at(-1) ?? 0
  const usual = cadence(orderDays)
  const overdue = last + usual + 1
  for (const slack of [0, slackDays]) {
    const next = countUntil(orderDays, overdue - yearDays + slack - 1)
    const [left, back] = [orderDays[next - 1], orderDays[next]]
    if (left === undefined || back === undefined || back >= last) continue
    if (back - left < Math.max(2 * usual, shortestDays)) continue
    const from = Math.max(overdue, left + yearDays)
    const until = back + yearDays + usual
    if (from < until) return { left, returned: back, from, until }
  }
  return null
}
