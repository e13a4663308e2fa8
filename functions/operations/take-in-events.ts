import type { Event } from '../../domain/events/event.ts'
import { bucketOf } from '../../domain/history/bucket-of.ts'
import { dayOf } from '../../domain/history/day.ts'
import type { DayBucket } from '../../domain/history/day-bucket.ts'
import { mergeBuckets } from '../../domain/history/merge-buckets.ts'
import { bounded } from '../runtime/bounded.ts'
import { dayWrite, readSomeDays, type StoredDay } from '../store/days.ts'
import { untilWritten } from '../store/revision.ts'
import type { Table } from '../store/table.ts'

const daysAtOnce = 4

/**
 * Adds events of an account to the buckets of their days; one that is in its day already is not added again. Answers the days
 * they fall on as they are now, ascending. Whoever else adds to the same days at once: nothing is lost.
 */
export async function takeInEvents(
  table: Table,
  accountId: string,
  events: readonly Event[],
): Promise<DayBucket[]> {
  const byDay = Map.groupBy(events, ({ at }) => dayOf(at))
  const stored = await readSomeDays(table, accountId, [...byDay.keys()])
  const days = await bounded([...byDay], daysAtOnce, ([day, facts]) =>
    addTo(table, accountId, { day, facts, stored: stored.get(day) }),
  )
  return days.sort((a, b) => (a.day < b.day ? -1 : 1))
}

async function addTo(
  table: Table,
  accountId: string,
  { day, facts, stored }: { day: string; facts: readonly Event[]; stored: StoredDay | undefined },
): Promise<DayBucket> {
  let known = stored
  return untilWritten(`Day ${day}`, async () => {
    const ids = new Set(known?.ids)
    const fresh = facts.filter(({ id }) => !ids.has(id))
    if (known && fresh.length === 0) return known.bucket
    const added = bucketOf(day, fresh)
    const bucket = known ? mergeBuckets(known.bucket, added) : added
    const folded = { bucket, ids: [...ids, ...fresh.map(({ id }) => id)].sort() }
    const { put, if: condition } = dayWrite(accountId, folded, known?.revision ?? 0)
    if ((await table.put(put, { if: condition })).written) return bucket
    known = (await readSomeDays(table, accountId, [day])).get(day)
    return undefined
  })
}
