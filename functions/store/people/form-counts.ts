import { contentHash } from '../table/content-hash.ts'
import { countUpTo } from '../table/count-up-to.ts'
import type { Table } from '../table/table.ts'

/**
 * Counts one more of something that comes through the public form on a day; false once `most` were taken. FORM#<hash of what> / DAY#<day>:
 * an address or a text is not stored for it.
 */
export function countForm(
  table: Table,
  what: readonly string[],
  limit: { at: Date; most: number },
): Promise<boolean> {
  const day = limit.at.toISOString().slice(0, 10)
  return countUpTo(table, { pk: `FORM#${contentHash(what)}`, sk: `DAY#${day}` }, limit)
}
