import type { IntakeEvent } from '../../../domain/events/event.ts'
import { insertTogether } from '../../operations/insert-together.ts'
import { bounded } from '../../runtime/bounded.ts'
import type { Given } from '../../runtime/ports.ts'
import { eventItem } from '../../store/accounts/events.ts'
import type { EventResult } from './event-result.ts'
import { readSent, takeEvent } from './take-event.ts'

const putsAtOnce = 16

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
  const good: { place: number; event: IntakeEvent }[] = []
  for (const [place, sent] of events.entries()) {
    const read = readSent(sent, given)
    if ('event' in read) good.push({ place, event: read.event })
    else results[place] = read.rejected
  }
  const sameId = Map.groupBy(good, ({ event: { accountId, id } }) => JSON.stringify([accountId, id]))
  const groups = [...sameId.values()]
  const receivedAt = given.now().toISOString()
  const firsts = groups.flatMap(([first]) => first ?? [])
  const items = firsts.map(({ event }) => eventItem(event, receivedAt, given.settings.retention, importId))
  const inserted = await insertTogether(given.inserts, items)
  const fresh = new Set(firsts.filter((_, at) => inserted[at]))
  await bounded(groups, putsAtOnce, async (group) => {
    for (const each of group)
      results[each.place] = fresh.has(each)
        ? { id: each.event.id, status: 'accepted' }
        : await takeEvent(each.event, given, importId)
  })
  return results
}
