import Big from 'big.js'
import { converted, type ExchangeRates } from '../money/exchange-rates.ts'
import { inUnits } from '../money/minor-units.ts'
import type { Assessment, Complaint, Remedy } from './complaint.ts'
import { remedyName } from './remedy-name.ts'

/** Remedies that answer a cause, best first: matching the cause beats money, and a credit beats a refund. */
const matching: Record<Complaint['category'], readonly Remedy[]> = {
  quality: ['replacement', 'repair', 'credit', 'refund'],
  delivery: ['replacement', 'credit', 'refund', 'apology'],
  price: ['credit', 'refund'],
  service: ['apology', 'credit'],
  billing: ['credit', 'refund'],
  safety: ['refund', 'replacement', 'credit'],
  other: ['apology', 'credit', 'replacement', 'refund', 'repair', 'other'],
}
const costsMoney: readonly Remedy[] = ['replacement', 'refund', 'credit', 'repair']

/**
 * The redress to propose: what the customer asks for when it answers the cause, else what answers it best. The amount is
 * the value of the affected goods, and none where nobody said how much of the order is affected: one box missing is no reason to replace
 * a pallet. Above `authorityLimit`, and where no exchange rate tells whether it is above, the owner needs their
 * manager's word.
 */
export function chooseRedress(
  complaint: Pick<Complaint, 'category' | 'remedySought'>,
  share: number | undefined,
  order: { orderValue?: string; currency: string },
  authorityLimit: { amount: string; currency: string } & { exchangeRates: ExchangeRates; day: string },
): Assessment['redress'] {
  const sought = complaint.remedySought
  const fitting = matching[complaint.category]
  const best = fitting[0] ?? 'apology'
  const kind = sought !== undefined && fitting.includes(sought) ? sought : best
  const match =
    kind === sought
      ? `The customer asks for ${remedyName[kind]}, and it puts right what went wrong.`
      : `It puts right what went wrong${sought === undefined ? '' : `; the customer asked for ${remedyName[sought]}`}.`
  if (!costsMoney.includes(kind) || order.orderValue === undefined) {
    return { kind, withinAuthority: true, why: match }
  }
  if (share === undefined) {
    const whole = `${inUnits(Big(order.orderValue), order.currency)} ${order.currency}`
    return {
      kind,
      withinAuthority: true,
      why: `${match} It is not said how much is concerned of the goods ordered for ${whole}: settle that with the customer first.`,
    }
  }
  const amount = Big(order.orderValue).times(share)
  const { currency: from, exchangeRates, day } = authorityLimit
  const limit = converted(authorityLimit.amount, { from, to: order.currency, day }, exchangeRates)
  const withinAuthority = limit !== undefined && amount.lte(limit)
  const worth = `${inUnits(amount, order.currency)} ${order.currency}`
  const above =
    limit === undefined
      ? `no exchange rate tells whether that is above ${authorityLimit.amount} ${from}, so the manager must agree.`
      : `above ${inUnits(limit, order.currency)} the manager must agree.`
  return {
    kind,
    amount: inUnits(amount, order.currency),
    withinAuthority,
    why: withinAuthority
      ? `${match} The goods concerned are worth ${worth}, which is within the owner’s authority.`
      : `${match} The goods concerned are worth ${worth}; ${above}`,
  }
}
