import type { Event } from '../../domain/events/event.ts'
import { bucketOf } from '../../domain/history/bucket-of.ts'
import { bounded } from '../runtime/bounded.ts'
import type { Log } from '../runtime/log.ts'
import { changeOwner } from './accounts.ts'
import { putDay } from './days.ts'
import { eventIdOf, eventItemsOf, readEvent } from './events.ts'
import { quarantine } from './quarantine.ts'
import type { Item, Table } from './table.ts'

const daysAtOnce = 4

/**
 * Recomputes days of an account (ascending) from all their stored events and answers those. An event that cannot be read
 * is quarantined and counted in the metric QuarantinedEvents; the rest of its day goes on. Owner changes reach the profile.
 */
export async function foldDays(
  table: Table,
  accountId: string,
  days: readonly string[],
  given: { now: Date; log: Log },
): Promise<Event[]> {
  const itemsByDay = await eventItemsOf(table, accountId, days)
  const folded = await bounded([...itemsByDay], daysAtOnce, ([day, items]) =>
    foldDay(table, accountId, day, items, given),
  )
  return folded.flat()
}

async function foldDay(
  table: Table,
  accountId: string,
  day: string,
  items: readonly Item[],
  { now, log }: { now: Date; log: Log },
): Promise<Event[]> {
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
