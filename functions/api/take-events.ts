import type { IntakeEvent } from '../../domain/events/event.ts'
import { bounded } from '../runtime/bounded.ts'
import type { Given } from '../runtime/ports.ts'
import { willComeAgain } from '../runtime/will-come-again.ts'
import { eventItem } from '../store/events.ts'
import { insertsAtOnce } from '../store/inserts.ts'
import type { EventResult } from './event-result.ts'
import { readSent, takeEvent } from './take-event.ts'

const callsAtOnce = 16

/** An event with its place in the batch. */
type Placed = { place: number; event: IntakeEvent }

/**
 * Takes a batch and answers in its order. Events of one account and id are taken one after the other: of two contents the
 * first wins, however quick the second is. What is new is inserted together; only what is not is looked at one by one.
 */
export async function takeEvents(
  events: readonly unknown[],
  given: Given<'table' | 'inserts'>,
  importId?: string,
): Promise<EventResult[]> {
  const results: EventResult[] = []
  const good: Placed[] = []
  for (const [place, sent] of events.entries()) {
    const read = readSent(sent, given)
    if ('event' in read) good.push({ place, event: read.event })
    else results[place] = read.rejected
  }
  const sameId = Map.groupBy(good, ({ event: { accountId, id } }) => JSON.stringify([accountId, id]))
  const groups = [...sameId.values()]
  const firsts = groups.flatMap(([first]) => first ?? [])
  const fresh = await insertTogether(firsts, given, importId)
  await bounded(groups, callsAtOnce, async (group) => {
    for (const placed of group) {
      const { place, event } = placed
      results[place] = fresh.has(placed)
        ? { id: event.id, status: 'accepted' }
        : await takeEvent(event, given, importId)
    }
  })
  return results
}

/** Stores what has not been there, and answers what that was. */
async function insertTogether(
  placed: readonly Placed[],
  { inserts, now, settings }: Given<'inserts'>,
  importId: string | undefined,
): Promise<Set<Placed>> {
  const receivedAt = now().toISOString()
  const starts = Array.from(
    { length: Math.ceil(placed.length / insertsAtOnce) },
    (_, at) => at * insertsAtOnce,
  )
  const inserted = await bounded(starts, callsAtOnce, async (start) => {
    const some = placed.slice(start, start + insertsAtOnce)
    const items = some.map(({ event }) => eventItem(event, receivedAt, settings.retention, importId))
    // A call that is refused for what one of the items holds says nothing of the others: each is then looked at alone.
    const written = await inserts.putNew(items).catch((error: unknown) => {
      if (!willComeAgain(error)) throw error
      return []
    })
    return some.filter((_, at) => written[at])
  })
  return new Set(inserted.flat())
}
