import { createRandom } from '../../cli/sample/random.ts'
import type { Log } from '../../functions/runtime/log.ts'
import { Problem } from '../../functions/runtime/problem.ts'
import { serveConsumer } from '../../functions/runtime/serve-consumer.ts'
import { scanChurn } from '../../functions/schedules/scan-churn.ts'
import { shardOf } from '../../functions/store/table/shard-of.ts'
import type { Key, Table } from '../../functions/store/table/table.ts'
import { foldEvents } from '../../functions/streams/fold-events.ts'
import { insertsInto } from '../../test/support/inserts-into.ts'
import { streamOf, unhurried } from '../../test/support/stream.ts'
import { brokenTable } from './broken-table.ts'
import { dealt } from './dealt.ts'
import { type Delivered, nothingDelivered } from './delivered.ts'
import { faults, faultyTable, MadeFault } from './faulty-table.ts'
import { isFolded } from './is-folded.ts'
import { mortalTable } from './mortal-table.ts'
import { releaseAll } from './release-all.ts'
import { now, settings } from './setting.ts'
import type { SimulatedFact } from './simulated-fact.ts'
import { storeFact } from './store-fact.ts'
import { witness } from './witness.ts'

type Given = {
  seed: number
  /** How many records come at once. */
  size: number
  /** The share of batches and scans that crash. */
  crashes: number
  /** The share of batches after which the accounts are scanned. */
  scans: number
  /** The share of batches, scans and deliveries of a sender in which one call goes wrong. */
  faults: number
  /** The share of accounts whose states cannot be read for most of the time. */
  broken: number
  /** Each worker's own way to the table. */
  tables: readonly Table[]
  /** Called when all facts are folded, before the last scan could mend anything. */
  drained(): void
}

// Crashes and failures are counted where they are made, and what the fold asks for again where it is delivered.
const silent: Log = { info() {}, error() {}, metric() {} }
/** A scan that crashes does so within so many writes. */
const mostWrites = 10
/** The call that goes wrong is one of the first so many of its account. */
const mostCalls = 8
/** A record that comes back more often than this is set aside, as Lambda does. */
const mostReturns = 20
/** The share of the arrivals after which the broken accounts break. */
const healthy = 0.3

/**
 * Stores arriving facts and delivers their records to the fold until all are folded; now and then, and at the end, the
 * accounts are scanned, by as many scans at once as there are workers. Workers share each
 * account's records among them, which the real stream never lets them do. A repeated fact's record comes again too; a
 * crashed batch comes again whole, now or after others. Broken accounts are healed and released when all is folded.
 */
