import type { Settings } from '../settings.ts'
import { say } from '../words/say.ts'
import { together } from '../words/together.ts'
import { steady } from './courses/steady.ts'
import { learnedPrices } from './prices/price-features.ts'
import { type PriceTelling, priceTelling } from './prices/price-telling.ts'
import { type PriceMeasure, priceWords } from './prices/price-words.ts'
import type { MeasureCourse, Signal, SignalReading } from './signal.ts'
import { tell } from './telling/tell.ts'
import { notEnoughData } from './telling/wording.ts'

const key = 'price-sensitivity'

/**
 * How an account takes prices, each part by itself: buying at a discount (Beta-Binomial), answering price changes (shrunk
 * elasticity), declining quotes because of the price, and going over to cheaper items. What cannot be told is said to be
 * unknown.
 */
export const priceSensitivity: Signal<PriceMeasure> = {
  key,
  reason: 'price',
  coefficients: {
    // Log-odds of buying at a discount above the usual.
    'discount-dependence': 0.2,
    // How much stronger than usual volume answers price.
    'price-elasticity': 0.2,
    // Log of one more than the quotes lost on price, fading.
    'quotes-lost-on-price': 0.25,
    // Log of the fall in the usual price of what is bought.
    'drift-to-cheaper-items': 0.3,
  },
  learned: learnedPrices,
  over(state, settings) {
    const facts = priceTelling(state, settings)
    const measures = measuresOf(facts)
    const possible = possibleIn(facts)
    return {
      measures: measures.filter(({ measure }) => possible.has(measure)),
      read: (day) => readingOf(facts, measures, day, settings),
    }
  },
}

/** While nothing happens every part only fades. */
function measuresOf({ load, elasticity, fall }: PriceTelling): MeasureCourse<PriceMeasure>[] {
  const fading = (measure: PriceMeasure, feature: (day: number) => number) => ({
    measure,
    ...steady(feature),
  })
  return [
    fading('discount-dependence', load.excessDependence),
    fading('price-elasticity', elasticity.excess),
    fading('quotes-lost-on-price', load.lostQuotes),
    fading('drift-to-cheaper-items', fall),
  ]
}

function possibleIn({ load, isAnswered }: PriceTelling): Set<PriceMeasure> {
  return new Set<PriceMeasure>([
    ...(load.hasDiscounts ? (['discount-dependence'] as const) : []),
    ...(isAnswered ? (['price-elasticity'] as const) : []),
    ...(load.hasLostQuotes ? (['quotes-lost-on-price'] as const) : []),
    'drift-to-cheaper-items',
  ])
}

function readingOf(
  facts: PriceTelling,
  courses: readonly MeasureCourse<PriceMeasure>[],
  day: number,
  settings: Settings,
): SignalReading {
  const { words, unknown } = priceWords(facts, day, settings)
  const measures = tell(courses, words, day, settings.model.coefficients)
  if (measures.length === 0) return notEnoughData(key, say('not-enough.prices', { missing: unknown }))
  return {
    key,
    status: 'ok',
    value: facts.load.dependence(day),
    sentence: together([...measures.map((measure) => measure.sentence), ...unknown]),
    evidence: [...new Set(measures.flatMap((measure) => measure.evidence))],
    measures,
  }
}
