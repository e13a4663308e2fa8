import { dayFromNumber } from '../history/day.ts'
import type { Settings } from '../settings.ts'
import type { Outcome } from '../statistics/outcomes.ts'
import type { Sentence } from '../words/kinds.ts'
import { say } from '../words/say.ts'
import { together } from '../words/together.ts'
import { type AccountPast, ordersUntil, staysSilent } from './account-past.ts'
import { forecastByLearned, forecastByShipped } from './forecast-by.ts'
import { type Horizon, horizonInWords } from './horizon.ts'
import { isNotWorse, judgeCandidate } from './judge-candidate.ts'
import { contentOf, type Forecaster, type LearnedContent } from './learned-content.ts'
import type { Judgement, LearnedModel } from './learned-model.ts'
import { leastHistoryDays } from './origins.ts'
import { purchaseModelsAt } from './purchase-models-at.ts'
import { learnRisk } from './risk-learner.ts'
import { seededChance } from './seeded-chance.ts'
import { silenceLengthsOf } from './silence-lengths.ts'
import { usualForecast } from './usual-forecast.ts'
import { valueBasesOf } from './value-base.ts'

/** There is too little to learn from; the sentence says what is missing. */
export type Shortage = { missing: Sentence }

/** How this way of learning did in a back-test, whether that is enough to promote what it learned now, and both in words. */
export type BackTest = { decision: 'promote' | 'keep'; judgement: Judgement; why: Sentence }

/** What learning is done with: the policy, the horizon to learn for, and a hash that names a version's content. */
export type LearningGiven = { settings: Settings; horizon: Horizon; hash(content: LearnedContent): string }

/**
 * What a back-test is done with: the policy and the horizon as in learning, the name of what was learned, and the rival, which
 * is the latest version whose own horizon is over since it was put to use (undefined: the shipped rules).
 */
export type BackTestGiven = {
  settings: Settings
  horizon: Horizon
  version: string
  rival: LearnedModel | undefined
}

/** Learns a version from all accounts as of the end of `today`. That puts nothing to use. */
export function learnModel(
  pasts: readonly AccountPast[],
  today: number,
  { settings, horizon, hash }: LearningGiven,
): LearnedModel | Shortage {
  const material = materialOf(pasts, today, { ...settings, horizonDays: horizon.days })
  if ('missing' in material) return material
  const { known } = material
  const purchase = purchaseModelsAt(known, today)
  const forecaster = contentOf(learnRisk(known, today, horizon.days), purchase, {
    day: today,
    accounts: known.length,
    values: valueBasesOf(known, today, purchase, { ...settings, horizonDays: horizon.days }),
  })
  const content = {
    ...forecaster,
    usual: usualForecast(forecaster, known, today, settings),
    silences: silenceLengthsOf(known, today, settings.minimumOrderDays),
  }
  return { ...content, version: `learned-${content.learnedOn}-${hash(content).slice(0, 8)}` }
}

/**
 * Back-tests the way of learning that led to a version, at the latest origin whose horizon is over: what it would have learned
 * on that day against what was in use on that day. The version in use today may be younger; it has seen some of these
 * outcomes, and would win by having learned them. Both are asked the rival's question, silence for the days that the rival
 * was learned for, because only the way of learning can answer for any; the shipped rules are asked the candidate's.
 */
export function judgeLearning(
  pasts: readonly AccountPast[],
  today: number,
  given: BackTestGiven,
): BackTest | Shortage {
  const { rival } = given
  const horizonDays = rival?.horizonDays ?? given.horizon.days
  const settings = { ...given.settings, horizonDays }
  const material = materialOf(pasts, today, settings)
  if ('missing' in material) return material
  const { known, origin, cases } = material
  const then = learnedThen(known, origin, horizonDays)
  const forecast = (by: (past: AccountPast) => number) => cases.map(({ past }) => by(past))
  const judgement = judgeCandidate(
    {
      origin,
      outcomes: cases.map(({ outcome }) => outcome),
      candidate: {
        version: given.version,
        forecasts: forecast((past) => forecastByLearned(then, past, origin)),
      },
      rival: {
        version: rival?.version ?? settings.model.version,
        forecasts: forecast((past) =>
          rival ? forecastByLearned(rival, past, origin) : forecastByShipped(settings, past, origin),
        ),
      },
    },
    seededChance(today),
  )
  const why = together([inWords(judgement), ...rivalsQuestion(given), horizonInWords(given.horizon)])
  return { decision: isNotWorse(judgement) ? 'promote' : 'keep', judgement, why }
}

