import { fitPurchaseModel } from '../statistics/purchase/fit-purchase-model.ts'
import { countAccount, createHistogram } from '../statistics/purchase/order-histogram.ts'
import type { PurchaseModel } from '../statistics/purchase-model.ts'
import { type AccountPast, ordersUntil } from './account-past.ts'

/** MBG/NBD and its twin for regular buyers, MBG/CNBD-2; times in weeks. */
export type PurchaseModels = { irregular: PurchaseModel; regular: PurchaseModel }

/** Both purchase models, fitted to nothing but the orders up to the end of `day`. Needs an account with an order. */
export function purchaseModelsAt(pasts: readonly AccountPast[], day: number): PurchaseModels {
  const histogram = createHistogram()
  for (const past of pasts) {
    const count = ordersUntil(past, day)
    const firstDay = past.days[0]
    const lastDay = past.days[count - 1]
    if (firstDay === undefined || lastDay === undefined) continue
    let logGaps = 0
    for (let i = 1; i < count; i++) logGaps += Math.log((past.days[i] ?? 0) - (past.days[i - 1] ?? 0))
    countAccount(histogram, { x: count - 1, firstDay, lastDay }, logGaps)
  }
  const fitted = (k: number): PurchaseModel => ({ ...fitPurchaseModel(histogram, day, { k }).parameters, k })
  return { irregular: fitted(1), regular: fitted(2) }
}
