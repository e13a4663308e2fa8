import * as z from 'zod'
import { BaseTally, together } from '../../../domain/portfolio/base-tally.ts'
import { pack, unpack } from '../accounts/pack.ts'
import { accountShards } from '../accounts/risk.ts'
import { readStored } from '../table/read-stored.ts'
import type { Item, Key, Table, TableReader } from '../table/table.ts'

const Stored = z.object({ startedAt: z.string(), body: z.instanceof(Uint8Array) })

/** SCAN / TALLY#<shard>: as the last sweep that went through the shard has counted it. */
function keyOf(shard: number): Key {
  return { pk: 'SCAN', sk: `TALLY#${String(shard).padStart(2, '0')}` }
}

/** Files what a sweep that began at `startedAt` (ISO instant) has counted in a shard, in place of an older count. */
export async function saveTally(
  table: Table,
  { shard, startedAt }: { shard: number; startedAt: string },
  tally: BaseTally,
): Promise<void> {
  const item = { ...keyOf(shard), startedAt, body: packedTally(tally) }
  await table.put(item, { if: { startedAt: { atMost: startedAt, orAbsent: true } } })
}

/** All accounts as the sweeps have counted them last, and when the oldest of these counts began; undefined until every shard was counted. */
export async function readTally(
  reader: TableReader,
): Promise<{ asOf: string; tally: BaseTally } | undefined> {
  const items = await Promise.all(
    Array.from({ length: accountShards }, (_, shard) => reader.get(keyOf(shard))),
  )
  const counts = items.flatMap((item) => (item ? [tallyIn(item)] : []))
  const [oldest] = counts.map(({ startedAt }) => startedAt).toSorted()
  if (oldest === undefined || counts.length < accountShards) return undefined
  return { asOf: oldest, tally: together(counts.map(({ tally }) => tally)) }
}

/** What was counted in a shard, and when that began. */
export function tallyIn(item: Item): { startedAt: string; tally: BaseTally } {
  const { startedAt, body } = readStored(Stored, item)
  return { startedAt, tally: unpackedTally(body) }
}

/** A tally as bytes: an account takes about three. */
export function packedTally(tally: BaseTally): Uint8Array {
  return pack(tally)
}

/** The tally that was packed. */
export function unpackedTally(bytes: Uint8Array): BaseTally {
  return BaseTally.parse(unpack(bytes))
}