/** What would have been learned at a past origin; of values nothing is asked there. */
function learnedThen(known: readonly AccountPast[], origin: number, horizonDays: number): Forecaster {
  const pasts = known.filter((past) => ordersUntil(past, origin) > 0)
  const learned = { day: origin, accounts: pasts.length, values: [] }
  return contentOf(learnRisk(pasts, origin, horizonDays), purchaseModelsAt(pasts, origin), learned)
}

type Material = { known: AccountPast[]; origin: number; cases: Case[] }

/** What both need: the accounts that have ordered, the origin of the back-test, and the accounts judged there. */
function materialOf(pasts: readonly AccountPast[], today: number, settings: Settings): Material | Shortage {
  const known = pasts.filter((past) => ordersUntil(past, today) > 0)
  const origin = today - settings.horizonDays
  const short = tooShort(known, origin, settings)
  if (short !== null) return { missing: short }
  const cases = judgedCases(known, origin, settings)
  const few = tooFew(cases, origin, settings)
  return few === null ? { known, origin, cases } : { missing: few }
}

type Case = { past: AccountPast; outcome: Outcome }

/** The accounts that the risk is shown for: those with the minimum of order days by then. */
function judgedCases(
  known: readonly AccountPast[],
  origin: number,
  { horizonDays, minimumOrderDays }: Settings,
): Case[] {
  return known
    .filter((past) => ordersUntil(past, origin) >= minimumOrderDays)
    .map((past) => ({ past, outcome: staysSilent(past, origin, horizonDays) ? 1 : 0 }))
}

function tooShort(
  known: readonly AccountPast[],
  origin: number,
  { learning, horizonDays }: Settings,
): Sentence | null {
  if (known.length < learning.minimumAccounts)
    return say('refit.few-accounts', { accounts: known.length, needed: learning.minimumAccounts })
  const from = known.reduce((first, { days }) => Math.min(first, days[0] ?? first), Number.POSITIVE_INFINITY)
  if (from + leastHistoryDays <= origin) return null
  return say('refit.short-history', { since: dayFromNumber(from), days: leastHistoryDays + horizonDays })
}

function tooFew(cases: readonly Case[], origin: number, { learning }: Settings): Sentence | null {
  const silent = cases.filter(({ outcome }) => outcome === 1).length
  const least = learning.minimumOutcomes
  if (Math.min(silent, cases.length - silent) >= least) return null
  const on = dayFromNumber(origin)
  return say('refit.few-outcomes', { accounts: cases.length, on, silent, needed: least })
}

function inWords({ origin, accounts, candidate, rival, difference }: Judgement): Sentence {
  const { estimate, low, high } = difference
  return say('refit.judged', {
    ...{ brier: candidate.brier.toFixed(4), against: rival.brier.toFixed(4), rival: rival.version },
    ...{ difference: signed(estimate), low: signed(low), high: signed(high), accounts, on: origin },
  })
}

/** For which days both were asked, where that is not the horizon of the version. */
function rivalsQuestion({ rival, horizon }: BackTestGiven): Sentence[] {
  if (rival === undefined || rival.horizonDays === horizon.days) return []
  return [say('refit.question', { days: rival.horizonDays, rival: rival.version })]
}

function signed(value: number): string {
  return `${value < 0 ? '-' : '+'}${Math.abs(value).toFixed(4)}`
}
