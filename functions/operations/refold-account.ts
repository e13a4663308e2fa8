import { isDeepStrictEqual } from 'node:util'
import type { Event } from '../../domain/events/event.ts'
import { bucketOf } from '../../domain/history/bucket-of.ts'
import { dayNumber, dayOf } from '../../domain/history/day.ts'
import { mergeBuckets } from '../../domain/history/merge-buckets.ts'
import type { Settings } from '../../domain/settings.ts'
import { bounded } from '../runtime/bounded.ts'
import { changeOwner } from '../store/accounts.ts'
import { dayDeletion, dayWrite, type FoldedDay, readDays, type StoredDay } from '../store/days.ts'
import { allEventItems, readEvent } from '../store/events.ts'
import { untilWritten } from '../store/revision.ts'
import type { Item, Table } from '../store/table.ts'
import { type Folding, foldAccount } from './fold-account.ts'
import { settleWinBacks } from './settle-win-backs.ts'

const daysAtOnce = 4

/** What a refold found: days and whether the state were other than the stored events say, and events that cannot be read. */
export type Refolded = { days: string[]; state: boolean; unreadable: { item: Item; why: string }[] }
type Refolding = Pick<Folding, 'now' | 'settings' | 'due'>

/**
 * Makes everything that is derived of an account anew from its stored events: its owner, day buckets, then what is remembered, its risk, and
 * the answers that orders give to tasks. Doing it twice changes nothing. A day whose events may have been deleted when their time was over keeps what was folded, and only takes
 * in what is missing.
 */
export async function refoldAccount(
  table: Table,
  accountId: string,
  { now, settings, due }: Refolding,
): Promise<Refolded> {
  const { days, events, unreadable } = await untilWritten(`The days of ${accountId}`, () =>
    rebuildDays(table, accountId, keptSince(now, settings)),
  )
  for (const event of events) if (event.type === 'owner-change') await changeOwner(table, accountId, event)
  const { isFiled: state } = await foldAccount(table, accountId, {
    ...{ now, settings, due },
    anew: true,
    mayHaveMoved: true,
  })
  const orders = events.filter(({ type }) => type === 'order')
  if (orders.length > 0) await settleWinBacks(table, accountId, orders, now)
  return { days, state, unreadable }
}

/** The first day of which all events must still be there (days since 1970). */
function keptSince(now: Date, { retention }: Settings): number {
  return dayNumber(dayOf(now.toISOString())) - retention.eventDays
}

/** Undefined when somebody else wrote one of the days meanwhile. Days are read before events, so that no event in them is missed. */
async function rebuildDays(
  table: Table,
  accountId: string,
  keptFrom: number,
): Promise<(Omit<Refolded, 'state'> & { events: Event[] }) | undefined> {
  const stored = new Map((await readDays(table, accountId)).map((day) => [day.bucket.day, day]))
  const { events, unreadable } = readable(await allEventItems(table, accountId))
  const byDay = Map.groupBy(events, ({ at }) => dayOf(at))
  const all = [...new Set([...stored.keys(), ...byDay.keys()])].sort()
  const written = await bounded(all, daysAtOnce, (day) => {
    const isWhole = dayNumber(day) >= keptFrom
    return rebuild(table, accountId, day, { stored: stored.get(day), events: byDay.get(day) ?? [], isWhole })
  })
  if (written.includes('lost')) return undefined
  return { days: all.filter((_, i) => written[i] === 'written'), events, unreadable }
}

function readable(items: readonly Item[]) {
  const events: Event[] = []
  const unreadable: Refolded['unreadable'] = []
  for (const item of items) {
    const read = readEvent(item)
    if ('event' in read) events.push(read.event)
    else unreadable.push({ item, why: read.unreadable })
  }
  return { events, unreadable }
}

async function rebuild(
  table: Table,
  accountId: string,
  day: string,
  known: { stored: StoredDay | undefined; events: readonly Event[]; isWhole: boolean },
): Promise<'same' | 'written' | 'lost'> {
  const { stored } = known
  const right = rightDay(day, known)
  if (right === undefined) {
    if (!stored) return 'same'
    const { delete: key, if: condition } = dayDeletion(accountId, stored)
    return (await table.delete(key, condition)).written ? 'written' : 'lost'
  }
  if (stored && isDeepStrictEqual({ bucket: stored.bucket, ids: stored.ids }, right)) return 'same'
  const { put, if: condition } = dayWrite(accountId, right, stored?.revision ?? 0)
  return (await table.put(put, { if: condition })).written ? 'written' : 'lost'
}

/** What a day must hold; undefined for nothing. */
function rightDay(
  day: string,
  { stored, events, isWhole }: { stored: StoredDay | undefined; events: readonly Event[]; isWhole: boolean },
): FoldedDay | undefined {
  const kept = isWhole ? undefined : stored
  const ids = new Set(kept?.ids)
  const fresh = events.filter(({ id }) => !ids.has(id))
  if (!kept && fresh.length === 0) return undefined
  const added = bucketOf(day, fresh)
  return {
    bucket: kept ? mergeBuckets(kept.bucket, added) : added,
    ids: [...ids, ...fresh.map(({ id }) => id)].sort(),
  }
}
