import Big from 'big.js'
import { inUnits } from '../money/minor-units.ts'
import type { Sentence } from '../words/kinds.ts'
import { say } from '../words/say.ts'
import type { AccountYear } from './account-year.ts'
import type { LeavingReason, Offer } from './offer.ts'

/** An offer by what it is worth to this account, down to its size and limit: what an owner may promise, and no more. */
export function offerTold(
  { title, kind, terms, months = 0 }: Offer,
  cost: Big,
  { year, reason }: { year: AccountYear; reason: LeavingReason },
): Sentence {
  if (title !== undefined) return say('offer.own', { title })
  const most = { amount: inUnits(cost, year.currency), currency: year.currency }
  switch (kind) {
    case 'service':
      return say(reason === 'quality' ? 'offer.repair-visit' : 'offer.needs-visit')
    case 'terms':
      return say('offer.longer-terms', terms ?? { days: 0, orders: 0 })
    case 'upgrade':
      return say('offer.priority-delivery', { months })
    case 'credit':
      return say('offer.credit', { most })
    case 'discount':
      return say('offer.discount', { depth: depthOf(cost, year, months), months, most })
  }
}

/** By what part the usual basket becomes cheaper, where the cost is spent over so many months of it. */
function depthOf(cost: Big, { netSales }: AccountYear, months: number): number {
  const basket = Big(netSales).times(months).div(12)
  return basket.gt(0) ? cost.div(basket).toNumber() : 0
}
