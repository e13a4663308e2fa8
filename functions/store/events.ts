import * as z from 'zod'
import { Event } from '../../domain/events/event.ts'
import { dayNumber, dayOf } from '../../domain/history/day.ts'
import { accountPk } from './accounts.ts'
import { contentHash } from './content-hash.ts'
import type { Item, Key, Table, TableReader } from './table.ts'

const eventPrefix = 'EVT#'
const ownPrefix = 'holdfast:'
/** An imported history touches most of its days: reading a gap of up to two weeks along is cheaper than another call. */
const nearDays = 14
const Stored = z.object({ body: z.string(), v: z.literal(1) })
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

/** The item of an event received at `receivedAt`; `day` files it under its own UTC day. Put it with `ifAbsent`. */
export function eventItem(event: Event, receivedAt: string): Item {
  return {
    ...eventKey(event.accountId, event.id),
    type: event.type,
    at: event.at,
    day: dayOf(event.at),
    hash: contentHash(event),
    body: JSON.stringify(event),
    receivedAt,
    v: 1,
  }
}

/** Stores an event once: `duplicate` is the same content again, `changed` the same id with other content (nothing is written). */
export async function putEvent(
  table: Table,
  event: Event,
  receivedAt: string,
): Promise<'accepted' | 'duplicate' | 'changed'> {
  const item = eventItem(event, receivedAt)
  const put = await table.put(item, { ifAbsent: true })
  if (put.written) return 'accepted'
  return Hashed.safeParse(put.existing).data?.hash === item.hash ? 'duplicate' : 'changed'
}

/** Every event item of an account on these UTC days (ascending), by day, strongly consistent; days near each other share a query. */
export async function eventItemsOf(
  reader: TableReader,
  accountId: string,
  days: readonly string[],
): Promise<Map<string, Item[]>> {
  const byDay = new Map<string, Item[]>(days.map((day) => [day, []]))
  for (const { from, to } of spansOf(days)) {
    const items = await reader.queryAll({ index: 'byDay', pk: accountPk(accountId), from, to })
    for (const item of items) byDay.get(String(item.day))?.push(item)
  }
  return byDay
}

function spansOf(days: readonly string[]): { from: string; to: string }[] {
  const spans: { from: string; to: string }[] = []
  for (const day of days) {
    const last = spans.at(-1)
    if (last && dayNumber(day) - dayNumber(last.to) <= nearDays) last.to = day
    else spans.push({ from: day, to: day })
  }
  return spans
}

/** The days of these events; an event without a readable day is given as undefined. */
export async function daysOf(reader: TableReader, pk: string, sks: readonly string[]): Promise<string[]> {
  const items = await reader.getMany(
    sks.map((sk) => ({ pk, sk })),
    ['day'],
  )
  const days = items.flatMap(({ day }) => (typeof day === 'string' ? [day] : []))
  return [...new Set(days)].sort()
}

/** The event of an item, or why it cannot be read: the field and a code, never a value. */
export function readEvent(item: Item): { event: Event } | { unreadable: string } {
  const stored = Stored.safeParse(item)
  if (!stored.success) return { unreadable: problemOf(stored.error) }
  try {
    const event = Event.safeParse(JSON.parse(stored.data.body))
    return event.success ? { event: event.data } : { unreadable: problemOf(event.error) }
  } catch {
    return { unreadable: 'body: not JSON' }
  }
}

function problemOf({ issues: [first] }: z.ZodError): string {
  return first ? `${first.path.join('.')}: ${first.code}` : 'unknown'
}
