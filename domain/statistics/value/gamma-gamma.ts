import { OutsideDomain, requireNotNegative, requirePositive, requireWhole } from '../outside-domain.ts'

/**
 * Parameters of Gamma-Gamma (Fader & Hardie, note 025; Fader, Hardie & Lee 2005): an account's orders are worth
 * Gamma(p, nu) each, and nu varies between accounts as Gamma(q, v). v is in the currency of the amounts.
 */
export type SpendModel = { p: number; q: number; v: number }

/** What is known of an account's spend: how many (repeat) order-days, and their mean amount. */
export type Spend = { count: number; mean: number }

/**
 * Expected mean amount of an order, E[M | x, mbar] = p (v + x mbar)/(p x + q - 1): between the population's mean and
 * the account's own. Throws OutsideDomain where that mean does not exist (q <= 1 without an order) or arguments
 * cannot be.
 */
export function expectedSpend(model: SpendModel, { count, mean }: Spend): number {
  checkSpendModel(model)
  requireWhole('count', count, 0)
  requireNotNegative('mean', mean)
  const { p, q, v } = model
  const shape = p * count + q - 1
  if (!(shape > 0)) throw new OutsideDomain('q', q, 'above 1 is needed: the mean amount does not exist')
  return (p * (v + count * mean)) / shape
}

/** Throws OutsideDomain when a parameter is not above zero. */
export function checkSpendModel({ p, q, v }: SpendModel): void {
  requirePositive('p', p)
  requirePositive('q', q)
  requirePositive('v', v)
}
