import * as z from 'zod'
import { Event, type EventOf } from '../../domain/events/event.ts'
import { dayNumber, dayOf } from '../../domain/history/day.ts'
import { accountPk } from './accounts.ts'
import { contentHash } from './content-hash.ts'
import { pack, unpack } from './pack.ts'
import { tryStored } from './read-stored.ts'
import type { Item, Key, Table, TableReader } from './table.ts'

const eventPrefix = 'EVT#'
const ownPrefix = 'holdfast:'
/** Late facts are kept as long as a failed fold may take to be noticed and mended. */
const leastKeptDays = 35
type Retention = { eventDays: number }
const Stored = z.object({ body: z.instanceof(Uint8Array), v: z.literal(1) })
const Hashed = z.object({ hash: z.string() })

/** A#<accountId> / EVT#<id> */
export function eventKey(accountId: string, id: string): Key {
  return { pk: accountPk(accountId), sk: `${eventPrefix}${id}` }
}

/** The id of the event Holdfast itself writes about a complaint. Hashed, because a complaint's id may be as long as an event's. */
export function ownEventId(type: 'complaint' | 'complaint-closed', complaintId: string): string {
  return `${ownPrefix}${type}:${contentHash(complaintId).slice(0, 32)}`
}

/** Whether an id is of the kind that senders must not use. */
export function isOwnEventId(id: string): boolean {
  return id.startsWith(ownPrefix)
}

/** The event id of an event's sort key. */
export function eventIdOf(sk: string): string {
  return sk.slice(eventPrefix.length)
}

/** The item of an event received at `receivedAt`, kept for so many days after its own. Put it with `ifAbsent`. */
export function eventItem(event: Event, receivedAt: string, { eventDays }: Retention): Item {
  const until = Math.max(dayNumber(dayOf(event.at)) + eventDays, dayNumber(dayOf(receivedAt)) + leastKeptDays)
  return {
    ...eventKey(event.accountId, event.id),
    hash: contentHash(event),
    body: pack(event),
    receivedAt,
    ttl: until * 86_400,
    v: 1,
  }
}

/** The item of an event that Holdfast writes itself: it passes what every other has to. */
export function ownEventItem(
  event: EventOf<'complaint' | 'complaint-closed'>,
  receivedAt: string,
  retention: Retention,
): Item {
  return eventItem(Event.parse(event), receivedAt, retention)
}

/** Stores an event once: `duplicate` is the same content again, `changed` the same id with other content (nothing is written). */
export async function putEvent(
  table: Table,
  event: Event,
  receivedAt: string,
  retention: Retention,
): Promise<'accepted' | 'duplicate' | 'changed'> {
  const item = eventItem(event, receivedAt, retention)
  const put = await table.put(item, { ifAbsent: true })
  if (put.written) return 'accepted'
  return tryStored(Hashed, put.existing).data?.hash === item.hash ? 'duplicate' : 'changed'
}

/** The items of some events of an account, in no particular order; events that are not stored are left out. */
export function eventItemsOf(reader: TableReader, pk: string, sks: readonly string[]): Promise<Item[]> {
  return reader.getMany(sks.map((sk) => ({ pk, sk })))
}

/** Every stored event item of an account, by id: those whose time to be kept is over are gone. */
export function allEventItems(reader: TableReader, accountId: string): Promise<Item[]> {
  return reader.queryAll({ pk: accountPk(accountId), prefix: eventPrefix })
}

/** The event of an item, or why it cannot be read: the field and a code, never a value. */
export function readEvent(item: Item): { event: Event } | { unreadable: string } {
  const stored = tryStored(Stored, item)
  if (!stored.success) return { unreadable: problemOf(stored.error) }
  try {
    const event = tryStored(Event, unpack(stored.data.body))
    return event.success ? { event: event.data } : { unreadable: problemOf(event.error) }
  } catch {
    return { unreadable: 'body: unreadable' }
  }
}

function problemOf({ issues: [first] }: z.ZodError): string {
  return first ? `${first.path.join('.')}: ${first.code}` : 'unknown'
}
