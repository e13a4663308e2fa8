import { featureParameters } from '../../../domain/learning/feature-parameters.ts'
import type { FeatureBlock, LearnedMeasure } from '../../../domain/signals/signal.ts'

/** What of a signal can be wrong in ways that the compiler cannot see. */
type Declared = {
  key: string
  coefficients: Readonly<Record<string, number>>
  learned: { measures: readonly Pick<LearnedMeasure, 'measure' | 'features'>[]; block: FeatureBlock | null }
}

const blank = { accountId: 'nobody', days: [], amounts: [] }

/** What signals leave out, one sentence each: every feature must be told of by exactly one measure of the signal that brings it. */
export function missingIn(signals: readonly Declared[], orderFeatures: readonly string[]): string[] {
  const owners = new Map<string, string>()
  return signals.flatMap(({ key, coefficients, learned: { measures, block } }) => {
    const told = measures.flatMap(({ features }) => features)
    const names = [...(block?.names ?? []), ...(key === 'inactivity' ? orderFeatures : [])]
    const count = (name: string) => told.filter((each) => each === name).length
    const made = block === null ? 0 : block.over(blank, featureParameters).length
    const own = [...new Set([...Object.keys(coefficients), ...measures.map(({ measure }) => measure)])]
    const missing = [
      ...(Object.keys(coefficients).length === 0
        ? ['it has no measure, so that the shipped rules never take it into account']
        : []),
      ...names.filter((name) => count(name) === 0).map((name) => `no measure tells of the feature "${name}"`),
      ...names
        .filter((name) => count(name) > 1)
        .map((name) => `${count(name)} measures tell of the feature "${name}"`),
      ...measures.flatMap(({ measure, features }) =>
        features
          .filter((name) => !names.includes(name))
          .map((name) => `the measure "${measure}" is made of "${name}", which no block has`),
      ),
      ...(block !== null && made !== block.names.length
        ? [`the block has ${block.names.length} names and ${made} features`]
        : []),
      ...own
        .filter((measure) => owners.has(measure))
        .map((measure) => `the name of the measure "${measure}" is taken by ${owners.get(measure)}`),
    ]
    for (const measure of own) owners.set(measure, key)
    return missing.map((problem) => `${key}: ${problem}`)
  })
}
