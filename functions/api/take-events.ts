import { bounded } from '../runtime/bounded.ts'
import type { Given } from '../runtime/ports.ts'
import type { EventResult } from './event-result.ts'
import { takeEvent } from './take-event.ts'

const putsAtOnce = 16

/**
 * Takes a batch and answers in its order. Events of one account and id are taken one after the other: of two contents the
 * first wins, however quick the second is.
 */
export async function takeEvents(
  events: readonly unknown[],
  given: Given<'table'>,
  importId?: string,
): Promise<EventResult[]> {
  const results: EventResult[] = []
  const places = [...events.keys()]
  const sameId = [...Map.groupBy(places, (place) => nameOf(events[place], place)).values()]
  await bounded(sameId, putsAtOnce, async (group) => {
    for (const place of group) results[place] = await takeEvent(events[place], given, importId)
  })
  return results
}

/** What an event is stored under; one without a name stands for itself. */
function nameOf(sent: unknown, place: number): unknown {
  const { accountId, id }: { accountId?: unknown; id?: unknown } = Object(sent)
  return typeof accountId === 'string' && typeof id === 'string' ? `${accountId} ${id}` : place
}
