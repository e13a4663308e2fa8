import * as z from 'zod'
import { Event, type EventOf, Merger, Retraction } from '../../../domain/events/event.ts'
import { dayNumber, dayOf } from '../../../domain/history/day.ts'
import { contentHash } from '../table/content-hash.ts'
import { tryStored } from '../table/read-stored.ts'
import type { Item, Key, Table, TableReader } from '../table/table.ts'
import { accountPk } from './account-key.ts'
import { areUndone } from './imports.ts'
import { pack, unpack } from './pack.ts'

const eventPrefix = 'EVT#'
const ownPrefix = 'holdfast:'
const retractionPrefix = `${ownPrefix}retracted:`
const mergerPrefix = `${ownPrefix}merged:`
/** Late facts are kept as long as a failed fold may take to be noticed and mended. */
export const leastKeptDays = 35
type Retention = { eventDays: number }
const Stored = z.object({ body: z.instanceof(Uint8Array), v: z.literal(1) })
const Hashed = z.object({ hash: z.string() })
const Brought = z.object({ imports: z.array(z.string()).optional(), mergers: z.array(z.string()).optional() })

/** A#<accountId> / EVT#<id>, and EVT#<id>~2 where what had the id was taken back and something came again. */
export function eventKey(accountId: string, id: string, version = 1): Key {
  return { pk: accountPk(accountId), sk: `${eventPrefix}${id}${version > 1 ? `~${version}` : ''}` }
}

/** What Holdfast itself writes: about a complaint, or of who has left. */
type OwnType = 'complaint' | 'complaint-closed' | 'complaint-accepted' | 'survey' | 'owner-left'

/** The id of the event Holdfast itself writes about a complaint or a person. Hashed, because the id of either may be as long as an event's. */
export function ownEventId(type: OwnType, about: string): string {
  return `${ownPrefix}${type}:${contentHash(about).slice(0, 32)}`
}

/** The imports that brought an event, if nobody else sent it: only then can it be taken back. */
export function importsOf(item: Item | undefined): readonly string[] | undefined {
  return tryStored(Brought, item).data?.imports
}

/** The mergers by which a fact of another account stands here; none for an account's own. */
export function mergersOf(item: Item | undefined): readonly string[] {
  return tryStored(Brought, item).data?.mergers ?? []
}

/** Whether an id is of the kind that senders must not use. */
export function isOwnEventId(id: string): boolean {
  return id.startsWith(ownPrefix)
}

/** The item of an event received at `receivedAt`, by an import or not, kept for so many days after its own. Put it with `ifAbsent`. */
export function eventItem(
  event: Event,
  receivedAt: string,
  { eventDays }: Retention,
  importId?: string,
): Item {
  const until = Math.max(dayNumber(dayOf(event.at)) + eventDays, dayNumber(dayOf(receivedAt)) + leastKeptDays)
  return {
    ...eventKey(event.accountId, event.id),
    hash: contentHash(event),
    body: pack(event),
    receivedAt,
    ttl: until * 86_400,
    ...(importId !== undefined && { imports: [importId] }),
    v: 1,
  }
}

/** The item of an event that Holdfast writes itself: it passes what every other has to. */
export function ownEventItem(event: EventOf<OwnType>, receivedAt: string, retention: Retention): Item {
  return eventItem(Event.parse(event), receivedAt, retention)
}

/**
 * Stores an event once: `duplicate` is the same content again, `changed` the same id with other content (nothing is written). What an
 * import brings (`importId`) is known by it; what others bring, too, is no longer its own. Where all imports that brought the id were taken
 * back, the id is free again, and what comes is stored beside what was.
 */
export async function putEvent(
  table: Table,
  event: Event,
  receivedAt: string,
  retention: Retention,
  importId?: string,
): Promise<'accepted' | 'duplicate' | 'changed'> {
  const item = eventItem(event, receivedAt, retention, importId)
  for (let version = 1; ; ) {
    const put = await table.put(
      { ...item, ...eventKey(event.accountId, event.id, version) },
      { ifAbsent: true },
    )
    if (put.written) return 'accepted'
    const imports = importsOf(put.existing)
    if (imports && (await areUndone(table, imports))) {
      version += 1
      continue
    }
    if (tryStored(Hashed, put.existing).data?.hash !== item.hash) return 'changed'
    if (!put.existing || !imports || (importId !== undefined && imports.includes(importId)))
      return 'duplicate'
    const claimed = await claim(table, put.existing, imports, importId)
    // Taken back between the look and the claim, it may have been left out already: it is stored again, and so folded again.
    if (claimed && !(await areUndone(table, imports))) return 'duplicate'
    if (claimed) version += 1
  }
}

