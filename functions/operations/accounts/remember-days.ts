import { dayFromNumber, dayNumber } from '../../../domain/history/day.ts'
import type { DayBucket } from '../../../domain/history/day-bucket.ts'
import { type History, historyOf } from '../../../domain/history/history.ts'
import {
  blankMemory,
  type Intake,
  intakeOf,
  type Memory,
  memoryOf,
  takenIn,
} from '../../../domain/history/memory.ts'
import { monthOf, monthStart } from '../../../domain/history/month.ts'
import { type TradeDay, tradeOf } from '../../../domain/prices/trade.ts'
import { readHistory } from '../../store/accounts/days.ts'
import { dayAfterDigests, readTrade, tradeItem, tradeKeysFrom } from '../../store/accounts/trade.ts'
import type { TableReader, Write } from '../../store/table/table.ts'

/** Fewer days are read again sooner than copied. */
const worthADigest = 20
const mostAtOnce = 90

/** A memory, and what must be written with it, all or nothing. */
export type Remembered = { memory: Memory; also: Write[] }

/**
 * The memory of an account with some changed days (ascending) taken in; without a memory from before, that of all its stored days. Only
 * late facts ask for other days to be read, facts older than the memory's base for all. What a review of prices looks at is read from
 * digests of the months before, and the days since the last of them; late facts throw away the digests that do not have them.
 */
export async function rememberDays(
  reader: TableReader,
  accountId: string,
  before: Memory | undefined,
  changed: readonly DayBucket[],
): Promise<Remembered> {
  const [first] = changed
  if (before === undefined) {
    const memory = memoryOf(await readHistory(reader, accountId))
    return { memory, also: await withoutDigests(reader, accountId, 0) }
  }
  if (first === undefined) return { memory: before, also: [] }
  const plan = intakeOf(before, changed)
  const start = plan.start === 'blank' ? blankMemory : before
  const isLate = monthOf(first.day) < (before.latest.prices.month ?? 0)
  const stale = isLate ? await withoutDigests(reader, accountId, monthOf(first.day)) : []
  if (plan.trade === undefined) {
    const isAtHand = plan.start === 'latest'
    const history = isAtHand ? historyOf(changed) : await readHistory(reader, accountId, { from: plan.from })
    return { memory: takenIn(start, plan, history), also: stale }
  }
  const { history, older, digest } = await tradeSince(reader, accountId, { ...plan, trade: plan.trade })
  const also = [...stale, ...(isLate ? [] : digest)]
  const memory = takenIn(start, plan, history, older)
  // Among the days read for a review was one that another worker has stored and not yet remembered: the plan did not know of it.
  const isMore = plan.start === 'latest' && memory.latest.days > before.latest.days + changed.length
  return { memory: isMore ? memoryOf(await readHistory(reader, accountId)) : memory, also }
}

/** Everything that a review needs: digests, the days since, and a new digest where those are many. */
async function tradeSince(
  reader: TableReader,
  accountId: string,
  { from, trade }: Intake & { trade: string },
): Promise<{ history: History; older: TradeDay[]; digest: Write[] }> {
  const month = monthOf(from)
  const digests = await readTrade(reader, accountId, { from: monthOf(trade), to: month - 1 })
  const next = dayAfterDigests(digests)
  const history = await readHistory(reader, accountId, {
    from: next === undefined ? trade : dayFromNumber(next),
  })
  const over = history.buckets
    .filter(({ day }) => dayNumber(day) < monthStart(month))
    .map((bucket) => tradeOf(bucket, dayNumber(bucket.day)))
  const put = tradeItem(accountId, { month: month - 1, days: over })
  return {
    history,
    older: digests.flatMap(({ days }) => days),
    digest: over.length > worthADigest ? [{ put }] : [],
  }
}

async function withoutDigests(reader: TableReader, accountId: string, month: number): Promise<Write[]> {
  const keys = await tradeKeysFrom(reader, accountId, month)
  // Older ones are not looked at again, and run out by themselves.
  return keys.slice(-mostAtOnce).map((key) => ({ delete: key }))
}
