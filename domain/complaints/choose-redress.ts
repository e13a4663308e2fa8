import Big from 'big.js'
import { converted, type ExchangeRates } from '../money/exchange-rates.ts'
import { inUnits } from '../money/minor-units.ts'
import { say } from '../words/say.ts'
import type { Assessment, Complaint, Remedy } from './complaint.ts'

/** Remedies that answer a cause, best first: matching the cause beats money, and a credit beats a refund. */
const matching: Record<Complaint['category'], readonly Remedy[]> = {
  quality: ['replacement', 'repair', 'credit', 'refund'],
  delivery: ['replacement', 'credit', 'refund', 'apology'],
  price: ['credit', 'refund'],
  service: ['apology', 'credit'],
  billing: ['credit', 'refund'],
  safety: ['refund', 'replacement', 'credit'],
  other: ['apology', 'credit', 'replacement', 'refund', 'repair', 'other'],
  suggestion: [],
}
const costsMoney: readonly Remedy[] = ['replacement', 'refund', 'credit', 'repair']

/**
 * The redress to propose: what the customer asks for when it answers the cause, else what answers it best. Once the cause was
 * `found`, its remedies count instead of those of the category. The amount is
 * the value of the affected goods, and none where nobody said how much of the order is affected: one box missing is no reason to replace
 * a pallet. Above `authorityLimit`, and where no exchange rate tells whether it is above, the owner needs their
 * manager's word.
 */
export function chooseRedress(
  complaint: Pick<Complaint, 'category' | 'remedySought'>,
  share: number | undefined,
  order: { orderValue?: string; currency: string },
  authorityLimit: { amount: string; currency: string } & { exchangeRates: ExchangeRates; day: string },
  found?: { redress: readonly Remedy[] },
): Assessment['redress'] {
  const sought = complaint.remedySought
  const fitting = found?.redress ?? matching[complaint.category]
  const [best] = fitting
  if (best === undefined) {
    const why = say(found ? 'redress.not-ours' : 'redress.nothing-owed')
    return { kind: 'none', withinAuthority: true, why }
  }
  const kind = sought !== undefined && fitting.includes(sought) ? sought : best
  const match =
    sought === undefined
      ? say('redress.fits')
      : kind === sought
        ? say('redress.as-asked')
        : say('redress.fits-better', { asked: say('redress.named', { remedy: sought }) })
  if (!costsMoney.includes(kind) || order.orderValue === undefined) {
    return { kind, withinAuthority: true, why: match }
  }
  const { currency } = order
  if (share === undefined) {
    const ordered = { amount: order.orderValue, currency }
    return { kind, withinAuthority: true, why: say('redress.worth-unknown', { match, ordered }) }
  }
  const amount = inUnits(Big(order.orderValue).times(share), currency)
  const worth = { amount, currency }
  const { currency: from, exchangeRates, day } = authorityLimit
  const most = converted(authorityLimit.amount, { from, to: currency, day }, exchangeRates)
  if (most === undefined) {
    const limit = { amount: authorityLimit.amount, currency: from }
    return { kind, amount, withinAuthority: false, why: say('redress.no-rate', { match, worth, limit }) }
  }
  if (most.lt(Big(order.orderValue).times(share))) {
    const limit = { amount: inUnits(most, currency), currency }
    return { kind, amount, withinAuthority: false, why: say('redress.above', { match, worth, limit }) }
  }
  return { kind, amount, withinAuthority: true, why: say('redress.within', { match, worth }) }
}
