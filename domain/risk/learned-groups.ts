import { featureNames } from '../learning/features.ts'
import { signals } from '../signals/registry.ts'
import type { LearnedMeasure } from '../signals/signal.ts'

/** Every measure of a learned version with its features, as positions in a row. */
export const learnedGroups: readonly (LearnedMeasure & { columns: readonly number[] })[] = signals.flatMap(
  ({ learned }) =>
    learned.measures.map((measure) => ({
      ...measure,
      columns: measure.features.map((name) => featureNames.indexOf(name)),
    })),
)
