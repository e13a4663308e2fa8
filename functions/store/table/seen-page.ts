import { type Sight, sees } from '../people/sight.ts'
import type { Item, Page } from './table.ts'

/** So many pages of a list are looked through for one answer: what it costs is bounded, however little is found. */
const mostPages = 20

/**
 * One page of what a caller may see of a list that holds everybody's. It may be shorter than the limit, or empty, and
 * still have a cursor: more may follow.
 */
export async function seenPage(
  sight: Sight,
  asked: { limit: number; cursor?: string },
  read: (page: { limit: number; cursor?: string }) => Promise<Page>,
  ownerOf: (item: Item) => string,
): Promise<Page> {
  const items: Item[] = []
  let { cursor } = asked
  for (let page = 0; page < mostPages; page++) {
    const found = await read({ limit: asked.limit - items.length, ...(cursor && { cursor }) })
    items.push(...found.items.filter((item) => sees(sight, ownerOf(item))))
    cursor = found.cursor
    if (!cursor || items.length === asked.limit) break
  }
  return { items, ...(cursor && { cursor }) }
}
