import { countUntil } from '../history/history.ts'
import type { Model } from '../risk/model.ts'
import { elasticityOver, type PriceSums } from '../signals/prices/elasticity.ts'
import { priceChangesOf } from './price-changes.ts'
import { type PriceTrial, priceTrial, type Volume } from './price-trial.ts'
import { priceWindowDays } from './price-window.ts'
import type { Purchases } from './purchases.ts'

// Variances of ln volume by a single purchase, as judged for trade customers: repeated orders of an item vary by about .7
// in size, and their number as by chance. Items compared in the same days share the number.
const sizeVariance = 0.5
const numberVariance = 1
// Without other items to compare with, the month's own ups and downs stay in: judged as a standard deviation of a half.
const monthVariance = 0.25
// One purchase has no rhythm to compare with.
const leastBefore = 2
const leastDays = 28
// After as many half-lives a change is history.
export const oldestHalfLives = 4

/** What an account did after one price change: new over old price, and volume over what was to be expected. */
export type PriceAnswer = { ratio: number; volume: number; trial: PriceTrial }

type Row = { x: number; y: number; variance: number; trial: PriceTrial }

/**
 * How an account's volume answered dated price changes. Each change compares the same items before and after it, valued
 * at one price (product effects cancel), against the account's other items in the same days (the month cancels; without
 * such items only time does, and the doubt is larger). Elasticity is the slope of ln volume in ln price over all
 * changes, older ones fading, shrunk to the population (empirical Bayes). Silence after the last purchase does not count
 * here. It is an association: sellers set prices with the buyer in mind.
 */
export function priceResponse(purchases: Purchases, model: Model) {
  const { halfLifeDays } = model
  const changes = priceChangesOf(purchases)
  const seenDays = changes.map(({ seen }) => seen)
  const daysBought = purchases.bought.map(({ day }) => day)
  const trials: PriceTrial[] = []
  const sums: PriceSums[] = []

  const trialAt = (i: number): PriceTrial => {
    trials[i] ??= priceTrial(i, changes, purchases, daysBought, priceWindowDays)
    return trials[i]
  }
  const rowsOn = (day: number): Row[] => {
    const rows: Row[] = []
    for (let i = 0; i < countUntil(seenDays, day); i += 1) {
      if (day - (changes[i]?.day ?? 0) > oldestHalfLives * halfLifeDays.prices) continue
      const row = rowOf(trialAt(i), day)
      if (row !== null) rows.push(row)
    }
    return rows
  }
  const lastBought = (day: number) => daysBought[countUntil(daysBought, day) - 1] ?? day
  /** While nothing is bought only age changes these sums: they are kept as of the last purchase. */
  const sumsOn = (day: number): PriceSums => {
    const count = countUntil(daysBought, day)
    const known = sums[count]
    if (known !== undefined) return known
    const total = { at: lastBought(day), xx: 0, xy: 0 }
    for (const { x, y, variance, trial } of rowsOn(total.at)) {
      const weight = 2 ** ((trial.change.day - total.at) / halfLifeDays.prices) / variance
      total.xx += weight * x * x
      total.xy += weight * x * y
    }
    sums[count] = total
    return total
  }
  return {
    isEmpty: changes.length === 0,
    ...elasticityOver((day) => (changes.length === 0 ? null : sumsOn(day)), model),
    /** What elasticity rests on: sums over the price changes known on a day, as of the last purchase. */
    sumsOn,
    /** Price changes known on a day, whether they can be judged or not. */
    changesUntil: (day: number) => countUntil(seenDays, day),
    answers: (day: number): PriceAnswer[] =>
      rowsOn(lastBought(day)).map(({ x, y, trial }) => ({ ratio: Math.exp(x), volume: Math.exp(y), trial })),
  }
}

/** A change with enough on both sides of it, as ln price and ln volume against the other items. */
function rowOf(trial: PriceTrial, day: number): Row | null {
  const { change, logRatio, start, before } = trial
  if (logRatio === null || before.same.count < leastBefore) return null
  const { until, ...after } = trial.afterUntil(day)
  const lengths = { before: change.day - start, after: until - change.day + 1 }
  if (Math.min(lengths.before, lengths.after) < leastDays) return null
  const same = growth(before.same, after.same)
  if (before.other.count < leastBefore) {
    const grown = same.grown - Math.log(lengths.after / lengths.before)
    return {
      x: logRatio,
      y: grown,
      variance: (sizeVariance + numberVariance) * same.variance + monthVariance,
      trial,
    }
  }
  const other = growth(before.other, after.other)
  const variance = sizeVariance * (same.variance + other.variance)
  return { x: logRatio, y: same.grown - other.grown, variance, trial }
}

/** Growth of ln volume, half a purchase added on both sides so that none has a log, and the variance of its counts. */
function growth(before: Volume, after: Volume) {
  const half = (before.value + after.value) / (before.count + after.count) / 2
  return {
    grown: Math.log((after.value + half) / (before.value + half)),
    variance: 1 / (before.count + 0.5) + 1 / (after.count + 0.5),
  }
}
