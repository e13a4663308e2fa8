import type { PricesTold } from '../history/account-state.ts'
import { dayFromNumber } from '../history/day.ts'
import type { Settings } from '../settings.ts'
import { driftWords } from './drift-words.ts'
import type { PartWords } from './part-words.ts'
import type { PriceTelling } from './price-telling.ts'
import type { Words } from './tell.ts'
import { changePercent, counted } from './wording.ts'

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
): { words: Partial<Record<PriceMeasure, Words>>; unknown: string[] } {
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
    return {
      unknown: `discounts (${known} of ${model.minimumLines} order lines tell their list price or discount)`,
    }
  const words = {
    value: load.dependence(day),
    sentence: `${load.discountedLines(day)} of ${counted(known, 'order line')} bought at a discount.`,
    evidence: evidence.discounted,
  }
  return { measure: 'discount-dependence', words }
}

function elasticity({ elasticity: { slope: slopeOn }, told }: PriceTelling, day: number): PartWords {
  const slope = slopeOn(day)
  const { answers, changes: seen } = told ?? { answers: [], changes: 0 }
  if (slope === null || answers.length === 0) {
    return {
      unknown:
        seen === 0
          ? 'price changes (none of its items)'
          : `price changes (too few purchases around ${seen} of them)`,
    }
  }
  const spread = tenth * Math.sqrt(slope.variance)
  const strength = Math.abs(slope.slope).toFixed(1)
  const words = {
    value: slope.slope,
    sentence:
      `${answers.map(sentenceOf).join(' ')} With 1 % on the price, volume ` +
      `${slope.slope < 0 ? 'falls' : 'rises'} by about ${strength} %.`,
    evidence: answers.flatMap((answer) => answer.evidence),
    interval: { of: 'elasticity', low: slope.slope - spread, high: slope.slope + spread },
  }
  return { measure: 'price-elasticity', words }
}

function sentenceOf({
  day,
  items: count,
  ratio,
  volume,
  against: isCompared,
}: PricesTold['answers'][number]): string {
  const items = counted(count, 'item')
  const against = isCompared ? ' against the other items' : ''
  return (
    `After prices of ${items} went ${ratio < 1 ? 'down' : 'up'} by ${changePercent(ratio)} on ` +
    `${dayFromNumber(day)}, their volume went ${volume < 1 ? 'down' : 'up'} by ${changePercent(volume)}${against}.`
  )
}

function lostQuotes({ load, evidence }: PriceTelling, day: number): PartWords {
  const lost = load.quotesLost(day)
  if (lost === 0) return { unknown: 'quotes lost on price (none)' }
  const words = {
    value: lost,
    sentence: `${counted(lost, 'quote')} lost on price.`,
    evidence: evidence.quotesLost,
  }
  return { measure: 'quotes-lost-on-price', words }
}
