import Big from 'big.js'
import type { Complaint } from '../complaints/complaint.ts'
import type { DayBucket } from '../history/day-bucket.ts'
import { inUnits } from '../money/minor-units.ts'
import type { Grant } from '../offers/grant.ts'
import type { Activity } from './account-statement.ts'
import { costOfMinutes } from './capacity.ts'
import { complaintMinutes } from './complaint-minutes.ts'
import type { CostRates } from './cost-rates.ts'
import type { PeriodSales } from './period-sales.ts'

/** Amounts in other currencies as ones of the statement's, unrounded; undefined where no rate is known. */
export type Conversion = { currency: string; of(amount: Big, from: string): Big | undefined }
export type ActivityCost = { activity: Activity; count: number; minutes: number; cost: string }

/**
 * Cost-to-serve of one account by activity: minutes by time equations times the capacity cost rate of the group that
 * spends them, and amounts paid out (freight, redress, accepted offers, financing of receivables). Activities that did
 * not happen are left out; what no exchange rate brings into the statement's currency is named in `leftOut`.
 */
export function costToServe(
  facts: {
    sales: PeriodSales
    netSales: Big
    buckets: readonly DayBucket[]
    complaints: readonly Complaint[]
    grants: readonly Grant[]
    /** The currency of redress: the account's. */
    currency: string
  },
  rates: CostRates & { currency: string },
  into: Conversion,
): { activities: ActivityCost[]; leftOut: Activity[] } {
  const { sales } = facts
  const { minutes, groups } = rates
  const contacts = contactTotals(facts.buckets)
  const redress = facts.complaints.flatMap(({ decision }) =>
    decision?.amount === undefined ? [] : into.of(Big(decision.amount), facts.currency),
  )
  const accepted = facts.grants
    .filter((grant) => grant.status === 'accepted')
    .map(({ cost, currency }) => into.of(Big(cost), currency ?? rates.currency))
  const atRates = (amount: Big) => into.of(amount, rates.currency)
  const timed = (activity: Activity, group: keyof CostRates['groups'], count: number, spent: number) => ({
    activity,
    count,
    minutes: spent,
    cost: atRates(costOfMinutes(groups[group], spent)),
  })
  const paid = (activity: Activity, count: number, cost: Big | undefined) => ({
    activity,
    count,
    minutes: 0,
    cost,
  })
  const orderMinutes = minutes.order.base * sales.orders + minutes.order.perLine * sales.lines
  const pickMinutes = minutes.picking.base * sales.orders + minutes.picking.perLine * sales.lines
  const returnMinutes = minutes.return.base * sales.returns + minutes.return.perLine * sales.returnLines
  const contactMinutes = minutes.contact.base * contacts.count + contacts.minutes
  const delivery = total([sales.freight, atRates(Big(rates.deliveryCost).times(sales.ordersWithoutFreight))])
  const activities = [
    timed('order', 'orderDesk', sales.orders, orderMinutes),
    timed('picking', 'warehouse', sales.orders, pickMinutes),
    paid('delivery', sales.orders, delivery),
    timed('return', 'warehouse', sales.returns, returnMinutes),
    timed('contact', 'service', contacts.count, contactMinutes),
    timed('complaint', 'quality', facts.complaints.length, minutesOf(facts.complaints, rates)),
    paid('redress', redress.length, total(redress)),
    paid('offers', accepted.length, total(accepted)),
    paid('receivables', 1, financing(facts.netSales, rates)),
  ]
  const happened = activities.filter(
    ({ cost, minutes: spent }) => spent > 0 || cost === undefined || cost.gt(0),
  )
  return {
    activities: happened.flatMap(({ cost, ...activity }) =>
      cost === undefined ? [] : [{ ...activity, cost: inUnits(cost, into.currency) }],
    ),
    leftOut: happened.flatMap(({ activity, cost }) => (cost === undefined ? [activity] : [])),
  }
}

function contactTotals(buckets: readonly DayBucket[]) {
  const contacts = buckets.flatMap((bucket) => Object.values(bucket.contacts))
  return {
    count: contacts.reduce((sum, contact) => sum + contact.count, 0),
    minutes: contacts.reduce((sum, contact) => sum + Number(contact.minutes), 0),
  }
}

function minutesOf(complaints: readonly Complaint[], rates: CostRates): number {
  return complaints.reduce((sum, each) => sum + complaintMinutes(each, rates), 0)
}

// Average receivable = net sales x days outstanding / days of the period; the period's days cancel out.
function financing(netSales: Big, { receivables }: CostRates): Big {
  if (!receivables.enabled || netSales.lte(0)) return Big(0)
  return netSales.times(receivables.daysOutstanding).times(receivables.capitalCost).div(365)
}

/** Undefined as soon as one amount is not known. */
function total(amounts: readonly (Big | undefined)[]): Big | undefined {
  return amounts.reduce<Big | undefined>((sum, amount) => amount && sum?.plus(amount), Big(0))
}
