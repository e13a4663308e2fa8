import { interceptShift } from '../statistics/intercept-shift.ts'
import { type Outcome, smoothedRate } from '../statistics/outcomes.ts'
import { fitRidgeLogistic, logOddsOf } from '../statistics/ridge-logistic.ts'
import { optionalBlocks } from './features.ts'
import { leastGain } from './least-gain.ts'
import { ridgeC } from './risk-model.ts'

/** Rows of an origin with what became of them. */
export type Labelled = { features: number[][]; outcomes: Outcome[] }

/**
 * Training rows, newest origin first, with those blocks made constant that do not prove themselves. What not every
 * company records must forecast the newest origin, by weights of the older ones, better than the rest does without it:
 * by 2.5 standard errors of the rows' paired difference in log-loss, and more where more than four are tried. Where no older origin has both outcomes, every other
 * account forecasts those between. A constant block earns no weight.
 */
export function withProvenBlocks([newest, ...earlier]: readonly Labelled[]): Labelled[] {
  if (newest === undefined) return []
  const before = joined(earlier)
  const pairs = hasBoth(before) ? rolling([newest, ...earlier]) : halves(newest)
  const recorded = optionalBlocks.filter((block) => [newest, ...earlier].some((part) => varies(part, block)))
  // Where there is nothing to learn from, nothing is proven.
  const trials = recorded.length > 0 && pairs.every((pair) => hasBoth(pair.before)) ? pairs.map(tried) : []
  const idle = recorded.filter((block) => !isProven(block, trials, recorded.length)).flat()
  return [newest, ...earlier].map((part) => levelled(part, idle))
}

/** The rows of several origins as one. */
export function joined(parts: readonly Labelled[]): Labelled {
  return {
    features: parts.flatMap(({ features }) => features),
    outcomes: parts.flatMap(({ outcomes }) => outcomes),
  }
}

type Pair = { before: Labelled; newest: Labelled }
/** A pair and the losses of its newest rows by all that is known. */
type Trial = Pair & { full: number[] }

const tried = (pair: Pair): Trial => ({ ...pair, full: losses(pair.newest, pair.before) })

/** Every origin as one to forecast from all before it, as far as those have both outcomes. */
function rolling(parts: readonly Labelled[]): Pair[] {
  return parts
    .map((newest, i) => ({ before: joined(parts.slice(i + 1)), newest }))
    .filter(({ before }) => hasBoth(before))
}

/** Every other account as the one to learn from, and the other way round. */
function halves({ features, outcomes }: Labelled): Pair[] {
  const half = (odd: number): Labelled => ({
    features: features.filter((_, i) => i % 2 === odd),
    outcomes: outcomes.filter((_, i) => i % 2 === odd),
  })
  return [
    { before: half(0), newest: half(1) },
    { before: half(1), newest: half(0) },
  ]
}

function hasBoth({ outcomes }: Labelled): boolean {
  return outcomes.includes(0) && outcomes.includes(1)
}

function isProven(block: readonly number[], trials: readonly Trial[], blocks: number): boolean {
  const byTrial = trials.map(({ before, newest, full }) =>
    losses(levelled(newest, block), levelled(before, block)).map((loss, i) => loss - (full[i] ?? 0)),
  )
  if (byTrial.some((gains) => meanOf(gains) <= 0)) return false
  const gains = byTrial.flat()
  const mean = meanOf(gains)
  const squares = gains.reduce((sum, gain) => sum + (gain - mean) ** 2, 0)
  return gains.length > 1 && mean > (leastGain(blocks, gains.length) * Math.sqrt(squares)) / gains.length
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Log-loss in nats of each row under weights learned from other rows, at the level of their own: what ranks is judged, not the season. */
function losses({ features, outcomes }: Labelled, before: Labelled): number[] {
  const ridge = fitRidgeLogistic(before.features, before.outcomes, ridgeC)
  const logOdds = features.map((row) => logOddsOf(ridge, row))
  const shift = interceptShift(logOdds, smoothedRate(outcomes))
  return logOdds.map((each, i) => {
    const against = outcomes[i] === 1 ? -(each + shift) : each + shift
    // ln(1 + e^x) without overflow.
    return Math.max(0, against) + Math.log1p(Math.exp(-Math.abs(against)))
  })
}

function varies({ features }: Labelled, block: readonly number[]): boolean {
  return block.some((column) => features.some((row) => row[column] !== features[0]?.[column]))
}

function levelled({ features, outcomes }: Labelled, columns: readonly number[]): Labelled {
  if (columns.length === 0) return { features, outcomes }
  const level = (row: number[]): number[] => row.map((value, j) => (columns.includes(j) ? 0 : value))
  return { features: features.map(level), outcomes }
}
