import { historyOfOrderDays, knownBefore } from '../../cli/what-if/order-history.ts'
import { dayFromNumber } from '../../domain/history/day.ts'
import { countUntil } from '../../domain/history/history.ts'
import { wishesFor } from '../../domain/playbooks/wishes-for.ts'
import { assessHistory } from '../../domain/risk/assess-history.ts'
import { type Band, isWorse } from '../../domain/risk/band.ts'
import { callWindowOf } from '../../domain/risk/call-window.ts'
import type { Settings } from '../../domain/settings.ts'
import type { Lived, LivedAccount, Period } from './live-through.ts'

/**
 * One morning. `crossings`: accounts whose band became worse since the morning before, into yellow or red. `quarter`:
 * other yellow or red accounts on the first day of a calendar quarter, when their costs are analysed. `news`: other yellow
 * or red accounts that ordered the day before. `late`: others whose silence becomes worth a call. The four are what is due, all told by brute force. `early`: read, not due.
 */
export type ScanDay = {
  day: string
  reads: number
  crossings: number
  quarter: number
  news: number
  late: number
  due: number
  early: number
  missedCrossings: number
  /** Missed crossings back into a band no worse than that of the latest read, no order since: the account is filed under it. */
  missedReturns: number
  /** Missed crossings for which a playbook would have been asked: an upper bound, open campaigns count as ended. */
  missedActions: number
  missedDue: number
  /** Reads that were a crossing or asked for a playbook. */
  useful: number
  judgedAtOrders: number
}

/** Holds what the scan read against every account's bands, the first of which is of the morning before the period. */
export function judgeScan(
  accounts: readonly LivedAccount[],
  lived: Lived,
  bandsOf: (account: LivedAccount) => readonly Band[],
  { from, to }: Period,
  settings: Settings,
): ScanDay[] {
  const days = Array.from({ length: to - from + 1 }, (_, i) => emptyDay(from + i, lived))
  for (const account of accounts) {
    const bands = bandsOf(account)
    const ordered = new Set(account.days)
    let latestRead: Band | null = null
    for (const [i, counts] of days.entries()) {
      const [before, band] = [bands[i] ?? 'learning', bands[i + 1] ?? 'learning']
      const asked = lived.reads.get(from + i)?.get(account.accountId)
      const orderedYesterday = ordered.has(from + i - 1)
      const becomesLate = () => firstCall(account, from + i, settings) === from + i
      const reason = reasonOf(before, band, counts.day, { orderedYesterday, becomesLate })
      if (orderedYesterday) latestRead = null
      if (reason !== null) {
        counts[reason] += 1
        counts.due += 1
        if (asked === undefined) counts.missedDue += 1
      } else if (asked !== undefined) counts.early += 1
      if (asked || (asked === false && reason === 'crossings')) counts.useful += 1
      if (asked === undefined && reason === 'crossings') {
        counts.missedCrossings += 1
        if (latestRead !== null && !isWorse(band, latestRead)) counts.missedReturns += 1
        if (wouldAsk(account, from + i, lived, settings)) counts.missedActions += 1
      }
      if (asked !== undefined) latestRead = band
    }
  }
  return days
}

function emptyDay(day: number, lived: Lived): ScanDay {
  const due = { crossings: 0, quarter: 0, news: 0, late: 0, due: 0, early: 0, useful: 0 }
  const missed = { missedCrossings: 0, missedReturns: 0, missedActions: 0, missedDue: 0 }
  const reads = lived.reads.get(day)?.size ?? 0
  return {
    day: dayFromNumber(day),
    reads,
    ...due,
    ...missed,
    judgedAtOrders: lived.judgedAtOrders.get(day) ?? 0,
  }
}

function wouldAsk(
  { accountId, days }: LivedAccount,
  day: number,
  { runs }: Lived,
  settings: Settings,
): boolean {
  const past = (runs.get(accountId) ?? []).filter((run) => run.day < day)
  const ended = past.map(({ playbook, cause }) => ({ playbook, cause, status: 'closed' as const }))
  const report = assessHistory(knownBefore(historyOfOrderDays(days), day), dayFromNumber(day), settings)
  return wishesFor(report, ended, settings).wishes.length > 0
}

function reasonOf(
  before: Band,
  band: Band,
  day: string,
  { orderedYesterday, becomesLate }: { orderedYesterday: boolean; becomesLate(): boolean },
): 'crossings' | 'quarter' | 'news' | 'late' | null {
  if (band !== 'yellow' && band !== 'red') return null
  if (isWorse(band, before)) return 'crossings'
  if (/-(01|04|07|10)-01$/.test(day)) return 'quarter'
  if (orderedYesterday) return 'news'
  return becomesLate() ? 'late' : null
}

/** The first day on which the silence that an account is in on a morning is worth a call. */
function firstCall({ days }: LivedAccount, day: number, settings: Settings): number | null {
  return callWindowOf(days.slice(0, countUntil(days, day - 1)), settings)?.from ?? null
}
