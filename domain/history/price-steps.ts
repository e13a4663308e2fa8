import { featureParameters } from '../learning/feature-parameters.ts'
import type { PriceReview } from '../prices/review-prices.ts'
import type { AccountState } from './account-state.ts'

// What a feature differs by less than that no weight can tell.
const leastChange = 1e-4
/** Three years of reviews: older ones have faded, and only learning looks back at all. */
const mostSteps = 36

/**
 * Adds what a review told, which counts from `day` on. As both numbers only fade while nothing new is told, each is kept only
 * where it becomes another than the last one faded. To four digits.
 */
export function addPriceReview(
  prices: AccountState['prices'],
  day: number,
  review: PriceReview | null,
): void {
  if (review === null) return
  const { at, xx, xy, fall, told } = review
  const { answers, cheaper } = prices
  prices.told = told
  const [from, xxBefore, xyBefore] = answers.at(-1) ?? [day, 0, 0]
  const [now, before] = [fade(at, day), fade(from, day)]
  if (isOther(xx * now, xxBefore * before) || isOther(xy * now, xyBefore * before))
    answers.push([day, rounded(xx * now), rounded(xy * now)])
  const [fellOn, fallBefore] = cheaper.at(-1) ?? [day, 0]
  if (Math.abs(fall * now - fallBefore * fade(fellOn, day)) >= leastChange)
    cheaper.push([day, rounded(fall * now)])
  if (answers.length > mostSteps) answers.shift()
  if (cheaper.length > mostSteps) cheaper.shift()
}

function fade(from: number, day: number): number {
  return 2 ** ((from - day) / featureParameters.halfLifeDays.prices)
}

function isOther(value: number, before: number): boolean {
  return Math.abs(value - before) > 1e-3 * Math.abs(before)
}

function rounded(value: number): number {
  return Number(value.toPrecision(4))
}
