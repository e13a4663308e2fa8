import type { Outcome } from '../statistics/outcomes.ts'
import { fitRidgeLogistic, logOddsOf } from '../statistics/ridge-logistic.ts'
import { optionalBlocks } from './features.ts'
import { ridgeC } from './risk-model.ts'

/** Rows of an origin with what became of them. */
export type Labelled = { features: number[][]; outcomes: Outcome[] }

// A gain within two standard errors may be gone at the next origin, and on the data of decision 12 it was.
const leastGain = 1.96

/**
 * Training rows, newest origin first, with those blocks made constant that do not prove themselves. What not every
 * company records must forecast the newest origin, by weights of the older ones, better than the rest does without it:
 * by 1.96 standard errors of the rows' paired difference in log-loss. Where no older origin has both outcomes, every other
 * account forecasts those between. A constant block earns no weight.
 */
export function withProvenBlocks([newest, ...earlier]: readonly Labelled[]): Labelled[] {
  if (newest === undefined) return []
  const before = joined(earlier)
  const trials = hasBoth(before) ? [{ before, newest }] : halves(newest)
  const recorded = optionalBlocks.filter((block) => [newest, ...earlier].some((part) => varies(part, block)))
  const idle = recorded.filter((block) => !isProven(block, trials)).flat()
  return [newest, ...earlier].map((part) => levelled(part, idle))
}

/** The rows of several origins as one. */
export function joined(parts: readonly Labelled[]): Labelled {
  return {
    features: parts.flatMap(({ features }) => features),
    outcomes: parts.flatMap(({ outcomes }) => outcomes),
  }
}

type Trial = { before: Labelled; newest: Labelled }

/** Every other account as the one to learn from, and the other way round. */
function halves({ features, outcomes }: Labelled): Trial[] {
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

/** Never where there is nothing to learn from. */
function isProven(block: readonly number[], trials: readonly Trial[]): boolean {
  if (!trials.every(({ before }) => hasBoth(before))) return false
  const gains = trials.flatMap(({ before, newest }) => {
    const full = losses(newest, before)
    return losses(levelled(newest, block), levelled(before, block)).map((loss, i) => loss - (full[i] ?? 0))
  })
  const mean = gains.reduce((sum, gain) => sum + gain, 0) / gains.length
  const squares = gains.reduce((sum, gain) => sum + (gain - mean) ** 2, 0)
  return mean > (leastGain * Math.sqrt(squares)) / gains.length
}

/** Log-loss in nats of each row under weights learned from other rows. */
function losses({ features, outcomes }: Labelled, before: Labelled): number[] {
  const ridge = fitRidgeLogistic(before.features, before.outcomes, ridgeC)
  return features.map((row, i) => {
    const logOdds = logOddsOf(ridge, row)
    const against = outcomes[i] === 1 ? -logOdds : logOdds
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
