import { countUntil, type History } from '../history/history.ts'
import type { MeasureName } from '../risk/coefficients.ts'
import type { Settings } from '../settings.ts'
import { type PriceTelling, priceTelling } from './price-telling.ts'
import { priceWords } from './price-words.ts'
import type { MeasureCourse, Signal, SignalReading } from './signal.ts'
import { between } from './span.ts'
import { tell } from './tell.ts'
import { notEnoughData } from './wording.ts'

const key = 'price-sensitivity'

/**
 * How an account takes prices, each part by itself: buying at a discount (Beta-Binomial), answering price changes (shrunk
 * elasticity), declining quotes because of the price, and going over to cheaper items. What cannot be told is said to be
 * unknown.
 */
export const priceSensitivity: Signal = {
  key,
  over(history, settings) {
    const facts = priceTelling(history, settings)
    const measures = measuresOf(facts)
    const possible = possibleIn(facts)
    return {
      measures: measures.filter(({ measure }) => possible.has(measure)),
      read: (day) => readingOf(history, facts, measures, day, settings),
    }
  },
}

/** While nothing happens every part only fades. */
function measuresOf({ load, response, drift }: PriceTelling): MeasureCourse[] {
  const fading = (measure: MeasureName, feature: (day: number) => number): MeasureCourse => ({
    measure,
    feature,
    span: (from, to) => between(feature(from), feature(to)),
  })
  return [
    fading('discount-dependence', load.excessDependence),
    fading('price-elasticity', response.excess),
    fading('quotes-lost-on-price', load.lostQuotes),
    fading('drift-to-cheaper-items', drift.fall),
  ]
}

function possibleIn({ load, response }: PriceTelling): Set<MeasureName> {
  return new Set<MeasureName>([
    ...(load.hasDiscounts ? (['discount-dependence'] as const) : []),
    ...(response.isEmpty ? [] : (['price-elasticity'] as const)),
    ...(load.hasLostQuotes ? (['quotes-lost-on-price'] as const) : []),
    'drift-to-cheaper-items',
  ])
}

function readingOf(
  history: History,
  facts: PriceTelling,
  courses: readonly MeasureCourse[],
  day: number,
  settings: Settings,
): SignalReading {
  const past = history.buckets.slice(0, countUntil(history.days, day))
  const { words, unknown } = priceWords(past, facts, day, settings)
  const measures = tell(courses, words, day, settings.model.coefficients)
  if (measures.length === 0) return notEnoughData(key, `nothing to tell of ${unknown.join(', ')}`)
  const absent = unknown.length === 0 ? [] : [`Nothing to tell of ${unknown.join(', ')}.`]
  return {
    key,
    status: 'ok',
    value: facts.load.dependence(day),
    sentence: [...measures.map((measure) => measure.sentence), ...absent].join(' '),
    evidence: [...new Set(measures.flatMap((measure) => measure.evidence))],
    measures,
  }
}
