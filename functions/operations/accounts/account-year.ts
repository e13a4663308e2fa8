import { dayFromNumber } from '../../../domain/history/day.ts'
import type { DayBucket } from '../../../domain/history/day-bucket.ts'
import { monthOf, monthStart } from '../../../domain/history/month.ts'
import type { Background } from '../../../domain/messages/background.ts'
import type { Settings } from '../../../domain/settings.ts'
import type { Task } from '../../../domain/tasks/task.ts'
import { readDays } from '../../store/accounts/days.ts'
import type { TableReader } from '../../store/table/table.ts'
import { todayOf } from './as-of-day.ts'

const lastOrders = 3
const longestNote = 300

/** The last year of an account up to a day: its days with orders, the latest of those, and who spoke to it last. Reads no more than that year. */
export async function accountYear(
  reader: TableReader,
  accountId: string,
  now: Date,
  settings: Settings,
  tasks: readonly Task[],
): Promise<{ ordered: DayBucket[] } & Pick<Background, 'orders' | 'lastContact'>> {
  const today = todayOf(now, settings)
  const from = dayFromNumber(monthStart(monthOf(today) - 12))
  const buckets = (await readDays(reader, accountId, { from, to: today })).map(({ bucket }) => bucket)
  const ordered = buckets.filter(({ orders }) => orders > 0)
  const latest = ordered.slice(-lastOrders).toReversed()
  const contacts = buckets.filter((bucket) => Object.keys(bucket.contacts).length > 0)
  const talks = [...contacts.map(({ day }) => ({ day })), ...tasks.flatMap((task) => talkOf(task, settings))]
  return {
    ordered,
    orders: latest.flatMap(({ day, sales }) =>
      Object.entries(sales)
        .filter(([, { orders }]) => orders > 0)
        .map(([currency, { revenue }]) => ({ day, amount: revenue, currency })),
    ),
    lastContact: talks.toSorted((a, b) => a.day.localeCompare(b.day)).at(-1) ?? null,
  }
}

/** What was written down of a talk about a task. */
function talkOf({ contactedAt, answer }: Task, settings: Settings): { day: string; note?: string }[] {
  if (contactedAt === undefined) return []
  const note = answer?.fields.note
  return [
    { day: todayOf(new Date(contactedAt), settings), ...(note && { note: note.slice(0, longestNote) }) },
  ]
}
