import type { AccountState } from '../../history/account-state.ts'
import { linesByDay } from '../../history/orders-by-day.ts'
import type { Model } from '../../risk/model.ts'
import { logit } from '../../statistics/logit.ts'
import { shrunkShare } from '../../statistics/shrunk-share.ts'
import type { DatedCount } from '../courses/dated-count.ts'
import { datedSum } from '../courses/dated-sum.ts'

/** Order lines of a day (days since 1970) whose discount is known, and those that had one. */
export type DatedLines = { day: number; known: number; discounted: number }

/** What the numbers about discounts and lost quotes are made of. */
export type PriceFacts = { lines: readonly DatedLines[]; quotesLost: readonly DatedCount[] }

/** What an account's discounts and lost quotes come to on any day (days since 1970), prepared once. */
export type PriceLoad = ReturnType<typeof priceLoad>

/** Discount dependence and quotes lost on price. */
export function priceLoad({ lines, quotesLost }: PriceFacts, model: Model) {
  const { discounts: prior, halfLifeDays, minimumLines } = model
  const knownLines = () => lines.map(({ day, known }) => ({ day, amount: known }))
  const discountedLines = () => lines.map(({ day, discounted }) => ({ day, amount: discounted }))
  const quotes = () => quotesLost.map(({ day, count }) => ({ day, amount: count }))
  const known = datedSum(knownLines, halfLifeDays.prices)
  const discounted = datedSum(discountedLines, halfLifeDays.prices)
  const lost = datedSum(quotes, halfLifeDays.prices)
  const knownEver = datedSum(knownLines)

  const usual = logit(shrunkShare(prior, 0, 0))
  const dependence = (day: number) => shrunkShare(prior, discounted(day), known(day))
  return {
    hasDiscounts: lines.some((line) => line.discounted > 0),
    hasLostQuotes: quotesLost.some(({ count }) => count > 0),
    dependence,
    knownLines: knownEver,
    discountedLines: datedSum(discountedLines),
    quotesLost: datedSum(quotes),
    // Only dependence above the usual counts; it fades towards the usual and never past it.
    excessDependence: (day: number) =>
      knownEver(day) < minimumLines ? 0 : Math.max(0, logit(dependence(day)) - usual),
    lostQuotes: (day: number) => Math.log1p(lost(day)),
  }
}

/** What is remembered of discounts and lost quotes. */
export function priceFactsOf(state: AccountState): PriceFacts {
  return {
    lines: linesByDay(state),
    quotesLost: state.quotesLost.map(([day, count]) => ({ day, count })),
  }
}
