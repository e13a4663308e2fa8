import type { DayBucket } from '../history/day-bucket.ts'
import type { History } from '../history/history.ts'
import type { Settings } from '../settings.ts'
import { logit } from '../statistics/logit.ts'
import { shrunkShare } from '../statistics/shrunk-share.ts'
import { datedSum } from './dated-sum.ts'

/** What an account's discounts and lost quotes come to on any day (days since 1970), prepared once. */
export type PriceLoad = ReturnType<typeof priceLoad>

/** Discount dependence and quotes lost on price of a history. */
export function priceLoad(history: History, { model }: Settings) {
  const { discounts: prior, halfLifeDays, minimumLines } = model
  const { days, buckets } = history
  const sumOf = (amounts: readonly number[], halfLife: number) =>
    datedSum(
      amounts.map((amount, i) => ({ day: days[i] ?? 0, amount })),
      halfLife,
    )
  const knownLines = buckets.map((bucket) => linesOf(bucket, 'knownLines'))
  const discountedLines = buckets.map((bucket) => linesOf(bucket, 'discountedLines'))
  const quotesLost = buckets.map((bucket) => bucket.quotesLost.price ?? 0)
  const known = sumOf(knownLines, halfLifeDays.prices)
  const discounted = sumOf(discountedLines, halfLifeDays.prices)
  const lost = sumOf(quotesLost, halfLifeDays.prices)
  const knownEver = sumOf(knownLines, Number.POSITIVE_INFINITY)

  const usual = logit(shrunkShare(prior, 0, 0))
  const dependence = (day: number) => shrunkShare(prior, discounted(day), known(day))
  return {
    hasDiscounts: discountedLines.some((lines) => lines > 0),
    hasLostQuotes: quotesLost.some((quotes) => quotes > 0),
    dependence,
    knownLines: knownEver,
    discountedLines: sumOf(discountedLines, Number.POSITIVE_INFINITY),
    quotesLost: sumOf(quotesLost, Number.POSITIVE_INFINITY),
    // Only dependence above the usual counts; it fades towards the usual and never past it.
    excessDependence: (day: number) =>
      knownEver(day) < minimumLines ? 0 : Math.max(0, logit(dependence(day)) - usual),
    lostQuotes: (day: number) => Math.log1p(lost(day)),
  }
}

function linesOf(bucket: DayBucket, field: 'knownLines' | 'discountedLines'): number {
  let lines = 0
  for (const currency in bucket.sales) lines += bucket.sales[currency]?.[field] ?? 0
  return lines
}
