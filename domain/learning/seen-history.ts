import { dayFromNumber } from '../history/day.ts'
import type { DayBucket, Sales } from '../history/day-bucket.ts'
import { type History, historyOf } from '../history/history.ts'
import type { AccountPast } from './account-past.ts'

/**
 * An account's past as the day buckets that the shipped rules read, from what a learning row keeps: order-days, lines
 * with a discount, and complaints as returns for quality, because a row does not say how a complaint went on.
 */
export function seenHistory(past: AccountPast): History {
  const { days, complaintDays = [], discounts = [] } = past
  const orderAt = new Map(days.map((day, i) => [day, i]))
  const complained = new Set(complaintDays)
  const all = [...new Set([...days, ...complaintDays])]
  return historyOf(
    all.map((day) => {
      const at = orderAt.get(day)
      const order =
        at === undefined
          ? undefined
          : { amount: past.amounts[at] ?? 0, ...(discounts[at] ?? { known: 0, discounted: 0 }) }
      return bucketOn(dayFromNumber(day), order, complained.has(day))
    }),
  )
}

type Order = { amount: number; known: number; discounted: number }

function bucketOn(day: string, order: Order | undefined, complained: boolean): DayBucket {
  return {
    v: 1,
    day,
    count: 1,
    orders: order ? 1 : 0,
    orderIds: [],
    sales: order ? { XXX: salesOf(order) } : {},
    contacts: {},
    quotesLost: {},
    quotesLostOnPriceIds: [],
    complaintsOpened: [],
    complaintsClosed: [],
    qualityReturns: complained ? 1 : 0,
    qualityReturnIds: [],
    surveys: [],
    prices: [],
    priceChanges: [],
  }
}

function salesOf({ amount, known, discounted }: Order): Sales {
  const revenue = amount.toFixed(2)
  return {
    orders: 1,
    lines: Math.max(1, known),
    units: '1',
    revenue,
    listSales: revenue,
    knownLines: known,
    discountedLines: discounted,
    cost: '0',
    costKnownRevenue: '0',
    freight: '0',
    returns: 0,
    returnLines: 0,
    returnUnits: '0',
    returned: '0',
    returnedCost: '0',
    returnedCostKnown: '0',
  }
}
