import { featureNames } from '../learning/features.ts'

/** What a manager is told of a learned risk: features that say the same thing are one measure. */
export type LearnedMeasure = 'rhythm' | 'spend-per-order' | 'complaint-history' | 'discounted-lines'

const named: Record<Exclude<LearnedMeasure, 'rhythm'>, readonly string[]> = {
  'spend-per-order': ['spend per order'],
  'complaint-history': ['complaints, half-life 90 days', 'complained since the last order'],
  'discounted-lines': ['discounted lines'],
}
const indexesOf = (names: readonly string[]) => names.map((name) => featureNames.indexOf(name))
const others = Object.values(named).flat()

/** The features of each measure, as positions in a row. Every feature belongs to exactly one. */
export const learnedGroups: Record<LearnedMeasure, readonly number[]> = {
  rhythm: indexesOf(featureNames.filter((name) => !others.includes(name))),
  'spend-per-order': indexesOf(named['spend-per-order']),
  'complaint-history': indexesOf(named['complaint-history']),
  'discounted-lines': indexesOf(named['discounted-lines']),
}