export async function deliver(
  table: Table,
  arrivals: readonly number[],
  factAt: (position: number) => SimulatedFact,
  { seed, size, crashes, scans, faults: faulty, broken, tables, drained }: Given,
): Promise<Delivered> {
  const { whole, chance, pick } = createRandom(seed, 'batches')
  const counted = nothingDelivered()
  const again: (readonly Key[])[] = []
  const returns = new Map<string, number>()
  const fresh = dealt(arrivals, tables.length, size)
  let arrived = 0
  let isHealed = false
  const isBroken = (pk: string) =>
    !isHealed && arrived > healthy * arrivals.length && shardOf(pk, 1_000) < broken * 1_000
  const ways = tables.map((way) => brokenTable(way, isBroken))

  /** A way on which one call of an account goes wrong, of any account where none is given. */
  function oneFault(way: Table, ill?: string): Table {
    const fault = pick(faults)
    let calls = whole(1, mostCalls)
    return faultyTable(way, (pks) => {
      if ((ill !== undefined && !pks.includes(ill)) || --calls !== 0) return undefined
      counted.made[fault]++
      return fault
    })
  }

  async function next(way: Table): Promise<readonly Key[] | undefined> {
    if (again.length > 0 && chance(0.5)) return again.shift()
    const { value: positions } = fresh.next()
    if (!positions) return again.shift()
    arrived += positions.length
    const keys: Key[] = []
    for (const position of positions) keys.push(await send(factAt(position), way))
    return keys
  }

  /** Whoever sends a fact and hears of a failure sends it again. */
  async function send(fact: SimulatedFact, way: Table): Promise<Key> {
    try {
      return await storeFact(fact, chance(faulty) ? oneFault(way) : way)
    } catch (error) {
      if (!(error instanceof MadeFault)) throw error
      return storeFact(fact, way)
    }
  }

  async function fold(keys: readonly Key[], way: Table, log: Log = silent): Promise<Key[]> {
    const handler = serveConsumer<'FoldEvents'>(foldEvents, {
      ...{ table: way, inserts: insertsInto(way), now: () => now, settings, log },
    })
    const { batchItemFailures } = await handler(streamOf(keys), unhurried)
    // Sequence numbers are positions in the batch, from 1.
    const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => Number(itemIdentifier) - 1))
    return keys.filter((_, position) => failed.has(position))
  }

  function giveBack(failed: readonly Key[]): void {
    counted.returned += failed.length
    const coming = failed.filter(comesAgain)
    if (coming.length > 0) again.push(coming)
  }

  function comesAgain({ pk, sk }: Key): boolean {
    const times = (returns.get(`${pk} ${sk}`) ?? 0) + 1
    returns.set(`${pk} ${sk}`, times)
    if (times > mostReturns) counted.abandoned.push(`${pk} ${sk}`)
    return times <= mostReturns
  }

  async function crash(keys: readonly Key[], way: Table): Promise<void> {
    const part = pick<'before' | 'within' | 'after'>(['before', 'within', 'after'])
    const mortal = mortalTable(way, part === 'within' ? whole(1, size) : Number.POSITIVE_INFINITY)
    if (part !== 'before') await fold(keys, mortal)
    // A batch with fewer writes than that got through them all.
    counted[part === 'within' && !mortal.died() ? 'after' : part]++
    again.push(keys)
  }

  /** One account is broken, or one call of it goes wrong: what the batch has of others is folded all the same, at once. */
  async function foldBehind(keys: readonly Key[], way: Table, ill: string): Promise<void> {
    const failures: unknown[] = []
    const log: Log = { ...silent, error: (_, error) => void failures.push(error) }
    const failed = await fold(keys, isBroken(ill) ? way : oneFault(way, ill), log)
    giveBack(failed)
    const others = keys.filter(({ pk }) => pk !== ill && !isBroken(pk))
    counted.others += new Set(others.map(({ pk }) => pk)).size
    const madeOnly = failures.every((error) => error instanceof MadeFault || error instanceof TypeError)
    const late = new Set(madeOnly ? [] : failed)
    for (const key of others)
      if (!late.has(key) && !(await isFolded(table, key))) counted.heldUp.push(`${key.pk} ${key.sk}`)
  }

  async function scan(way: Table, writes: number): Promise<void> {
    counted.scans++
    const mortal = mortalTable(way, writes)
    try {
      const watched = witness(mortal, counted.unfounded)
      await scanChurn.run({ table: watched, now: () => now, settings, log: silent })
    } catch (error) {
      if (!mortal.died() && !(error instanceof Problem) && !(error instanceof MadeFault)) throw error
      counted.crashedScans++
    }
  }

  async function work(way: Table): Promise<void> {
    for (let keys = await next(way); keys; keys = await next(way)) {
      counted.batches++
      const ill =
        keys.find(({ pk }) => isBroken(pk))?.pk ??
        (chance(faulty) ? keys[whole(0, keys.length - 1)]?.pk : undefined)
      if (chance(crashes)) await crash(keys, way)
      else if (ill !== undefined) await foldBehind(keys, way, ill)
      else giveBack(await fold(keys, way))
      if (chance(scans))
        await Promise.all(
          ways.map((each) =>
            scan(
              chance(faulty) ? oneFault(each) : each,
              chance(crashes) ? whole(1, mostWrites) : Number.POSITIVE_INFINITY,
            ),
          ),
        )
    }
  }

  await Promise.all(ways.map(work))
  isHealed = true
  Object.assign(counted, await releaseAll({ table, now: () => now, settings, log: silent }))
  drained()
  // The first only ends one that crashed, where there is one: it need not look again at what it has passed.
  for (const _ of ['what was left', 'a scan of its own'])
    await Promise.all(tables.map((way) => scan(way, Number.POSITIVE_INFINITY)))
  return counted
}
