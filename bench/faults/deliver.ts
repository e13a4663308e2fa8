import { createRandom } from '../../cli/sample/random.ts'
import { Problem } from '../../functions/runtime/problem.ts'
import { serveConsumer } from '../../functions/runtime/serve-consumer.ts'
import { scanChurn } from '../../functions/schedules/scan-churn.ts'
import { eventKey, ownEventId, putEvent } from '../../functions/store/events.ts'
import { storeComplaint } from '../../functions/store/store-complaint.ts'
import type { Key, Table } from '../../functions/store/table.ts'
import { foldEvents } from '../../functions/streams/fold-events.ts'
import { streamOf, unhurried } from '../../test/support/stream.ts'
import { mortalTable } from './mortal-table.ts'
import { now, settings } from './setting.ts'
import type { SimulatedFact } from './simulated-fact.ts'
import { witness } from './witness.ts'

/**
 * How many batches were delivered, in which part of their work they crashed, and how many records the fold itself asked
 * for again, and which came again too often; how many scans ran, how many of them crashed or gave up, and the runs they asked for without reason.
 */
export type Delivered = {
  batches: number
  before: number
  within: number
  after: number
  returned: number
  abandoned: string[]
  scans: number
  crashedScans: number
  unfounded: string[]
}

type Given = {
  seed: number
  workers: number
  /** How many records come at once. */
  size: number
  /** The share of batches and scans that crash. */
  crashes: number
  /** The share of batches after which the accounts are scanned. */
  scans: number
  /** The workers' own way to the table. */
  workerTable: Table
  /** Called when all facts are folded, before the last scan could mend anything. */
  drained(): void
}

/** A scan that crashes does so within so many writes. */
const mostWrites = 10
/** A record that comes back more often than this is set aside, as Lambda does. */
const mostReturns = 20
// Crashes are counted where they are made, and what the fold asks for again where it is delivered.
const log = { info() {}, error() {}, metric() {} }

/**
 * Stores arriving facts and delivers their records to the fold until all are folded; now and then, and at the end, the
 * accounts are scanned, by as many scans at once as there are workers. Workers share each
 * account's records among them, which the real stream never lets them do. A repeated fact's record comes again too; a
 * crashed batch comes again whole, now or after others.
 */
export async function deliver(
  table: Table,
  arrivals: readonly number[],
  factAt: (position: number) => SimulatedFact,
  { seed, workers, size, crashes, scans, workerTable, drained }: Given,
): Promise<Delivered> {
  const { whole, chance, pick } = createRandom(seed, 'batches')
  const crashed = { before: 0, within: 0, after: 0, crashedScans: 0 }
  const counted: Delivered = { batches: 0, ...crashed, returned: 0, abandoned: [], scans: 0, unfounded: [] }
  const again: (readonly Key[])[] = []
  const returns = new Map<string, number>()
  const fresh = dealt(arrivals, workers, size)
  const atOnce = (work: () => Promise<void>) => Promise.all(Array.from({ length: workers }, work))

  async function next(): Promise<readonly Key[] | undefined> {
    if (again.length > 0 && chance(0.5)) return again.shift()
    const { value: positions } = fresh.next()
    if (!positions) return again.shift()
    const keys: Key[] = []
    for (const position of positions) keys.push(await store(factAt(position)))
    return keys
  }

  async function store(fact: SimulatedFact): Promise<Key> {
    if ('event' in fact) {
      await putEvent(table, fact.event, now.toISOString(), { eventDays: 400 })
      return eventKey(fact.event.accountId, fact.event.id)
    }
    const { accountId, id } = fact.complaint
    await storeComplaint(workerTable, fact.complaint, now, settings)
    return eventKey(accountId, ownEventId('complaint', id))
  }

  async function fold(keys: readonly Key[], through: Table): Promise<void> {
    const handler = serveConsumer<'FoldEvents'>(foldEvents, { table: through, now: () => now, settings, log })
    const { batchItemFailures } = await handler(streamOf(keys), unhurried)
    if (through !== workerTable || batchItemFailures.length === 0) return
    // Sequence numbers are positions in the batch, from 1.
    const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => Number(itemIdentifier) - 1))
    counted.returned += failed.size
    again.push(keys.filter((key, position) => failed.has(position) && comesAgain(key)))
  }

  function comesAgain({ pk, sk }: Key): boolean {
    const times = (returns.get(`${pk} ${sk}`) ?? 0) + 1
    returns.set(`${pk} ${sk}`, times)
    if (times > mostReturns) counted.abandoned.push(`${pk} ${sk}`)
    return times <= mostReturns
  }

  async function crash(keys: readonly Key[]): Promise<void> {
    const part = pick<'before' | 'within' | 'after'>(['before', 'within', 'after'])
    const mortal = mortalTable(workerTable, part === 'within' ? whole(1, size) : Number.POSITIVE_INFINITY)
    if (part !== 'before') await fold(keys, mortal)
    // A batch with fewer writes than that got through them all.
    counted[part === 'within' && !mortal.died() ? 'after' : part]++
    again.push(keys)
  }

  async function scan(writes: number): Promise<void> {
    counted.scans++
    const mortal = mortalTable(workerTable, writes)
    try {
      const watched = witness(mortal, counted.unfounded)
      await scanChurn.run({ table: watched, now: () => now, settings, log })
    } catch (error) {
      if (!mortal.died() && !(error instanceof Problem)) throw error
      counted.crashedScans++
    }
  }

  async function work(): Promise<void> {
    for (let keys = await next(); keys; keys = await next()) {
      counted.batches++
      if (chance(crashes)) await crash(keys)
      else await fold(keys, workerTable)
      if (chance(scans))
        await atOnce(() => scan(chance(crashes) ? whole(1, mostWrites) : Number.POSITIVE_INFINITY))
    }
  }

  await atOnce(work)
  drained()
  await atOnce(() => scan(Number.POSITIVE_INFINITY))
  return counted
}

/** Batches of arrivals, dealt like cards: neighbours go to different workers at about the same time. */
function* dealt(arrivals: readonly number[], workers: number, size: number): Generator<number[]> {
  for (let from = 0; from < arrivals.length; from += size * workers) {
    const round = arrivals.slice(from, from + size * workers)
    for (let worker = 0; worker < workers; worker++) {
      const batch = round.filter((_, turn) => turn % workers === worker)
      if (batch.length > 0) yield batch
    }
  }
}
