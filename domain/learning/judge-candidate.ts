import { dayFromNumber } from '../history/day.ts'
import { atLevel } from '../statistics/at-level.ts'
import { auc } from '../statistics/auc.ts'
import { bootstrap } from '../statistics/bootstrap.ts'
import { brier } from '../statistics/brier.ts'
import type { Outcome } from '../statistics/outcomes.ts'
import type { Judgement } from './learned-model.ts'

const draws = 1000

/** Forecasts of both for the same accounts at one origin, and what came of it. */
export type Contest = {
  origin: number
  outcomes: readonly Outcome[]
  candidate: { version: string; forecasts: readonly number[] }
  rival: { version: string; forecasts: readonly number[] }
}

/**
 * Compares two versions on the same accounts, both at the level that came true: bands compare odds with those of the usual account, where a
 * common shift cancels, so a season that nobody foresaw must not decide. How far each level was off stands beside it. Brier scores, their difference with a 95 % interval from a bootstrap paired by
 * account, and AUC. `chance` gives numbers from 0 to below 1. Needs at least one account.
 */
export function judgeCandidate(contest: Contest, chance: () => number): Judgement {
  const { origin, outcomes } = contest
  const [candidate, rival] = [levelled(contest.candidate, outcomes), levelled(contest.rival, outcomes)]
  const leads = outcomes.map((outcome, i) => {
    const [ours = 0, theirs = 0] = [candidate.forecasts[i], rival.forecasts[i]]
    return (ours - outcome) ** 2 - (theirs - outcome) ** 2
  })
  const meanOf = (cases: Uint32Array) => cases.reduce((sum, at) => sum + (leads[at] ?? 0), 0) / cases.length
  const { estimate, low, high } = bootstrap(leads.length, meanOf, chance, { draws })
  const isRanked = outcomes.includes(0) && outcomes.includes(1)
  const scoresOf = ({ version, forecasts, off }: typeof candidate) => ({
    version,
    brier: brier(forecasts, outcomes),
    auc: isRanked ? auc(forecasts, outcomes).auc : null,
    levelError: off,
  })
  return {
    origin: dayFromNumber(origin),
    accounts: outcomes.length,
    churnRate: outcomes.reduce((sum: number, outcome) => sum + outcome, 0) / outcomes.length,
    candidate: scoresOf(candidate),
    rival: scoresOf(rival),
    difference: { estimate, low, high },
  }
}

function levelled({ version, forecasts }: Contest['candidate'], outcomes: readonly Outcome[]) {
  return { version, ...atLevel(forecasts, outcomes) }
}

/**
 * Not worse: the candidate's Brier score is no higher. What chance may have made counts against the candidate too, because what
 * is in use needs no proof; the interval tells how sure that is.
 */
export function isNotWorse({ difference }: Judgement): boolean {
  return difference.estimate <= 0
}
