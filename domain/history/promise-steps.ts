import { dayNumber } from './day.ts'
import type { LedgerDay } from './ledger-day.ts'
import { type Fate, type OpenPromise, type Promises, promiseDays } from './ledger-state.ts'

const mostOpen = 40
const mostSettled = 100
const mostEvidence = 5
/** Deliveries that are dated before their order wait for it. */
const mostEarly = 8
const earlyDays = 60
const fourDecimals = 10_000

/**
 * What is remembered of promises once a day's rows are added: promises first, then deliveries and cancellations, so that the order
 * within a day does not matter. What nobody records stays null.
 */
export function addPromises(
  before: Promises | null,
  rows: LedgerDay | undefined,
  day: number,
): Promises | null {
  const { promised = [], delivered = [], cancelled = [] } = rows ?? {}
  if (before === null && promised.length + delivered.length === 0) return null
  const promises = before ?? { open: [], promised: [], done: [], fate: [], cause: [], broken: [] }
  // What is over by this day is over, whether or not a day before had a fact to notice it by.
  settleAll(promises, day)
  const { open } = promises
  for (const row of promised) {
    const order = orderIn(open, row.orderId, day)
    order.promised = dayNumber(row.day)
    order.owed = Number(row.units)
  }
  for (const { orderId, units, cause } of delivered) {
    const order = orderIn(open, orderId, day)
    order.delivered = rounded(order.delivered + Number(units ?? 0))
    order.isWhole ||= units === null
    order.cause = cause ?? order.cause
    order.seen = day
  }
  for (const { orderId, units } of cancelled) {
    const order = open.find((each) => each.orderId === orderId)
    if (order?.owed == null) continue
    order.owed = Math.max(0, rounded(order.owed - Number(units)))
    order.seen = day
  }
  settleAll(promises, day)
  return promises
}

function orderIn(open: OpenPromise[], orderId: string, day: number): OpenPromise {
  const known = open.find((each) => each.orderId === orderId)
  if (known !== undefined) return known
  const nothing = { promised: null, owed: null, delivered: 0, isWhole: false }
  const added = { orderId, ...nothing, seen: day, cause: null }
  open.push(added)
  return added
}

function settleAll(promises: Promises, day: number): void {
  const waiting: OpenPromise[] = []
  const early = promises.open.filter(({ promised, seen }) => promised === null && day - seen <= earlyDays)
  const kept = new Set(early.slice(-mostEarly))
  for (const order of promises.open) {
    if (order.promised === null) {
      if (kept.has(order)) waiting.push(order)
      continue
    }
    const end = endOf(order, order.promised, promises, day)
    if (end === 'open') waiting.push(order)
    else if (end !== 'gone') settle(promises, order, order.promised, { fate: end, day })
  }
  while (waiting.length > mostOpen) {
    const first = waiting.shift()
    if (first?.promised != null) settle(promises, first, first.promised, { fate: 'unknown', day })
  }
  promises.open = waiting
}

/** What became of an order by a day: its fate, or still open, or gone because all of it was cancelled in time. */
function endOf(
  { owed, delivered, isWhole, seen, cause }: OpenPromise,
  promised: number,
  promises: Promises,
  day: number,
): Fate | 'open' | 'gone' {
  if (isWhole || delivered >= (owed ?? 0)) {
    if (seen > promised) return cause === 'customer' ? 'excused' : 'late'
    return isWhole || delivered > 0 ? 'kept' : 'gone'
  }
  if (day <= promised + promiseDays) return 'open'
  return delivered > 0 || hasDeliveryAfter(promises, promised) ? 'missing' : 'unknown'
}

/** Whether another order was delivered after a day: deliveries are recorded then. */
function hasDeliveryAfter({ done, fate }: Promises, day: number): boolean {
  return done.some((on, i) => on > day && isDelivered(fate[i]))
}

/** Whether all of an order came, in time or not. */
export function isDelivered(fate: Fate | null | undefined): boolean {
  return fate === 'kept' || fate === 'late' || fate === 'excused'
}

/** Whether a promise was broken by whoever gave it. */
export function isBroken(fate: Fate | null | undefined): boolean {
  return fate === 'late' || fate === 'missing'
}

function settle(
  promises: Promises,
  { orderId, cause }: OpenPromise,
  promised: number,
  { fate, day }: { fate: Fate; day: number },
): void {
  promises.promised.push(promised)
  promises.done.push(day)
  promises.fate.push(fate)
  promises.cause.push(cause)
  for (const column of [promises.promised, promises.done, promises.fate, promises.cause])
    if (column.length > mostSettled) column.shift()
  if (!isBroken(fate)) return
  promises.broken.push(orderId)
  if (promises.broken.length > mostEvidence) promises.broken.shift()
}

function rounded(units: number): number {
  return Math.round(units * fourDecimals) / fourDecimals
}
