import { requirePositive } from './outside-domain.ts'

/** A statistic on the data itself, its bootstrap standard error and percentile interval. */
export type BootstrapInterval = { estimate: number; standardError: number; low: number; high: number }

/**
 * Percentile bootstrap (Efron 1979) over whole cases: `statistic` gets the numbers of the drawn cases, 0 to count - 1
 * with repeats, in an array that the next draw overwrites. Judging two models on the same draws makes it paired. `chance` gives numbers from 0 to below 1; draws on
 * which the statistic has no value (NaN) are drawn again, at most ten times as often as asked. `coverage` is the share
 * between low and high.
 */
export function bootstrap(
  count: number,
  statistic: (cases: Uint32Array) => number,
  chance: () => number,
  { draws = 1000, coverage = 0.95 }: { draws?: number; coverage?: number } = {},
): BootstrapInterval {
  requirePositive('number of cases', count)
  requirePositive('number of draws', draws)
  const cases = Uint32Array.from({ length: count }, (_, i) => i)
  const estimate = statistic(cases)
  const values: number[] = []
  for (let tried = 0; values.length < draws && tried < 10 * draws; tried++) {
    draw(cases, chance)
    const value = statistic(cases)
    if (!Number.isNaN(value)) values.push(value)
  }
  requirePositive('draws with a value', values.length)
  values.sort((a, b) => a - b)
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const variance =
    values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(values.length - 1, 1)
  const at = (share: number): number => values[Math.round(share * (values.length - 1))] ?? estimate
  return {
    estimate,
    standardError: Math.sqrt(variance),
    low: at((1 - coverage) / 2),
    high: at((1 + coverage) / 2),
  }
}

function draw(cases: Uint32Array, chance: () => number): void {
  for (let i = 0; i < cases.length; i++) cases[i] = Math.floor(chance() * cases.length)
}
