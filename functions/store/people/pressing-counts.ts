import { countUpTo } from '../table/count-up-to.ts'
import type { Table } from '../table/table.ts'

/** Counts one more mail about work that presses to a person on a day; false once they got `most`. P#<personId> / PRESSING#<day>. */
export function countPressing(
  table: Table,
  personId: string,
  limit: { at: Date; most: number },
): Promise<boolean> {
  const day = limit.at.toISOString().slice(0, 10)
  return countUpTo(table, { pk: `P#${personId}`, sk: `PRESSING#${day}` }, limit)
}
