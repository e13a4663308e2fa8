import { sigmoid } from './logit.ts'
import { checkScored, type Outcome } from './outcomes.ts'

// Shifts beyond this turn every usual forecast into certainty.
const furthest = 30

/**
 * The shift of all log-odds under which the mean forecast meets the observed rate (calibration in the large), by
 * bisection on a rising function. The rate counts half a case more of each outcome, so that it is never 0 or 1. Throws
 * OutsideDomain for no cases or log-odds that are not finite.
 */
export function interceptShift(logOdds: readonly number[], outcomes: readonly Outcome[]): number {
  checkScored(logOdds, outcomes)
  const happened = outcomes.reduce<number>((sum, outcome) => sum + outcome, 0)
  const wanted = ((happened + 0.5) / (outcomes.length + 1)) * outcomes.length
  let low = -furthest
  let high = furthest
  for (let round = 0; round < 40; round++) {
    const middle = (low + high) / 2
    const forecast = logOdds.reduce((sum, value) => sum + sigmoid(value + middle), 0)
    if (forecast < wanted) low = middle
    else high = middle
  }
  return (low + high) / 2
}
