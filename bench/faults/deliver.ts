import { createRandom } from '../../cli/sample/random.ts'
import type { IntakeEvent } from '../../domain/events/event.ts'
import { Settings } from '../../domain/settings.ts'
import { serveConsumer } from '../../functions/runtime/serve-consumer.ts'
import { eventKey, putEvent } from '../../functions/store/events.ts'
import type { Key, Table } from '../../functions/store/table.ts'
import { foldEvents } from '../../functions/streams/fold-events.ts'
import { streamOf, unhurried } from '../../test/support/stream.ts'
import { mortalTable } from './mortal-table.ts'

/** How many batches were delivered, in which part of their work they crashed, and how many records the fold itself asked for again. */
export type Delivered = { batches: number; before: number; within: number; after: number; returned: number }

type Given = { seed: number; workers: number; crashes: number; foldTable: Table }

const size = 100
const now = new Date('2024-08-20T12:00:00Z')
const settings = Settings.parse({})
// Crashes are counted where they are made, and what the fold asks for again where it is delivered.
const log = { info() {}, error() {}, metric() {} }

/**
 * Stores arriving events and delivers their records to the fold until all are folded; `crashes` is the share of batches
 * that crash. Workers share each account's records among them, which the real stream never lets them do. A repeated
 * event's record comes again too; a crashed batch comes again whole, now or after others. `foldTable` is the fold's own way
 * to the table.
 */
export async function deliver(
  table: Table,
  arrivals: readonly number[],
  eventAt: (position: number) => IntakeEvent,
  { seed, workers, crashes, foldTable }: Given,
): Promise<Delivered> {
  const { whole, chance, pick } = createRandom(seed, 'batches')
  const counted: Delivered = { batches: 0, before: 0, within: 0, after: 0, returned: 0 }
  const again: (readonly Key[])[] = []
  const fresh = dealt(arrivals, workers)

  async function next(): Promise<readonly Key[] | undefined> {
    if (again.length > 0 && chance(0.5)) return again.shift()
    const { value: positions } = fresh.next()
    if (!positions) return again.shift()
    const keys: Key[] = []
    for (const position of positions) {
      const event = eventAt(position)
      await putEvent(table, event, now.toISOString())
      keys.push(eventKey(event.accountId, event.id))
    }
    return keys
  }

  async function fold(keys: readonly Key[], through: Table): Promise<void> {
    const handler = serveConsumer<'FoldEvents'>(foldEvents, { table: through, now: () => now, settings, log })
    const { batchItemFailures } = await handler(streamOf(keys), unhurried)
    if (through !== foldTable || batchItemFailures.length === 0) return
    // Sequence numbers are positions in the batch, from 1.
    const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => Number(itemIdentifier) - 1))
    counted.returned += failed.size
    again.push(keys.filter((_, position) => failed.has(position)))
  }

  async function crash(keys: readonly Key[]): Promise<void> {
    const part = pick<'before' | 'within' | 'after'>(['before', 'within', 'after'])
    const mortal = mortalTable(foldTable, part === 'within' ? whole(1, size / 2) : Number.POSITIVE_INFINITY)
    if (part !== 'before') await fold(keys, mortal)
    // A batch with fewer writes than that got through them all.
    counted[part === 'within' && !mortal.died() ? 'after' : part]++
    again.push(keys)
  }

  async function work(): Promise<void> {
    for (let keys = await next(); keys; keys = await next()) {
      counted.batches++
      if (chance(crashes)) await crash(keys)
      else await fold(keys, foldTable)
    }
  }

  await Promise.all(Array.from({ length: workers }, work))
  return counted
}

/** Batches of arrivals, dealt like cards: neighbours go to different workers at about the same time. */
function* dealt(arrivals: readonly number[], workers: number): Generator<number[]> {
  for (let from = 0; from < arrivals.length; from += size * workers) {
    const round = arrivals.slice(from, from + size * workers)
    for (let worker = 0; worker < workers; worker++) {
      const batch = round.filter((_, turn) => turn % workers === worker)
      if (batch.length > 0) yield batch
    }
  }
}
