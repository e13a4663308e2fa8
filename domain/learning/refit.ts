import { dayFromNumber } from '../history/day.ts'
import type { Settings } from '../settings.ts'
import type { Outcome } from '../statistics/outcomes.ts'
import { type AccountPast, ordersUntil } from './account-past.ts'
import { forecastByLearned, forecastByShipped } from './forecast-by.ts'
import { type Horizon, horizonInWords } from './horizon.ts'
import { isNotWorse, judgeCandidate } from './judge-candidate.ts'
import { contentOf, type LearnedContent } from './learned-content.ts'
import type { Judgement, LearnedModel } from './learned-model.ts'
import { leastHistoryDays } from './origins.ts'
import { purchaseModelsAt } from './purchase-models-at.ts'
import { learnRisk } from './risk-learner.ts'
import { type OriginRows, outcomesOf, rowsAt } from './rows-at.ts'
import { seededChance } from './seeded-chance.ts'
import { valueBasesOf } from './value-base.ts'

/** What a refit came to: a version to promote, the current one to keep, or too little to learn from. */
export type Refit =
  | { decision: 'promote'; model: LearnedModel; why: string }
  | { decision: 'keep'; judgement: Judgement; why: string }
  | { decision: 'not-enough-data'; why: string }

/**
 * What a refit is done with: the policy, the horizon to learn for, the rival, which is the version that was in use that
 * horizon ago (undefined: the shipped rules), and a hash that names a version's content.
 */
export type RefitGiven = {
  settings: Settings
  horizon: Horizon
  rival: LearnedModel | undefined
  hash(content: LearnedContent): string
}

/**
 * Learns a model from all accounts as of the end of `today`, and back-tests this way of learning at the latest origin whose
 * horizon is over: what it would have learned on that day against what was in use on that day. The version in use today may
 * be younger; it has seen some of these outcomes, and would win by having learned them. What was in use for another horizon
 * answers another question: then the shipped rules are the rival, which answer for any.
 */
export function refit(pasts: readonly AccountPast[], today: number, given: RefitGiven): Refit {
  const horizonDays = given.horizon.days
  const settings = { ...given.settings, horizonDays }
  const rival = given.rival?.horizonDays === horizonDays ? given.rival : undefined
  const known = pasts.filter((past) => ordersUntil(past, today) > 0)
  const origin = today - horizonDays
  const short = tooShort(known, origin, settings)
  if (short !== null) return { decision: 'not-enough-data', why: short }
  const rows = rowsAt(known, origin, horizonDays)
  const cases = judgedCases(rows, settings)
  const few = tooFew(cases, origin, settings)
  if (few !== null) return { decision: 'not-enough-data', why: few }

  const purchase = purchaseModelsAt(known, today)
  const content = contentOf(learnRisk(known, today, horizonDays), purchase, {
    day: today,
    accounts: known.length,
    values: valueBasesOf(known, today, purchase, settings),
  })
  const version = `learned-${content.learnedOn}-${given.hash(content).slice(0, 8)}`
  const then = contentOf(learnRisk(rows.pasts, origin, horizonDays), rows.models, {
    day: origin,
    accounts: rows.pasts.length,
    values: [],
  })
  const forecast = (by: (past: AccountPast) => number) => cases.map(({ past }) => by(past))
  const judgement = judgeCandidate(
    {
      origin,
      outcomes: cases.map(({ outcome }) => outcome),
      candidate: { version, forecasts: forecast((past) => forecastByLearned(then, past, origin)) },
      rival: {
        version: rival?.version ?? settings.model.version,
        forecasts: forecast((past) =>
          rival ? forecastByLearned(rival, past, origin) : forecastByShipped(settings, past, origin),
        ),
      },
    },
    seededChance(today),
  )
  const why = [inWords(judgement), otherQuestion(given), horizonInWords(given.horizon)]
    .filter(Boolean)
    .join(' ')
  return isNotWorse(judgement)
    ? { decision: 'promote', model: { ...content, version, judgement }, why }
    : { decision: 'keep', judgement, why }
}

type Case = { past: AccountPast; outcome: Outcome }

/** The accounts that the risk is shown for: those with the minimum of order days by then. */
function judgedCases(rows: OriginRows, { horizonDays, minimumOrderDays }: Settings): Case[] {
  const outcomes = outcomesOf(rows, horizonDays)
  return rows.pasts.flatMap((past, i) =>
    ordersUntil(past, rows.origin) >= minimumOrderDays ? [{ past, outcome: outcomes[i] ?? 0 }] : [],
  )
}

function tooShort(
  known: readonly AccountPast[],
  origin: number,
  { learning, horizonDays }: Settings,
): string | null {
  if (known.length < learning.minimumAccounts)
    return `Not enough data yet: ${known.length} accounts have ordered, ${learning.minimumAccounts} are needed.`
  const from = known.reduce((first, { days }) => Math.min(first, days[0] ?? first), Number.POSITIVE_INFINITY)
  if (from + leastHistoryDays <= origin) return null
  return `Not enough data yet: orders are known since ${dayFromNumber(from)}, ${leastHistoryDays + horizonDays} days of them are needed.`
}

function tooFew(cases: readonly Case[], origin: number, { learning }: Settings): string | null {
  const silent = cases.filter(({ outcome }) => outcome === 1).length
  const least = learning.minimumOutcomes
  if (Math.min(silent, cases.length - silent) >= least) return null
  return `Not enough data yet: of ${cases.length} accounts that could be judged on ${dayFromNumber(origin)}, ${silent} fell silent; ${least} that did and ${least} that did not are needed.`
}

function inWords({ origin, accounts, candidate, rival, difference }: Judgement): string {
  const { estimate, low, high } = difference
  const interval = `${signed(estimate)}, 95 % between ${signed(low)} and ${signed(high)}`
  return `Brier score ${candidate.brier.toFixed(4)} against ${rival.brier.toFixed(4)} of ${rival.version} (${interval}) on ${accounts} accounts at ${origin}.`
}

/** Why the shipped rules were the rival although a version was in use. */
function otherQuestion({ rival, horizon, settings }: RefitGiven): string {
  if (rival === undefined || rival.horizonDays === horizon.days) return ''
  return `Version ${rival.version}, in use then, answers for ${rival.horizonDays} days and could not be compared; ${settings.model.version} for ${horizon.days} days was.`
}

function signed(value: number): string {
  return `${value < 0 ? '-' : '+'}${Math.abs(value).toFixed(4)}`
}
