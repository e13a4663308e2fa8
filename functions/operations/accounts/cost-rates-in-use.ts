import type { CostRates } from '../../../domain/costing/cost-rates.ts'
import type { Settings } from '../../../domain/settings.ts'

/** The cost rates with the currency they are in: their own, or the company's. */
export function costRatesInUse({ costing, currency }: Settings): CostRates & { currency: string } {
  return { ...costing, currency: costing.currency ?? currency }
}
