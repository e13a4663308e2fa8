import { dayFromNumber } from '../history/day.ts'
import type { DayBucket, Sales } from '../history/day-bucket.ts'
import { type History, historyOf } from '../history/history.ts'
import type { AccountPast, AccountRecord } from './account-past.ts'

type Seen = Partial<DayBucket>

/** What ISO 4217 writes where there is no currency. */
export const noCurrency = 'XXX'

/**
 * An account's past as the day buckets that the shipped rules read, from what a learning row keeps: orders, lines with a
 * discount, complaints with what became of them, returns for quality and quotes lost. Where only days of complaints are
 * known, they are returns for quality. Prices of single items are not in it.
 */
export function seenHistory({ days, complaintDays = [], discounts, record, ...past }: AccountPast): History {
  const seen = new Map<number, Seen>()
  const on = (day: number): Seen => {
    const bucket = seen.get(day) ?? {}
    seen.set(day, bucket)
    return bucket
  }
  for (const [i, day] of days.entries()) {
    const orders = record?.orders[i] ?? 1
    const lines = discounts?.[i] ?? { known: 0, discounted: 0 }
    Object.assign(on(day), { orders, sales: { [noCurrency]: salesOf(orders, past.amounts[i] ?? 0, lines) } })
  }
  for (const [day, count] of record?.qualityReturns ?? complaintDays.map((day) => [day, 1] as const))
    on(day).qualityReturns = count
  for (const [day, price] of record?.quotesLost ?? []) on(day).quotesLost = { price }
  for (const [i, complaint] of (record?.complaints ?? []).entries()) addComplaint(`${i}`, complaint, on)
  return historyOf([...seen].map(([day, bucket]) => ({ ...empty, day: dayFromNumber(day), ...bucket })))
}

function addComplaint(
  complaintId: string,
  { opened, closed, severity, verdicts }: AccountRecord['complaints'][number],
  on: (day: number) => Seen,
): void {
  const at = (day: number, hour: string) => `${dayFromNumber(day)}T${hour}:00:00Z`
  const first = on(opened)
  const opening = { complaintId, category: 'other' as const, severity, at: at(opened, '01') }
  first.complaintsOpened = [...(first.complaintsOpened ?? []), opening]
  if (closed !== null) {
    const last = on(closed)
    const closing = { complaintId, decision: 'upheld' as const, at: at(closed, '02') }
    last.complaintsClosed = [...(last.complaintsClosed ?? []), closing]
  }
  for (const { day, confirms } of verdicts) {
    const answered = on(day)
    const survey = { id: `${complaintId} ${day}`, score: confirms ? 10 : 0, complaintId }
    answered.surveys = [...(answered.surveys ?? []), survey]
  }
}

const empty: Omit<DayBucket, 'day'> = {
  v: 1,
  count: 1,
  orders: 0,
  orderIds: [],
  sales: {},
  contacts: {},
  quotesLost: {},
  quotesLostOnPriceIds: [],
  complaintsOpened: [],
  complaintsClosed: [],
  qualityReturns: 0,
  qualityReturnIds: [],
  surveys: [],
  prices: [],
  priceChanges: [],
}

function salesOf(
  orders: number,
  amount: number,
  { known, discounted }: { known: number; discounted: number },
): Sales {
  const revenue = amount.toFixed(2)
  return {
    orders,
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
