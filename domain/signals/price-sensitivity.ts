import type { DayBucket } from '../history/day-bucket.ts'
import { countUntil, type History } from '../history/history.ts'
import type { Settings } from '../settings.ts'
import { type PriceLoad, priceLoad } from './price-load.ts'
import type { Measure, Signal, SignalReading } from './signal.ts'
import { counted, notEnoughData } from './wording.ts'

const key = 'price-sensitivity'

/** How far an account buys only at a discount (Beta-Binomial), and the quotes it declined because of the price. */
export const priceSensitivity: Signal = {
  key,
  over(history, settings) {
    const load = priceLoad(history, settings)
    return {
      rising: () => 0,
      fading: (day) => load.dependencePoints(day) + load.quotePoints(day),
      read: (day) => readingOf(history, load, day, settings),
    }
  },
}

function readingOf(history: History, load: PriceLoad, day: number, { model }: Settings): SignalReading {
  const known = load.knownLines(day)
  if (known < model.minimumLines && load.quotesLost(day) === 0) {
    return notEnoughData(
      key,
      `${known} of ${model.minimumLines} order lines tell their list price or discount`,
    )
  }
  const past = history.buckets.slice(0, countUntil(history.days, day))
  const measures = [...discounts(past, load, day, model.minimumLines), ...lostQuotes(past, load, day)]
  return {
    key,
    status: 'ok',
    value: load.dependence(day),
    sentence: measures.map((measure) => measure.sentence).join(' '),
    evidence: measures.flatMap((measure) => measure.evidence),
    measures,
  }
}

function discounts(
  past: readonly DayBucket[],
  load: PriceLoad,
  day: number,
  minimumLines: number,
): Measure[] {
  const known = load.knownLines(day)
  if (known < minimumLines) return []
  const sold = past.filter((bucket) => Object.values(bucket.sales).some((sales) => sales.discountedLines > 0))
  return [
    {
      measure: 'discount-dependence',
      value: load.dependence(day),
      points: load.dependencePoints(day),
      sentence: `${load.discountedLines(day)} of ${counted(known, 'order line')} bought at a discount.`,
      evidence: sold
        .slice(-5)
        .flatMap((bucket) => bucket.orderIds)
        .slice(-5),
    },
  ]
}

function lostQuotes(past: readonly DayBucket[], load: PriceLoad, day: number): Measure[] {
  const lost = load.quotesLost(day)
  if (lost === 0) return []
  return [
    {
      measure: 'quotes-lost-on-price',
      value: lost,
      points: load.quotePoints(day),
      sentence: `${counted(lost, 'quote')} lost on price.`,
      evidence: past.flatMap((bucket) => bucket.quotesLostOnPriceIds).slice(-5),
    },
  ]
}
