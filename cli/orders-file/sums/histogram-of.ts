import {
  countAccount,
  createHistogram,
  type OrderHistogram,
} from '../../../domain/statistics/purchase/order-histogram.ts'
import type { AccountDays } from './order-days.ts'

/** The histogram of all accounts' order-days, as purchase models are fitted to. */
export function histogramOf(accounts: readonly AccountDays[]): OrderHistogram {
  const histogram = createHistogram()
  for (const { days } of accounts) {
    const firstDay = days[0]
    const lastDay = days.at(-1)
    if (firstDay === undefined || lastDay === undefined) continue
    let logGaps = 0
    let previous = firstDay
    for (const day of days.slice(1)) {
      logGaps += Math.log(day - previous)
      previous = day
    }
    countAccount(histogram, { x: days.length - 1, firstDay, lastDay }, logGaps)
  }
  return histogram
}
