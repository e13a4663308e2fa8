import { OutsideDomain, requireNotNegative, requirePositive, requireWhole } from '../outside-domain.ts'
import { expectedOrders } from '../purchase/expected-orders.ts'
import type { PurchaseModel, PurchaseState } from '../purchase-model.ts'
import type { SpendFit } from './fit-gamma-gamma.ts'
import { expectedSpend, type Spend } from './gamma-gamma.ts'

export type ValueTerms = {
  /** Share of an order's amount that is profit, 0 to 1. */
  margin: number
  /** How many periods ahead, and how long one is, in the purchase model's unit. */
  periods: number
  periodLength: number
  /** Discount rate of one unit of time, 0 or more: .0019 a week is about 10 % a year. */
  discount: number
}

/** What the number means, to be printed with it. */
export const valueConvention =
  'expected profit from future orders only, each period discounted at its end; what was earned so far and the cost of keeping the account are not in it'

/**
 * CLV: margin times expected amount times the discounted orders of each period, margin E[M] sum over i of
 * (E[Y(iD)] - E[Y((i - 1)D)]) (1 + d)^(-iD). See `valueConvention`. Throws OutsideDomain where orders and amounts are
 * not independent: their product would be no expectation.
 */
export function lifetimeValue(
  model: PurchaseModel,
  state: PurchaseState,
  spendFit: SpendFit,
  spend: Spend,
  { margin, periods, periodLength, discount }: ValueTerms,
): number {
  if (!spendFit.independent) {
    throw new OutsideDomain(
      'correlation',
      spendFit.correlation,
      'orders and amounts must be independent to be multiplied',
    )
  }
  requireNotNegative('margin', margin)
  requireWhole('periods', periods, 1)
  requirePositive('period length', periodLength)
  requireNotNegative('discount', discount)
  let value = 0
  let before = 0
  for (let i = 1; i <= periods; i += 1) {
    const orders = expectedOrders(model, state, i * periodLength)
    value += (orders - before) * Math.exp(-i * periodLength * Math.log1p(discount))
    before = orders
  }
  return margin * expectedSpend(spendFit.parameters, spend) * value
}
