import type { Event, Merger, Retraction } from '../../../domain/events/event.ts'
import { Id } from '../../../domain/events/fields.ts'
import { bounded } from '../../runtime/bounded.ts'
import {
  eventItem,
  eventKey,
  importsOf,
  mergersOf,
  retractionItem,
  retractionsOf,
} from '../../store/accounts/events.ts'
import { contentHash } from '../../store/table/content-hash.ts'
import type { Item, Table } from '../../store/table/table.ts'
import { isRetracted } from './standing-facts.ts'

const factsAtOnce = 16
type Retention = Parameters<typeof eventItem>[2]

/**
 * Stores the facts of a merged account with the one it was merged into, each known by the merger and by the imports that brought it, and what
 * was taken back of them. What is there already stays. The facts themselves stay where they are, too.
 */
export async function moveFacts(
  table: Table,
  { mergerId, from, into }: Merger,
  {
    moved,
    retractions,
  }: { moved: readonly { item: Item; event: Event }[]; retractions: readonly Retraction[] },
  { now, retention }: { now: Date; retention: Retention },
): Promise<void> {
  await bounded(retractions, factsAtOnce, ({ importId, at }) =>
    table.put(retractionItem(into, importId, at), { ifAbsent: true }),
  )
  const takenBack = await retractionsOf(table, into)
  await bounded(moved, factsAtOnce, async ({ item, event }) => {
    const copy = { ...event, accountId: into, id: movedId(from, event.id) }
    const imports = importsOf(item)
    const brought = {
      ...eventItem(copy, now.toISOString(), retention),
      ...(imports && { imports }),
      mergers: [...mergersOf(item), mergerId],
    }
    for (let version = 1; ; version++) {
      const put = await table.put({ ...brought, ...eventKey(into, copy.id, version) }, { ifAbsent: true })
      if (put.written || !put.existing || !isRetracted(put.existing, takenBack)) return
    }
  })
}

/** The id of a fact with the account it was moved to: two accounts may have used one id, and a person must find it again. */
export function movedId(from: string, id: string): string {
  const readable = `${from}:${id}`
  return Id.safeParse(readable).success && !id.startsWith('holdfast:')
    ? readable
    : `holdfast:moved:${contentHash([from, id]).slice(0, 32)}`
}
