import { logit, sigmoid } from '../statistics/logit.ts'
import { silenceProbability } from '../statistics/purchase-model.ts'
import { purchaseStateAt } from './account-past.ts'
import type { OriginRows } from './rows-at.ts'

/**
 * The share of accounts that the likelier purchase model expects to stay silent. It needs no horizon to be over, so it
 * knows what has happened since the latest origin, and how old the base has grown; half a case more of each kind keeps
 * it from 0 and 1.
 */
export function purchaseBaseRate({ models, pasts, origin }: OriginRows, horizonDays: number): number {
  const weeks = horizonDays / 7
  const silent = pasts.reduce(
    (sum, past) => sum + silenceProbability(models.likelier, purchaseStateAt(past, origin), weeks),
    0,
  )
  return (silent + 0.5) / (pasts.length + 1)
}

/**
 * The base rate to expect: the mean, in log-odds, of what was learned from `origins` horizons and what the purchase model
 * expects, which counts as one horizon more. Without any it speaks alone.
 */
export function joinedBaseRate(learned: number, purchase: number, origins: number): number {
  return sigmoid((origins * logit(learned) + logit(purchase)) / (origins + 1))
}
