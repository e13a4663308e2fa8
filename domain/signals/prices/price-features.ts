import type { AccountState } from '../../history/account-state.ts'
import { dayFromNumber } from '../../history/day.ts'
import { linesByDay } from '../../history/orders-by-day.ts'
import { shrunkShare } from '../../statistics/shrunk-share.ts'
import { say } from '../../words/say.ts'
import { nothing, steady } from '../courses/steady.ts'
import { fadingSteps, sumsByDay } from '../courses/steps.ts'
import type { Fact, FeatureBlock, LearnedPart } from '../signal.ts'
import { said } from '../telling/said-by.ts'
import { elasticityOver } from './elasticity.ts'
import { priceLoad } from './price-load.ts'

const shownEvidence = 5

/**
 * Made by the formulas of the shipped rules. Signs are left to the learner, so discounts and elasticity are not cut off at the usual:
 * less than usual can tell something too.
 */
const block: FeatureBlock = {
  names: ['discount dependence', 'price elasticity', 'quotes lost on price', 'drift to cheaper items'],
  over({ days, discounts, record }, parameters) {
    if (!discounts && !record) return block.names.map(() => nothing)
    const lines = (discounts ?? []).map((line, i) => ({ day: days[i] ?? 0, ...line }))
    const { quotesLost = [], priceAnswers = [], cheaper = [] } = record ?? {}
    const prices = priceLoad(
      { lines, quotesLost: quotesLost.map(([day, count]) => ({ day, count })) },
      parameters,
    )
    const usual = shrunkShare(parameters.discounts, 0, 0)
    return [
      steady((day) => prices.dependence(day) - usual),
      steady(elasticityOver(sumsByDay(priceAnswers), parameters).leaning),
      steady(prices.lostQuotes),
      steady(fadingSteps(cheaper, parameters.halfLifeDays.prices)),
    ]
  },
}

/** What a learned version makes of prices. */
export const learnedPrices: LearnedPart = {
  measures: [
    { measure: 'discount-dependence', features: ['discount dependence'], tell: discounts },
    {
      measure: 'price-elasticity',
      features: ['price elasticity'],
      tell: said(['price-elasticity'], say('price.no-changes')),
    },
    {
      measure: 'quotes-lost-on-price',
      features: ['quotes lost on price'],
      tell: said(['quotes-lost-on-price'], say('price.no-quote-lost')),
    },
    {
      measure: 'drift-to-cheaper-items',
      features: ['drift to cheaper items'],
      tell: said(['drift-to-cheaper-items'], say('price.drift-unknown')),
    },
  ],
  block,
}

function discounts(state: AccountState): Fact {
  const lines = linesByDay(state)
  const known = lines.reduce((sum, line) => sum + line.known, 0)
  const discounted = lines.reduce((sum, line) => sum + line.discounted, 0)
  const evidence = lines.filter((line) => line.discounted > 0).map(({ day }) => dayFromNumber(day))
  if (known === 0) return { fact: say('price.no-line-known'), evidence: [] }
  return {
    fact: say('price.discounts', { discounted, known }),
    evidence: evidence.slice(-shownEvidence),
  }
}
