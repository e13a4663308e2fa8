import type { Outcome } from '../statistics/outcomes.ts'
import { type AccountPast, ordersUntil, staysSilent } from './account-past.ts'
import { featuresOf } from './features.ts'
import { type PurchaseModels, purchaseModelsAt } from './purchase-models-at.ts'

/** Every account that had ordered by an origin, as it looked then. */
export type OriginRows = {
  origin: number
  models: PurchaseModels
  pasts: AccountPast[]
  features: number[][]
}

/** Rows of all accounts with an order by the end of `origin`, from nothing that happened later. */
export function rowsAt(pasts: readonly AccountPast[], origin: number, horizonDays: number): OriginRows {
  const known = pasts.filter((past) => ordersUntil(past, origin) > 0)
  const models = purchaseModelsAt(known, origin)
  return {
    origin,
    models,
    pasts: known,
    features: known.map((past) => featuresOf(past, models, origin, horizonDays)),
  }
}

/** What became of the rows: 1 where the account ordered nothing in the horizon. Ask only once it is over. */
export function outcomesOf({ pasts, origin }: OriginRows, horizonDays: number): Outcome[] {
  return pasts.map((past) => (staysSilent(past, origin, horizonDays) ? 1 : 0))
}
