import { dayNumber } from '../history/day.ts'
import type { DayBucket } from '../history/day-bucket.ts'
import { countUntil, type History } from '../history/history.ts'
import type { Settings } from '../settings.ts'
import { decayedSum } from '../statistics/decayed-sum.ts'
import { logit } from '../statistics/logit.ts'
import { shrunkShare } from '../statistics/shrunk-share.ts'
import { points } from './points.ts'
import type { Measure, Signal } from './signal.ts'
import { counted, notEnoughData, percent } from './wording.ts'

/** How far an account buys only at a discount (Beta-Binomial), and the quotes it declined because of the price. */
export const priceSensitivity: Signal = {
  key: 'price-sensitivity',

  read(history, day, settings) {
    const today = dayNumber(day)
    const past = history.buckets.slice(0, countUntil(history.days, today))
    const known = total(past, knownLines)
    const lost = total(past, quotesLostOnPrice)
    const { minimumLines } = settings.model
    if (known < minimumLines && lost === 0) {
      return notEnoughData(
        'price-sensitivity',
        `${known} of ${minimumLines} order lines tell their list price or discount`,
      )
    }
    const price = priceOf(history, settings)
    const measures: Measure[] = []
    if (known >= minimumLines) {
      const value = price.dependence(today)
      measures.push({
        measure: 'discount-dependence',
        value,
        points: price.dependencePoints(today),
        sentence: `${percent(total(past, discountedLines) / known)} of ${counted(known, 'order line')} bought at a discount.`,
        evidence: past
          .filter((bucket) => discountedLines(bucket) > 0)
          .flatMap((bucket) => bucket.orderIds)
          .slice(-5),
      })
    }
    if (lost > 0) {
      measures.push({
        measure: 'quotes-lost-on-price',
        value: lost,
        points: price.quotePoints(today),
        sentence: `${counted(lost, 'quote')} lost on price.`,
        evidence: past.flatMap((bucket) => bucket.quotesLostOnPriceIds).slice(-5),
      })
    }
    return {
      key: 'price-sensitivity',
      status: 'ok',
      value: price.dependence(today),
      sentence: measures.map((measure) => measure.sentence).join(' '),
      evidence: measures.flatMap((measure) => measure.evidence),
      measures,
    }
  },

  trace(history, settings) {
    const price = priceOf(history, settings)
    return { rising: () => 0, fading: (day) => price.dependencePoints(day) + price.quotePoints(day) }
  },
}

function priceOf(history: History, { model }: Settings) {
  const { discounts: prior, weights, halfLifeDays, minimumLines } = model
  const faded = (amount: (bucket: DayBucket) => number) =>
    decayedSum(history.days, history.buckets.map(amount), halfLifeDays.prices)
  const known = faded(knownLines)
  const discounted = faded(discountedLines)
  const lost = faded(quotesLostOnPrice)
  const usual = logit(shrunkShare(prior, 0, 0))
  const linesUntil = decayedSum(history.days, history.buckets.map(knownLines), Number.POSITIVE_INFINITY)
  const dependence = (day: number) => shrunkShare(prior, discounted(day), known(day))
  return {
    dependence,
    // Only dependence above the usual counts; it fades towards the usual and never past it.
    dependencePoints: (day: number) =>
      linesUntil(day) < minimumLines
        ? 0
        : points(weights.discountDependence * Math.max(0, logit(dependence(day)) - usual)),
    quotePoints: (day: number) => points(weights.quotesLostOnPrice * Math.log1p(lost(day))),
  }
}

function knownLines(bucket: DayBucket): number {
  return Object.values(bucket.sales).reduce((sum, sales) => sum + sales.knownLines, 0)
}

function discountedLines(bucket: DayBucket): number {
  return Object.values(bucket.sales).reduce((sum, sales) => sum + sales.discountedLines, 0)
}

function quotesLostOnPrice(bucket: DayBucket): number {
  return bucket.quotesLost.price ?? 0
}

function total(buckets: readonly DayBucket[], amount: (bucket: DayBucket) => number): number {
  return buckets.reduce((sum, bucket) => sum + amount(bucket), 0)
}
