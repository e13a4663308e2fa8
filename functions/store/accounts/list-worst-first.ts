import { Band, bandRank } from '../../../domain/risk/band.ts'
import { Problem } from '../../runtime/problem.ts'
import { decodeCursor, encodeCursor } from '../table/cursor.ts'
import type { Item, Page, TableReader } from '../table/table.ts'
import { listByBand } from './risk.ts'

const bandsWorstFirst = Band.options.toSorted((a, b) => bandRank[b] - bandRank[a])

/** One page of accounts over all bands, or of one, worst first. Throws a Problem for a cursor of another list. */
export async function listWorstFirst(
  reader: TableReader,
  which: { band?: Band; ownerId?: string; limit: number; cursor?: string },
): Promise<Page> {
  const bands = which.band ? [which.band] : bandsWorstFirst
  const start = which.cursor === undefined ? {} : decodeCursor(which.cursor)
  const from = start?.band === undefined ? 0 : bands.map(String).indexOf(start.band)
  if (!start || from < 0)
    throw new Problem('invalid-cursor', 'Use the cursor with the filters it was given for.')
  const items: Item[] = []
  let cursor = start.cursor
  for (const [position, band] of bands.entries()) {
    if (position < from) continue
    const limit = which.limit - items.length
    if (limit === 0) return { items, cursor: encodeCursor({ band }) }
    const page = await listByBand(reader, band, { ownerId: which.ownerId, limit, cursor })
    items.push(...page.items)
    if (page.cursor) return { items, cursor: encodeCursor({ band, cursor: page.cursor }) }
    cursor = undefined
  }
  return { items }
}
