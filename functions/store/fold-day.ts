import type { Event } from '../../domain/events/event.ts'
import { bucketOf } from '../../domain/history/bucket-of.ts'
import type { Log } from '../runtime/log.ts'
import { changeOwner } from './accounts.ts'
import { putDay } from './days.ts'
import { eventIdOf, eventItemsOfDay, readEvent } from './events.ts'
import { quarantine } from './quarantine.ts'
import type { Item, Table } from './table.ts'

/**
 * Recomputes one day of one account from all its stored events and answers those. An event that cannot be read is
 * quarantined and counted in the metric QuarantinedEvents; the rest of the day goes on. Owner changes reach the profile.
 */
export async function foldDay(
  table: Table,
  accountId: string,
  day: string,
  { now, log }: { now: Date; log: Log },
): Promise<Event[]> {
  const items = await eventItemsOfDay(table, accountId, day)
  const events: Event[] = []
  for (const item of items) {
    const read = readEvent(item)
    if ('event' in read) events.push(read.event)
    else await setAside(table, item, read.unreadable, { now, log })
  }
  // The guard counts items, not events: a day whose poison has been read is newer than one without it.
  await putDay(table, accountId, { bucket: bucketOf(day, events), count: items.length })
  for (const event of events) if (event.type === 'owner-change') await changeOwner(table, accountId, event)
  return events
}

async function setAside(table: Table, item: Item, why: string, { now, log }: { now: Date; log: Log }) {
  if (!(await quarantine(table, item, why, now))) return
  log.info('event quarantined', { eventId: eventIdOf(item.sk), field: why })
  log.metric('QuarantinedEvents', 1)
}
