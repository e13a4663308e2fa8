import { isDeepStrictEqual } from 'node:util'
import type { Event } from '../../../domain/events/event.ts'
import { dayIn, dayNumber, dayOf } from '../../../domain/history/day.ts'
import type { Settings } from '../../../domain/settings.ts'
import { bounded } from '../../runtime/bounded.ts'
import type { Given } from '../../runtime/ports.ts'
import { changeOwner, dropProfile } from '../../store/accounts/accounts.ts'
import { dayDeletion, dayKey, dayWrite, readDays, type StoredDay } from '../../store/accounts/days.ts'
import { allEventItems } from '../../store/accounts/events.ts'
import { fileDeliveries, strikeDeliveries } from '../../store/actions/lots.ts'
import { untilWritten } from '../../store/table/revision.ts'
import type { Item, Table } from '../../store/table/table.ts'
import { type Folding, foldAccount } from '../accounts/fold-account.ts'
import { settleWinBacks } from '../tasks/settle-win-backs.ts'
import { moveFacts } from './move-facts.ts'
import { dayByFacts, type Facts, standingFacts } from './standing-facts.ts'

const daysAtOnce = 4

/** What a refold found: days and whether the state were other than the stored events say, and what cannot be read or made right. */
export type Refolded = { days: string[]; state: boolean; unreadable: { item: Item; why: string }[] }

/**
 * Makes everything that is derived of an account anew from its stored events: its owner, day buckets, then what is remembered, its risk, and
 * the answers that orders give to tasks. What was taken back is left out, and an account that nothing else is known of is filed no longer; nor
 * is one that was merged into another, where its facts are stored beside those of the other.
 * Doing it twice changes nothing. A day whose events may have been deleted when their time was over keeps what was folded, and only takes
 * in what is missing.
 */
export async function refoldAccount(
  accountId: string,
  given: Given<'table'>,
  due?: Folding['due'],
): Promise<Refolded> {
  const { table, settings } = given
  const now = given.now()
  const { timeZone } = settings.businessCalendar
  const { days, facts, unreadable } = await untilWritten(`The days of ${accountId}`, () =>
    rebuildDays(table, accountId, keptSince(now, settings), timeZone),
  )
  const { standing: events, retractions, merger } = facts
  if (merger) await moveFacts(table, merger, facts, { now, retention: settings.retention })
  await refile(table, facts)
  const undone = retractions.map(({ importId }) => importId)
  if (events.length === 0 && undone.length > 0) await dropProfile(table, accountId, undone)
  for (const event of events) if (event.type === 'owner-change') await changeOwner(table, accountId, event)
  const { isFiled: state } = await foldAccount(table, accountId, {
    ...{ now, settings, due },
    anew: true,
    mayHaveMoved: true,
    isMerged: merger !== undefined,
  })
  await settleWinBacks(accountId, events, given)
  return { days, state, unreadable }
}

/** Where lots went by what does not stand here any more, unless something that does has the same id. */
async function refile(table: Table, { standing, retracted, moved }: Facts): Promise<void> {
  const gone = [...retracted, ...moved.map(({ event }) => event)]
  const ids = new Set(gone.map(({ id }) => id))
  await strikeDeliveries(table, gone)
  await fileDeliveries(
    table,
    standing.filter(({ id }) => ids.has(id)),
  )
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
  timeZone: string,
): Promise<(Omit<Refolded, 'state'> & { facts: Facts }) | undefined> {
  const stored = new Map((await readDays(table, accountId)).map((day) => [day.bucket.day, day]))
  const items = await allEventItems(table, accountId)
  const facts = standingFacts(items, accountId)
  const byDay = Map.groupBy(facts.standing, ({ at }) => dayIn(at, timeZone))
  const gone = new Set([...facts.retracted, ...facts.moved.map(({ event }) => event)].map(({ id }) => id))
  const kept = new Set([...facts.standing.map(({ id }) => id), ...gone])
  const all = [...new Set([...stored.keys(), ...byDay.keys()])].sort()
  const stuck: Refolded['unreadable'] = []
  const written = await bounded(all, daysAtOnce, (day) => {
    const known = stored.get(day)
    const isWhole = dayNumber(day) >= keptFrom || known === undefined || known.ids.every((id) => kept.has(id))
    if (!isWhole && known.ids.some((id) => gone.has(id)))
      stuck.push({ item: dayKey(accountId, day), why: 'ids: other facts of the day are kept no longer' })
    return rebuild(table, accountId, day, {
      stored: known,
      standing: byDay.get(day) ?? [],
      isWhole,
      timeZone,
    })
  })
  if (written.includes('lost')) return undefined
  const days = all.filter((_, i) => written[i] === 'written')
  return { days, facts, unreadable: [...facts.unreadable, ...stuck] }
}

async function rebuild(
  table: Table,
  accountId: string,
  day: string,
  known: { stored: StoredDay | undefined; standing: readonly Event[]; isWhole: boolean; timeZone: string },
): Promise<'same' | 'written' | 'lost'> {
  const { stored } = known
  const right = dayByFacts(day, known, known.timeZone)
  if (right === undefined) {
    if (!stored) return 'same'
    const { delete: key, if: condition } = dayDeletion(accountId, stored)
    return (await table.delete(key, condition)).written ? 'written' : 'lost'
  }
  if (stored && isDeepStrictEqual({ bucket: stored.bucket, ids: stored.ids }, right)) return 'same'
  const { put, if: condition } = dayWrite(accountId, right, stored?.revision ?? 0)
  return (await table.put(put, { if: condition })).written ? 'written' : 'lost'
}
