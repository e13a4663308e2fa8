import { dueShards, pageOfDue } from '../store/accounts/risk.ts'
import type { TableReader } from '../store/table/table.ts'

/** How many due accounts are worked on before it is remembered how far that is. */
export const accountsAPage = 100
const placesAtOnce = 16

/** A place among the due accounts of some days: `place` counts days and shards, `cursor` is within it. */
export type DuePlace = { place: number; cursor?: string }
/** Due accounts, and where the next ones are. */
export type DuePage = { accountIds: string[]; next: DuePlace }

/** The next page of accounts that are due on one of the days, from a place on; undefined where there are none. */
export async function nextDue(
  reader: TableReader,
  days: readonly string[],
  from: DuePlace,
): Promise<DuePage | undefined> {
  const at = async ({ place, cursor }: DuePlace): Promise<DuePage> => {
    const day = days[Math.floor(place / dueShards)]
    if (day === undefined) return { accountIds: [], next: { place: place + 1 } }
    const page = await pageOfDue(
      reader,
      { day, shard: place % dueShards },
      { limit: accountsAPage, ...(cursor !== undefined && { cursor }) },
    )
    const next = page.cursor === undefined ? { place: place + 1 } : { place, cursor: page.cursor }
    return { accountIds: page.accountIds, next }
  }
  const first = await at(from)
  if (first.accountIds.length > 0 || first.next.cursor !== undefined) return first
  // After days without a scan most places are empty: these are gone through quickly.
  for (let place = from.place + 1; place < days.length * dueShards; place += placesAtOnce) {
    const pages = await Promise.all(Array.from({ length: placesAtOnce }, (_, i) => at({ place: place + i })))
    const found = pages.find(({ accountIds, next }) => accountIds.length > 0 || next.cursor !== undefined)
    if (found) return found
  }
  return undefined
}
