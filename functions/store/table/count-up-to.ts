import type { Key, Table } from './table.ts'

const keptDays = 2

/** Counts one more of something of a day; false once `most` were counted, and then no more are. */
export async function countUpTo(
  table: Table,
  key: Key,
  { at, most }: { at: Date; most: number },
): Promise<boolean> {
  const { written } = await table.update(key, {
    set: { ttl: Math.ceil(at.getTime() / 1000) + keptDays * 86_400 },
    add: { count: 1 },
    if: { count: { atMost: most - 1, orAbsent: true } },
  })
  return written
}
