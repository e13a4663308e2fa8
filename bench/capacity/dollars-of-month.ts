import { prices } from '../../cli/cost.ts'
import type { Consumed } from './counted-table.ts'

/** What one event of an account consumes: to be accepted, to be folded, and in bytes kept. */
export type PerEvent = Consumed & {
  accept: Consumed
  eventBytes: number
  dayBytes: number
  stateBytes: number
}

const eventsAMonth = 10
const keptEventMonths = 400 / 30.4
/** What DynamoDB adds to every stored item, and what an entry of an index of keys takes with it. */
const itemOverhead = 100
const stateIndexes = 4 * 180
// Assumed, not measured: a call to DynamoDB takes five milliseconds of the function's time, and a Lambda processor is as fast as this one.
const callMs = 5
const intakeMs = 15
const memoryGb = 0.5
/** One trace in twenty is kept, at $5 per million, of the request and of the fold. */
const traced = (2 * 0.05 * 5) / 1e6
/** Scans visit an account about once a month: one read and one write of its state, with the index that moves. */
const visit = { rru: 2, wru: 4 }

/** Dollars a month of an account with ten events a month, each in a request of its own, by how many months of days are kept. */
export function dollarsOfMonth(event: PerEvent): Record<'months3' | 'months12' | 'months36', number> {
  const lambda = (ms: number) =>
    prices.invocations.dollars + (ms / 1000) * memoryGb * prices.gbSeconds.dollars
  const units = ({ wru, rru }: { wru: number; rru: number }) =>
    wru * prices.writeUnits.dollars + rru * prices.readUnits.dollars
  const perEvent =
    prices.httpRequests.dollars +
    lambda(intakeMs + event.accept.calls * callMs) +
    units(event.accept) +
    lambda(event.cpuMs + event.calls * callMs) +
    units(event) +
    traced
  const flow = eventsAMonth * perEvent + units(visit)
  const kept = (months: number) =>
    (event.dayBytes + itemOverhead) * eventsAMonth * months +
    (event.eventBytes + itemOverhead) * eventsAMonth * Math.min(months, keptEventMonths) +
    event.stateBytes +
    itemOverhead +
    stateIndexes
  const dollars = (months: number) => Number((flow + kept(months) * prices.storedBytes.dollars).toFixed(7))
  return { months3: dollars(3), months12: dollars(12), months36: dollars(36) }
}
