import { parseArgs } from 'node:util'
import type { IntakeEvent } from '../domain/events/event.ts'
import { dayFromNumber, dayNumber } from '../domain/history/day.ts'
import { foldAccount } from '../functions/operations/accounts/fold-account.ts'
import { takeInEvents } from '../functions/operations/take-in-events.ts'
import { eventItem, eventKey } from '../functions/store/accounts/events.ts'
import { foldEvents } from '../functions/streams/fold-events.ts'
import { startEngine, type TestTable } from '../test/support/engine.ts'
import { givenFor } from '../test/support/given.ts'
import { orderOf, promisedOrderOf } from './capacity/account-life.ts'
import { type Consumed, countedTable } from './capacity/counted-table.ts'
import { dollarsOfMonth } from './capacity/dollars-of-month.ts'

/**
 * What one event costs on the real engine, whatever the history behind it: `node bench/capacity.ts [--json]`. Capacity units are the engine's
 * own; `fold` is the mean over four weeks of events, the month's review of prices and the moves of the memory's base included; `promised` is
 * the same account whose orders are promised, delivered, invoiced and paid, a fact each.
 */
const { values: flags } = parseArgs({ options: { json: { type: 'boolean', default: false } } })
type Life = { days: number; every: number; lines: number; isPromised?: boolean }
const lives: Life[] = [
  { days: 24, every: 7, lines: 3 },
  { days: 365, every: 1, lines: 20 },
  { days: 1000, every: 1, lines: 20 },
  { days: 3650, every: 1, lines: 20 },
]
const promisedLife = { days: 24, every: 7, lines: 3, isPromised: true }
const measured = 28
/** Events that are lived one by one before anything is measured: digests and bases are then where they are in life. */
const warming = 70
const lastDay = dayNumber('2026-03-01')

const engine = await startEngine()
try {
  const rows = []
  for (const life of lives) rows.push({ ...life, ...(await live(await engine.newTable(), life)) })
  const [usual] = rows
  if (!usual) throw new Error('nothing was measured')
  const promised = await live(await engine.newTable(), promisedLife)
  const result = {
    accept: { wru: usual.accept.wru, bytes: usual.eventBytes },
    fold: { wru: usual.wru, rru: usual.rru, calls: usual.calls },
    promised: {
      ...{ wru: promised.wru, rru: promised.rru, calls: promised.calls, stateBytes: promised.stateBytes },
    },
    growth: rows.map(({ days, lines, rru, wru, calls, cpuMs, stateBytes }) => ({
      ...{ days, lines, rru, wru, calls, cpuMs, stateBytes },
    })),
    accountMonth: { dollars: dollarsOfMonth(usual) },
  }
  process.stdout.write(flags.json ? `${JSON.stringify(result)}\n` : `${JSON.stringify(result, null, 2)}\n`)
} finally {
  await engine.stop()
}

/** Lives a history through the fold in batches, then measures the events that follow one by one. */
async function live(stored: TestTable, { days, every, lines, isPromised = false }: Life) {
  const given = givenFor(stored.table, `${dayFromNumber(lastDay - 1)}T12:00:00Z`)
  const { retention } = given.settings
  const early = Math.max(0, days - warming)
  const dayOfOrder = (i: number) => lastDay - (days - i) * every
  const factsOf = (i: number): IntakeEvent[] =>
    isPromised ? promisedOrderOf(dayOfOrder(i), lines, every) : [orderOf(dayOfOrder(i), lines)]
  const past = Array.from({ length: early }, (_, i) => factsOf(i)).flat()
  // The history need not be lived event by event: what it ends in is the same.
  for (let at = 0; at < past.length; at += 500)
    await takeInEvents(given, 'acme', past.slice(at, at + 500), 'UTC')
  given.moveTo(`${dayFromNumber(dayOfOrder(early))}T00:00:00Z`)
  await foldAccount(stored.table, 'acme', { now: given.now(), settings: given.settings })
  const counted = countedTable(stored.client, stored.name)
  const accepted: Consumed[] = []
  const folded: Consumed[] = []
  for (let i = early; i < days + measured; i += 1) {
    for (const event of factsOf(i)) {
      given.moveTo(event.at)
      counted.take()
      await counted.inserts.putNew([eventItem(event, event.at, retention)])
      const accept = counted.take()
      await foldEvents.consume(
        { pk: 'A#acme', sks: [eventKey('acme', event.id).sk] },
        { ...given, table: counted.table, inserts: counted.inserts },
      )
      const fold = counted.take()
      if (i < days) continue
      accepted.push(accept)
      folded.push(fold)
    }
  }
  const items = await stored.dump()
  const sizes = (prefix: string) => items.filter(({ sk }) => sk.startsWith(prefix)).map(sizeOf)
  return {
    ...meanOf(folded),
    accept: meanOf(accepted),
    eventBytes: mean(sizes('EVT#')),
    dayBytes: mean(sizes('DAY#')),
    stateBytes: mean(sizes('STATE')),
  }
}

/** The size of an item as DynamoDB counts it: names and values. */
function sizeOf(item: Record<string, unknown>): number {
  return Object.entries(item).reduce((sum, [name, value]) => {
    const size =
      value instanceof Uint8Array
        ? value.length
        : typeof value === 'number'
          ? 8
          : Buffer.byteLength(JSON.stringify(value)) - 2
    return sum + name.length + size
  }, 0)
}

function meanOf(all: readonly Consumed[]): Consumed {
  const of = (name: keyof Consumed) => Math.round(100 * mean(all.map((each) => each[name]))) / 100
  return { wru: of('wru'), rru: of('rru'), calls: of('calls'), cpuMs: of('cpuMs') }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}
