import { sigmoid } from './logit.ts'
import { OutsideDomain, requireProbability } from './outside-domain.ts'

// Shifts beyond this turn every usual forecast into certainty.
const furthest = 30

/**
 * The shift of all log-odds under which the mean forecast meets `rate` (calibration in the large), at most 30 either
 * way, by bisection on a rising function. Throws OutsideDomain for no cases, log-odds that are not finite or a rate that
 * is not between 0 and 1.
 */
export function interceptShift(logOdds: readonly number[], rate: number): number {
  requireProbability('rate', rate)
  const odd = logOdds.findIndex((value) => !Number.isFinite(value))
  if (odd >= 0) throw new OutsideDomain(`log-odds ${odd}`, logOdds[odd], 'a finite number is needed')
  if (logOdds.length === 0) throw new OutsideDomain('number of log-odds', 0, 'at least one is needed')
  let low = -furthest
  let high = furthest
  for (let round = 0; round < 40; round++) {
    const middle = (low + high) / 2
    if (meanForecast(logOdds, middle) < rate) low = middle
    else high = middle
  }
  return (low + high) / 2
}

function meanForecast(logOdds: readonly number[], shift: number): number {
  let sum = 0
  for (const value of logOdds) sum += sigmoid(value + shift)
  return sum / logOdds.length
}
