import type { Outcome } from './outcomes.ts'

/** All cases of one score: how many, and in how many of them it happened. */
export type ScoreGroup = { score: number; count: number; happened: number }

/** Cases grouped by score, highest score first. Ties are one group, so no measure depends on the order of the cases. */
export function rankedGroups(scores: readonly number[], outcomes: readonly Outcome[]): ScoreGroup[] {
  const order = Uint32Array.from(scores.keys()).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))
  const groups: ScoreGroup[] = []
  for (const at of order) {
    const score = scores[at] ?? 0
    const last = groups.at(-1)
    if (last?.score === score) {
      last.count += 1
      last.happened += outcomes[at] ?? 0
    } else groups.push({ score, count: 1, happened: outcomes[at] ?? 0 })
  }
  return groups
}
