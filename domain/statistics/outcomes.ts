import { OutsideDomain } from './outside-domain.ts'

/** Whether something happened: 1 or 0. */
export type Outcome = 0 | 1

/** Counts of both outcomes. Throws OutsideDomain when one of them is missing or the lists differ in length. */
export function countOutcomes(
  scores: readonly number[],
  outcomes: readonly Outcome[],
): { happened: number; not: number } {
  checkScored(scores, outcomes)
  const happened = outcomes.reduce<number>((sum, outcome) => sum + outcome, 0)
  const not = outcomes.length - happened
  if (happened === 0 || not === 0)
    throw new OutsideDomain('number of ones', happened, `both outcomes must occur in ${outcomes.length}`)
  return { happened, not }
}

/** Throws OutsideDomain unless there is one finite score for every outcome and at least one of them. */
export function checkScored(scores: readonly number[], outcomes: readonly Outcome[]): void {
  if (scores.length !== outcomes.length)
    throw new OutsideDomain(
      'number of scores',
      scores.length,
      `${outcomes.length} are needed, one an outcome`,
    )
  if (scores.length === 0) throw new OutsideDomain('number of scores', 0, 'at least one is needed')
  const odd = scores.findIndex((score) => !Number.isFinite(score))
  if (odd >= 0) throw new OutsideDomain(`score ${odd}`, scores[odd], 'a finite number is needed')
}

/** Throws OutsideDomain unless every forecast is a probability. */
export function checkForecasts(forecasts: readonly number[], outcomes: readonly Outcome[]): void {
  checkScored(forecasts, outcomes)
  const odd = forecasts.findIndex((forecast) => forecast < 0 || forecast > 1)
  if (odd >= 0) throw new OutsideDomain(`forecast ${odd}`, forecasts[odd], '0 to 1 is needed')
}

/** Share of the outcomes that happened, half a case more of each kind added, so that it is never 0 or 1. */
export function smoothedRate(outcomes: readonly Outcome[]): number {
  return (outcomes.reduce<number>((sum, outcome) => sum + outcome, 0) + 0.5) / (outcomes.length + 1)
}
