import { auc } from '../statistics/auc.ts'
import { type BootstrapInterval, bootstrap } from '../statistics/bootstrap.ts'
import { brier } from '../statistics/brier.ts'
import type { Outcome } from '../statistics/outcomes.ts'
import type { BackTest, ModelName } from './back-test.ts'

/** Holdfast minus another model on the same accounts, with 95 % intervals; AUC is null where it has no value. */
export type Comparison = { auc: BootstrapInterval | null; brier: BootstrapInterval }

/**
 * Paired bootstrap over accounts of Holdfast's lead over another model. An interval that excludes 0 is a claim; all
 * others are not. `chance` gives numbers from 0 to below 1.
 */
export function compareModels(
  { forecasts, outcomes }: Pick<BackTest, 'forecasts' | 'outcomes'>,
  other: ModelName,
  chance: () => number,
  draws = 500,
): Comparison {
  const lead = (measure: (forecasts: number[], outcomes: Outcome[]) => number) => (cases: Uint32Array) => {
    const drawn = [...cases].map((at): Outcome => outcomes[at] ?? 0)
    const pick = (name: ModelName): number[] => [...cases].map((at) => forecasts[name][at] ?? 0)
    return measure(pick('holdfast'), drawn) - measure(pick(other), drawn)
  }
  const area = (scores: number[], drawn: Outcome[]): number =>
    drawn.includes(0) && drawn.includes(1) ? auc(scores, drawn).auc : Number.NaN
  const hasBoth = outcomes.includes(0) && outcomes.includes(1)
  return {
    auc: hasBoth ? bootstrap(outcomes.length, lead(area), chance, { draws }) : null,
    brier: bootstrap(outcomes.length, lead(brier), chance, { draws }),
  }
}
