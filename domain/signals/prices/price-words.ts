import type { PricesTold } from '../../history/account-state.ts'
import { dayFromNumber } from '../../history/day.ts'
import type { Settings } from '../../settings.ts'
import type { Sentence } from '../../words/kinds.ts'
import { say } from '../../words/say.ts'
import type { PartWords } from '../share/part-words.ts'
import type { Words } from '../telling/tell.ts'
import { changeOf } from '../telling/wording.ts'
import { driftWords } from './drift-words.ts'
import type { PriceTelling } from './price-telling.ts'

/** What is measured of prices. */
export type PriceMeasure =
  | 'discount-dependence'
  | 'price-elasticity'
  | 'quotes-lost-on-price'
  | 'drift-to-cheaper-items'

// The standard normal leaves a tenth on either side beyond this.
const tenth = 1.2816

/** What each part of price sensitivity says on a day, and of every part that says nothing why it does not. */
export function priceWords(
  facts: PriceTelling,
  day: number,
  settings: Settings,
): { words: Partial<Record<PriceMeasure, Words>>; unknown: Sentence[] } {
  const parts = [
    discounts(facts, day, settings),
    elasticity(facts, day),
    lostQuotes(facts, day),
    driftWords(facts),
  ]
  return {
    words: Object.fromEntries(parts.flatMap((part) => ('words' in part ? [[part.measure, part.words]] : []))),
    unknown: parts.flatMap((part) => ('unknown' in part ? [part.unknown] : [])),
  }
}

function discounts({ load, evidence }: PriceTelling, day: number, { model }: Settings): PartWords {
  const known = load.knownLines(day)
  if (known < model.minimumLines)
    return { unknown: say('price.discounts-unknown', { known, needed: model.minimumLines }) }
  const words = {
    value: load.dependence(day),
    sentence: say('price.discounts', { discounted: load.discountedLines(day), known }),
    evidence: evidence.discounted,
  }
  return { measure: 'discount-dependence', words }
}

function elasticity({ elasticity: { slope: slopeOn }, told }: PriceTelling, day: number): PartWords {
  const slope = slopeOn(day)
  const { answers, changes: seen } = told ?? { answers: [], changes: 0 }
  if (slope === null || answers.length === 0) {
    return {
      unknown: seen === 0 ? say('price.no-changes') : say('price.too-few-purchases', { changes: seen }),
    }
  }
  const spread = tenth * Math.sqrt(slope.variance)
  const words = {
    value: slope.slope,
    sentence: answering(slope.slope, answers),
    evidence: answers.flatMap((answer) => answer.evidence),
    interval: { of: 'elasticity', low: slope.slope - spread, high: slope.slope + spread },
  }
  return { measure: 'price-elasticity', words }
}

/** How volume answers price, with the changes that show it: one that went the other way is no example of it. */
function answering(slope: number, answers: PricesTold['answers']): Sentence {
  const showing = answers.filter(({ ratio, volume }) => ratio < 1 !== volume < 1)
  if (slope >= 0 || showing.length === 0) return say('price.no-answer')
  return say('price.elasticity', { answers: showing.map(sentenceOf), strength: Math.abs(slope) })
}

function sentenceOf({ day, items, ratio, volume, against }: PricesTold['answers'][number]): Sentence {
  return say('price.answer', {
    items,
    day: dayFromNumber(day),
    price: ratio < 1 ? 'down' : 'up',
    by: changeOf(ratio),
    volume: volume < 1 ? 'down' : 'up',
    change: changeOf(volume),
    against: against ? 'others' : 'nothing',
  })
}

function lostQuotes({ load, evidence }: PriceTelling, day: number): PartWords {
  const lost = load.quotesLost(day)
  if (lost === 0) return { unknown: say('price.no-quote-lost') }
  const words = {
    value: lost,
    sentence: say('price.quotes-lost', { lost }),
    evidence: evidence.quotesLost,
  }
  return { measure: 'quotes-lost-on-price', words }
}
