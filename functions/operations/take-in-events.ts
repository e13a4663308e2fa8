import type { Event } from '../../domain/events/event.ts'
import { bucketOf } from '../../domain/history/bucket-of.ts'
import { dayIn } from '../../domain/history/day.ts'
import type { DayBucket } from '../../domain/history/day-bucket.ts'
import { mergeBuckets } from '../../domain/history/merge-buckets.ts'
import { bounded } from '../runtime/bounded.ts'
import type { Ports } from '../runtime/ports.ts'
import { dayOfItem, dayWrite, type FoldedDay, type StoredDay } from '../store/accounts/days.ts'
import { fileDeliveries } from '../store/actions/lots.ts'
import { untilWritten } from '../store/table/revision.ts'
import type { Table } from '../store/table/table.ts'
import { insertTogether } from './insert-together.ts'

const daysAtOnce = 4

/**
 * Adds events of an account to the buckets of their business days (in the company's time zone); one that is in its day already is not added again. Answers the days
 * they fall on as they are now, ascending. Whoever else adds to the same days at once: nothing is lost.
 */
export async function takeInEvents(
  { table, inserts }: Pick<Ports, 'table' | 'inserts'>,
  accountId: string,
  events: readonly Event[],
  timeZone: string,
): Promise<DayBucket[]> {
  await fileDeliveries(table, events)
  const byDay = [...Map.groupBy(events, ({ at }) => dayIn(at, timeZone))]
  const firsts = byDay.map(([day, facts]) => folded(bucketOf(day, facts, timeZone), facts))
  // A history that is brought at once has many days; one by one they would be a call each.
  const inserted =
    firsts.length > 1
      ? await insertTogether(
          inserts,
          firsts.map((first) => dayWrite(accountId, first, 0).put),
        )
      : []
  const days = await bounded(byDay, daysAtOnce, async ([day, facts], at) =>
    inserted[at] && firsts[at] ? firsts[at].bucket : addTo(table, accountId, { day, timeZone }, facts),
  )
  return days.sort((a, b) => (a.day < b.day ? -1 : 1))
}

function folded(bucket: DayBucket, facts: readonly Event[], known: readonly string[] = []): FoldedDay {
  return { bucket, ids: [...known, ...facts.map(({ id }) => id)].sort() }
}

/** Most events are the first of their day: it is written without being read, and what is there already comes back with the refusal. */
async function addTo(
  table: Table,
  accountId: string,
  { day, timeZone }: { day: string; timeZone: string },
  facts: readonly Event[],
): Promise<DayBucket> {
  let known: StoredDay | undefined
  return untilWritten(`Day ${day}`, async () => {
    const ids = new Set(known?.ids)
    const fresh = facts.filter(({ id }) => !ids.has(id))
    if (known && fresh.length === 0) return known.bucket
    const added = bucketOf(day, fresh, timeZone)
    const bucket = known ? mergeBuckets(known.bucket, added) : added
    const { put, if: condition } = dayWrite(
      accountId,
      folded(bucket, fresh, known?.ids),
      known?.revision ?? 0,
    )
    const result = await table.put(put, { if: condition })
    if (result.written) return bucket
    known = result.existing && dayOfItem(result.existing)
    return undefined
  })
}
