import { type BootstrapInterval, bootstrap } from '../statistics/bootstrap.ts'
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
  const areas = [areaUnderDraws(forecasts.holdfast, outcomes), areaUnderDraws(forecasts[other], outcomes)]
  const times = new Uint32Array(outcomes.length)
  const areaLead = (cases: Uint32Array): number => {
    times.fill(0)
    for (const at of cases) times[at] = (times[at] ?? 0) + 1
    const [own = Number.NaN, rival = Number.NaN] = areas.map((area) => area(times))
    return own - rival
  }
  const squares = outcomes.map((outcome, i) => {
    const miss = (forecast: number | undefined): number => ((forecast ?? 0) - outcome) ** 2
    return miss(forecasts.holdfast[i]) - miss(forecasts[other][i])
  })
  const brierLead = (cases: Uint32Array): number => {
    let sum = 0
    for (const at of cases) sum += squares[at] ?? 0
    return sum / cases.length
  }
  const hasBoth = outcomes.includes(0) && outcomes.includes(1)
  return {
    auc: hasBoth ? bootstrap(outcomes.length, areaLead, chance, { draws }) : null,
    brier: bootstrap(outcomes.length, brierLead, chance, { draws }),
  }
}

/**
 * AUC of a draw, told by how many times each case was drawn; NaN when an outcome is missing. The scores are sorted
 * once for all draws, which makes a draw of n cases cost n steps.
 */
function areaUnderDraws(
  scores: readonly number[],
  outcomes: readonly Outcome[],
): (times: Uint32Array) => number {
  const order = Uint32Array.from(scores.keys()).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))
  const happened = Uint8Array.from(order, (at) => outcomes[at] ?? 0)
  // The last case of each level of scores: only there a draw counts what was won.
  const isLast = Uint8Array.from(order, (at, i) => (scores[at] === scores[order[i + 1] ?? -1] ? 0 : 1))
  return (times) => {
    let [yes, no, yesHere, noHere, won] = [0, 0, 0, 0, 0]
    for (let i = 0; i < order.length; i++) {
      const drawn = times[order[i] ?? 0] ?? 0
      if (happened[i] === 1) yesHere += drawn
      else noHere += drawn
      if (isLast[i] === 0) continue
      won += noHere * (yes + yesHere / 2)
      yes += yesHere
      no += noHere
      yesHere = 0
      noHere = 0
    }
    return won / (yes * no)
  }
}
