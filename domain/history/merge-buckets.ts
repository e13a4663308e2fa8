import { mergeAttitudeDays } from './attitude-day.ts'
import type { DayBucket, Sales } from './day-bucket.ts'
import { mergeLedgerDays } from './ledger-day.ts'
import { addedPrices } from './prices-of.ts'
import { byInstant, evidenceOf, rowsOf } from './rows-of.ts'
import { sum } from './sum.ts'

/**
 * The bucket of the events of two buckets of one day, none of which is in both: `bucketOf` of all of them, to the byte. So a day
 * takes in an event without reading the others again. Throws a RangeError for buckets of different days.
 */
export function mergeBuckets(one: DayBucket, other: DayBucket): DayBucket {
  if (one.day !== other.day) throw new RangeError(`Buckets of ${one.day} and ${other.day} are not of one day`)
  const ledger = mergeLedgerDays(one.ledger, other.ledger)
  const attitude = mergeAttitudeDays(one.attitude, other.attitude)
  return {
    v: 1,
    day: one.day,
    count: one.count + other.count,
    orders: one.orders + other.orders,
    orderIds: evidenceOf([...one.orderIds, ...other.orderIds]),
    sales: mergedBy(one.sales, other.sales, addedSales),
    contacts: mergedBy(one.contacts, other.contacts, (a, b) => ({
      count: a.count + b.count,
      minutes: sum([a.minutes, b.minutes]),
    })),
    quotesLost: mergedBy(one.quotesLost, other.quotesLost, (a, b) => a + b),
    quotesLostOnPriceIds: evidenceOf([...one.quotesLostOnPriceIds, ...other.quotesLostOnPriceIds]),
    complaintsOpened: byInstant([...one.complaintsOpened, ...other.complaintsOpened]),
    complaintsClosed: byInstant([...one.complaintsClosed, ...other.complaintsClosed]),
    qualityReturns: one.qualityReturns + other.qualityReturns,
    qualityReturnIds: evidenceOf([...one.qualityReturnIds, ...other.qualityReturnIds]),
    surveys: rowsOf([...one.surveys, ...other.surveys], ({ id }) => id),
    prices: addedPrices(one.prices, other.prices),
    priceChanges: byInstant([...one.priceChanges, ...other.priceChanges]),
    ...(ledger && { ledger }),
    ...(attitude && { attitude }),
  }
}

/** Two records with the values of keys that both have added up, keys sorted. */
function mergedBy<V>(
  one: Partial<Record<string, V>>,
  other: Partial<Record<string, V>>,
  add: (a: V, b: V) => V,
): Record<string, V> {
  const merged: Record<string, V> = {}
  for (const key of [...new Set([...Object.keys(one), ...Object.keys(other)])].sort()) {
    const [a, b] = [one[key], other[key]]
    const value = a !== undefined && b !== undefined ? add(a, b) : (a ?? b)
    if (value !== undefined) merged[key] = value
  }
  return merged
}

function addedSales(a: Sales, b: Sales): Sales {
  return {
    orders: a.orders + b.orders,
    lines: a.lines + b.lines,
    units: sum([a.units, b.units]),
    revenue: sum([a.revenue, b.revenue]),
    listSales: sum([a.listSales, b.listSales]),
    knownLines: a.knownLines + b.knownLines,
    discountedLines: a.discountedLines + b.discountedLines,
    cost: sum([a.cost, b.cost]),
    costKnownRevenue: sum([a.costKnownRevenue, b.costKnownRevenue]),
    freight: sum([a.freight, b.freight]),
    returns: a.returns + b.returns,
    returnLines: a.returnLines + b.returnLines,
    returnUnits: sum([a.returnUnits, b.returnUnits]),
    returned: sum([a.returned, b.returned]),
    returnedCost: sum([a.returnedCost, b.returnedCost]),
    returnedCostKnown: sum([a.returnedCostKnown, b.returnedCostKnown]),
  }
}
