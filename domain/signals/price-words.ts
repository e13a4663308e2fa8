import { dayFromNumber } from '../history/day.ts'
import type { DayBucket } from '../history/day-bucket.ts'
import type { MeasureName } from '../risk/coefficients.ts'
import type { Settings } from '../settings.ts'
import { driftWords } from './drift-words.ts'
import type { PartWords } from './part-words.ts'
import type { PriceAnswer } from './price-response.ts'
import type { PriceTelling } from './price-telling.ts'
import type { Words } from './tell.ts'
import { changePercent, counted } from './wording.ts'

// The standard normal leaves a tenth on either side beyond this.
const tenth = 1.2816

/** What each part of price sensitivity says on a day, and of every part that says nothing why it does not. */
export function priceWords(
  past: readonly DayBucket[],
  facts: PriceTelling,
  day: number,
  settings: Settings,
): { words: Partial<Record<MeasureName, Words>>; unknown: string[] } {
  const parts = [
    discounts(past, facts, day, settings),
    elasticity(facts, day),
    lostQuotes(past, facts, day),
    driftWords(facts, day),
  ]
  return {
    words: Object.fromEntries(parts.flatMap((part) => ('words' in part ? [[part.measure, part.words]] : []))),
    unknown: parts.flatMap((part) => ('unknown' in part ? [part.unknown] : [])),
  }
}

function discounts(
  past: readonly DayBucket[],
  { load }: PriceTelling,
  day: number,
  { model }: Settings,
): PartWords {
  const known = load.knownLines(day)
  if (known < model.minimumLines)
    return {
      unknown: `discounts (${known} of ${model.minimumLines} order lines tell their list price or discount)`,
    }
  const sold = past.filter((bucket) => Object.values(bucket.sales).some((sales) => sales.discountedLines > 0))
  const words = {
    value: load.dependence(day),
    sentence: `${load.discountedLines(day)} of ${counted(known, 'order line')} bought at a discount.`,
    evidence: sold
      .slice(-5)
      .flatMap((bucket) => bucket.orderIds)
      .slice(-5),
  }
  return { measure: 'discount-dependence', words }
}

function elasticity({ response, purchases }: PriceTelling, day: number): PartWords {
  const slope = response.slope(day)
  const answers = response.answers(day)
  if (slope === null || answers.length === 0) {
    const seen = response.changesUntil(day)
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
      `${answers.slice(-2).map(sentenceOf).join(' ')} With 1 % on the price, volume ` +
      `${slope.slope < 0 ? 'falls' : 'rises'} by about ${strength} %.`,
    evidence: answers
      .slice(-2)
      .flatMap(({ trial: { change } }) => [
        dayFromNumber(change.day),
        ...change.eventIds.slice(0, 3),
        ...[...change.ratios.keys()].slice(0, 3).map((product) => purchases.products[product] ?? ''),
      ]),
    interval: { of: 'elasticity', low: slope.slope - spread, high: slope.slope + spread },
  }
  return { measure: 'price-elasticity', words }
}

function sentenceOf({ ratio, volume, trial }: PriceAnswer): string {
  const items = counted(trial.change.ratios.size, 'item')
  const against = trial.before.other.count < 2 ? '' : ' against the other items'
  return (
    `After prices of ${items} went ${ratio < 1 ? 'down' : 'up'} by ${changePercent(ratio)} on ` +
    `${dayFromNumber(trial.change.day)}, their volume went ${volume < 1 ? 'down' : 'up'} by ${changePercent(volume)}${against}.`
  )
}

function lostQuotes(past: readonly DayBucket[], { load }: PriceTelling, day: number): PartWords {
  const lost = load.quotesLost(day)
  if (lost === 0) return { unknown: 'quotes lost on price (none)' }
  const words = {
    value: lost,
    sentence: `${counted(lost, 'quote')} lost on price.`,
    evidence: past.flatMap((bucket) => bucket.quotesLostOnPriceIds).slice(-5),
  }
  return { measure: 'quotes-lost-on-price', words }
}
