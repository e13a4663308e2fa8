import { estimateOf } from '../statistics/purchase/fit-purchase-model.ts'
import { countAccount, createHistogram } from '../statistics/purchase/order-histogram.ts'
import { sampleOf } from '../statistics/purchase/order-sample.ts'
import type { PurchaseModel } from '../statistics/purchase-model.ts'
import { type AccountPast, ordersUntil } from './account-past.ts'

/** MBG/NBD, its twin for regular buyers MBG/CNBD-2, and the one of them that is likelier; times in weeks. */
export type PurchaseModels = { irregular: PurchaseModel; regular: PurchaseModel; likelier: PurchaseModel }

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
  const sample = sampleOf(histogram, day, 7)
  const fitted = (k: number) => {
    const { parameters, logLikelihood } = estimateOf(sample, { k })
    return { model: { ...parameters, k }, logLikelihood }
  }
  const irregular = fitted(1)
  const regular = fitted(2)
  const likelier = regular.logLikelihood > irregular.logLikelihood ? regular : irregular
  return { irregular: irregular.model, regular: regular.model, likelier: likelier.model }
}