/** Notes who else brought an event: another import, or somebody by no import, who then keeps it for good. */
async function claim(
  table: Table,
  { pk, sk }: Key,
  imports: readonly string[],
  importId: string | undefined,
): Promise<boolean> {
  const change =
    importId === undefined ? { remove: ['imports'] } : { set: { imports: [...imports, importId] } }
  return (await table.update({ pk, sk }, { ...change, if: { imports: { is: imports } } })).written
}

/** The items of some events of an account, in no particular order; events that are not stored are left out. */
export function eventItemsOf(reader: TableReader, pk: string, sks: readonly string[]): Promise<Item[]> {
  return reader.getMany(sks.map((sk) => ({ pk, sk })))
}

/** The item of the latest event that had an id; undefined for none. */
export async function latestEventItem(
  reader: TableReader,
  accountId: string,
  id: string,
): Promise<Item | undefined> {
  let latest: Item | undefined
  for (let version = 1; ; version++) {
    const next = await reader.get(eventKey(accountId, id, version))
    // The first may be over its time to be kept while a later one is not; nobody looks that far back.
    if (!next) return latest
    latest = next
  }
}

/** Every stored event item of an account, by id: those whose time to be kept is over are gone. */
export function allEventItems(reader: TableReader, accountId: string): Promise<Item[]> {
  return reader.queryAll({ pk: accountPk(accountId), prefix: eventPrefix })
}

/** The item that says that an import was taken back of an account. Put it with `ifAbsent`. */
export function retractionItem(accountId: string, importId: string, at: string): Item {
  const fact = Retraction.parse({ id: retractionId(importId), accountId, at, type: 'retracted', importId })
  // Kept as long as anything of the import may be: what it left out must not come back.
  return { ...eventKey(accountId, fact.id), hash: contentHash(fact), body: pack(fact), receivedAt: at, v: 1 }
}

/** What was taken back of an account. Strongly consistent. */
export async function retractionsOf(reader: TableReader, accountId: string): Promise<Retraction[]> {
  const items = await reader.queryAll({ pk: accountPk(accountId), prefix: eventPrefix + retractionPrefix })
  return items.flatMap((item) => {
    const read = readEvent(item)
    return 'retraction' in read ? [read.retraction] : []
  })
}

/** The item that says, in the partition of one of both accounts, that one was merged into the other. Put it with `ifAbsent`. */
export function mergerItem(
  accountId: string,
  merger: Pick<Merger, 'mergerId' | 'from' | 'into' | 'at'>,
): Item {
  const fact = Merger.parse({ ...merger, accountId, id: `${mergerPrefix}${merger.mergerId}`, type: 'merged' })
  const { id, at } = fact
  return { ...eventKey(accountId, id), hash: contentHash(fact), body: pack(fact), receivedAt: at, v: 1 }
}

/** The mergers that an account is or was part of. Strongly consistent. */
export async function mergersWith(reader: TableReader, accountId: string): Promise<Merger[]> {
  const items = await reader.queryAll({ pk: accountPk(accountId), prefix: eventPrefix + mergerPrefix })
  return items.flatMap((item) => {
    const read = readEvent(item)
    return 'merger' in read ? [read.merger] : []
  })
}

/** The event of an item, or what it takes back or merges, or why it cannot be read: the field and a code, never a value. */
export function readEvent(
  item: Item,
): { event: Event } | { retraction: Retraction } | { merger: Merger } | { unreadable: string } {
  const stored = tryStored(Stored, item)
  if (!stored.success) return { unreadable: problemOf(stored.error) }
  try {
    const body = unpack(stored.data.body)
    const isKind = (prefix: string) => item.sk.startsWith(eventPrefix + prefix)
    const schema = isKind(retractionPrefix) ? Retraction : isKind(mergerPrefix) ? Merger : Event
    const read = tryStored<Event | Retraction | Merger>(schema, body)
    if (!read.success) return { unreadable: problemOf(read.error) }
    if (read.data.type === 'retracted') return { retraction: read.data }
    return read.data.type === 'merged' ? { merger: read.data } : { event: read.data }
  } catch {
    return { unreadable: 'body: unreadable' }
  }
}

function retractionId(importId: string): string {
  return `${retractionPrefix}${contentHash(importId).slice(0, 32)}`
}

function problemOf({ issues: [first] }: z.ZodError): string {
  return first ? `${first.path.join('.')}: ${first.code}` : 'unknown'
}
