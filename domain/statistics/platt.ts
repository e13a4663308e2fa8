import { countOutcomes, type Outcome } from './outcomes.ts'

/** Calibrated log-odds = intercept + slope x log-odds. */
export type Platt = { intercept: number; slope: number }

/**
 * Platt's calibration of log-odds (Platt 1999): a straight line fitted by maximum likelihood to his smoothed targets
 * (n1 + 1) / (n1 + 2) and 1 / (n0 + 2), so that it stays finite when the scores separate the outcomes. A slope below 0
 * would turn the ranking round; then the slope is 0 and the base rate remains. Throws OutsideDomain unless both
 * outcomes occur and all log-odds are finite.
 */
export function fitPlatt(logOdds: readonly number[], outcomes: readonly Outcome[]): Platt {
  const { happened, not } = countOutcomes(logOdds, outcomes)
  const targets = { 1: (happened + 1) / (happened + 2), 0: 1 / (not + 2) }
  const goal = outcomes.map((outcome) => targets[outcome])
  const base = Math.log((happened + 1) / (not + 1))
  const mean = logOdds.reduce((sum, value) => sum + value, 0) / logOdds.length
  const spread = logOdds.reduce((most, value) => Math.max(most, Math.abs(value - mean)), 1e-9)
  const scaled = logOdds.map((value) => (value - mean) / spread)
  let line = { intercept: base, slope: 0 }
  let here = expand(scaled, goal, line)
  for (let round = 0; round < 100; round++) {
    const { gradient, curve } = here
    const determinant = curve.ii * curve.ss - curve.is * curve.is
    if (!(determinant > 1e-12 * curve.ii * curve.ii)) break
    const byIntercept = (curve.ss * gradient.i - curve.is * gradient.s) / determinant
    const bySlope = (curve.ii * gradient.s - curve.is * gradient.i) / determinant
    let length = 1
    let next = line
    let there = here
    do {
      next = { intercept: line.intercept - length * byIntercept, slope: line.slope - length * bySlope }
      there = expand(scaled, goal, next)
      length /= 2
    } while (there.loss > here.loss && length > 1e-9)
    const gained = here.loss - there.loss
    if (!(gained >= 0)) break
    line = next
    here = there
    if (gained < 1e-12 * here.loss) break
  }
  if (line.slope <= 0) return { intercept: base, slope: 0 }
  const slope = line.slope / spread
  return { intercept: line.intercept - slope * mean, slope }
}

type Expansion = {
  loss: number
  gradient: { i: number; s: number }
  curve: { ii: number; is: number; ss: number }
}

function expand(scores: readonly number[], goal: readonly number[], line: Platt): Expansion {
  const gradient = { i: 0, s: 0 }
  const curve = { ii: 0, is: 0, ss: 0 }
  let loss = 0
  for (const [n, score] of scores.entries()) {
    const z = line.intercept + line.slope * score
    const chance = 1 / (1 + Math.exp(-z))
    const target = goal[n] ?? 0
    loss += Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z))) - target * z
    gradient.i += chance - target
    gradient.s += (chance - target) * score
    const weight = chance * (1 - chance)
    curve.ii += weight
    curve.is += weight * score
    curve.ss += weight * score * score
  }
  return { loss, gradient, curve }
}
