import { signals } from '../signals/registry.ts'
import type { Feature } from '../signals/signal.ts'
import type { AccountPast } from './account-past.ts'
import { featureParameters } from './feature-parameters.ts'
import { orderFeatures, orderFeaturesOf } from './order-features.ts'
import type { PurchaseModels } from './purchase-models-at.ts'

const blocks = signals.flatMap(({ learned }) => (learned.block === null ? [] : [learned.block]))

/** What the learner looks at, in the order of a row. Blocks that nobody records are constant and earn no weight. */
export const featureNames: readonly string[] = [...orderFeatures, ...blocks.flatMap(({ names }) => names)]

/** Columns of the blocks that not every company records. */
export const optionalBlocks: readonly (readonly number[])[] = blocks.map(({ names }) =>
  names.map((name) => featureNames.indexOf(name)),
)

/** The features of all blocks over an account's days, in the order of a row. */
export function blockFeatures(past: AccountPast): Feature[] {
  return blocks.flatMap(({ over }) => over(past, featureParameters))
}

/**
 * An account's row at the end of `day`: what its orders tell, and the blocks. The account must have ordered by `day`; all entries are
 * finite, and nothing later is looked at.
 */
export function featuresOf(
  past: AccountPast,
  models: PurchaseModels,
  day: number,
  horizonDays: number,
): number[] {
  return [
    ...orderFeaturesOf(past, models, day, horizonDays),
    ...blockFeatures(past).map(({ feature }) => feature(day)),
  ]
}
