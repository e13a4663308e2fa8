import { featureNames } from '../learning/features.ts'

/** A measure of a learned risk: what a manager is told. */
export type LearnedMeasure =
  | 'rhythm'
  | 'spend-per-order'
  | 'complaint-history'
  | 'open-complaints'
  | 'confirmed-recovery'
  | 'discount-dependence'
  | 'price-elasticity'
  | 'quotes-lost-on-price'
  | 'drift-to-cheaper-items'

/** Features that say the same thing are one measure; what is named nowhere is the rhythm. */
const named: readonly { measure: LearnedMeasure; features: readonly string[] }[] = [
  { measure: 'spend-per-order', features: ['spend per order'] },
  {
    measure: 'complaint-history',
    features: [
      'complaints and returns, half-life 90 days',
      'complained since the last order',
      'complaint rate',
      'repeated complaints',
      'complaint surge',
      'complaint rate by tenure',
    ],
  },
  { measure: 'open-complaints', features: ['open complaints', 'overdue complaints'] },
  { measure: 'confirmed-recovery', features: ['confirmed recovery'] },
  { measure: 'discount-dependence', features: ['discount dependence'] },
  { measure: 'price-elasticity', features: ['price elasticity'] },
  { measure: 'quotes-lost-on-price', features: ['quotes lost on price'] },
  { measure: 'drift-to-cheaper-items', features: ['drift to cheaper items'] },
]
const others = named.flatMap(({ features }) => features)
const rhythm = { measure: 'rhythm' as const, features: featureNames.filter((name) => !others.includes(name)) }

/** Every measure with its features, as positions in a row. Every feature belongs to exactly one. */
export const learnedGroups: readonly { measure: LearnedMeasure; columns: readonly number[] }[] = [
  rhythm,
  ...named,
].map(({ measure, features }) => ({ measure, columns: features.map((name) => featureNames.indexOf(name)) }))
