import Big from 'big.js'
import type { EventOf } from '../events/event.ts'
import type { Sales } from './day-bucket.ts'
import { atList, isDiscounted, isDiscountKnown, paid } from './line-value.ts'
import { sum } from './sum.ts'

/** The trade of one day by currency, keys sorted. Amounts of different currencies are never added up. */
export function salesOf(
  orders: readonly EventOf<'order'>[],
  returns: readonly EventOf<'return'>[],
): Record<string, Sales> {
  const currencies = new Set([...orders, ...returns].map((event) => event.currency))
  return Object.fromEntries(
    [...currencies].sort().map((currency) => [
      currency,
      salesIn(
        orders.filter((order) => order.currency === currency),
        returns.filter((event) => event.currency === currency),
      ),
    ]),
  )
}

function salesIn(orders: readonly EventOf<'order'>[], returns: readonly EventOf<'return'>[]): Sales {
  const lines = orders.flatMap((order) => order.lines)
  const known = lines.filter(isDiscountKnown)
  const costed = lines.flatMap((line) =>
    line.unitCost === undefined ? [] : [{ line, unitCost: line.unitCost }],
  )
  const back = returns.flatMap((event) => event.lines)
  const backCosted = back.flatMap((line) =>
    line.unitCost === undefined ? [] : [{ line, unitCost: line.unitCost }],
  )
  return {
    orders: orders.length,
    lines: lines.length,
    units: sum(lines.map((line) => line.quantity)),
    revenue: sum(lines.map(paid)),
    listSales: sum(lines.map(atList)),
    knownLines: known.length,
    discountedLines: known.filter(isDiscounted).length,
    cost: sum(costed.map(({ line, unitCost }) => Big(unitCost).times(line.quantity))),
    costKnownRevenue: sum(costed.map(({ line }) => paid(line))),
    freight: sum(orders.map((order) => order.freight ?? 0)),
    returns: returns.length,
    returnLines: back.length,
    returnUnits: sum(back.map((line) => line.quantity)),
    returned: sum(back.map((line) => Big(line.unitPrice).times(line.quantity))),
    returnedCost: sum(backCosted.map(({ line, unitCost }) => Big(unitCost).times(line.quantity))),
    returnedCostKnown: sum(backCosted.map(({ line }) => Big(line.unitPrice).times(line.quantity))),
  }
}
