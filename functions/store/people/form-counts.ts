import { contentHash } from '../table/content-hash.ts'
import type { Table } from '../table/table.ts'

const keptDays = 2

/**
 * Counts one more of something that comes through the public form on a day; false once `most` were taken. FORM#<hash of what> / DAY#<day>:
 * an address or a text is not stored for it.
 */
export async function countForm(
  table: Table,
  what: readonly string[],
  { at, most }: { at: Date; most: number },
): Promise<boolean> {
  const day = at.toISOString().slice(0, 10)
  const { written } = await table.update(
    { pk: `FORM#${contentHash(what)}`, sk: `DAY#${day}` },
    {
      set: { ttl: Math.ceil(at.getTime() / 1000) + keptDays * 86_400 },
      add: { count: 1 },
      if: { count: { atMost: most - 1, orAbsent: true } },
    },
  )
  return written
}
