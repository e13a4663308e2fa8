import type { History } from '../history/history.ts'
import type { Settings } from '../settings.ts'
import { driftOver } from './drift.ts'
import { priceFactsOf, priceLoad } from './price-load.ts'
import { priceResponse } from './price-response.ts'
import { purchasesOf } from './purchases.ts'

export type PriceTelling = ReturnType<typeof priceTelling>

/** What an account's prices tell on any day, prepared once. */
export function priceTelling(history: History, { model }: Settings) {
  const purchases = purchasesOf(history)
  return {
    purchases,
    load: priceLoad(priceFactsOf(history), model),
    response: priceResponse(purchases, model),
    drift: driftOver(purchases, model),
  }
}
