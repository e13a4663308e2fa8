import { createAgenda } from '../../cli/what-if/agenda.ts'
import { historyOfOrderDays, knownBefore } from '../../cli/what-if/order-history.ts'
import { dayFromNumber, dayNumber } from '../../domain/history/day.ts'
import type { History } from '../../domain/history/history.ts'
import type { PastRun } from '../../domain/playbooks/attempts.ts'
import { dueAfterNews, dueAfterScan, isWarning } from '../../domain/playbooks/when-due.ts'
import { wishesFor } from '../../domain/playbooks/wishes-for.ts'
import { assessHistory } from '../../domain/risk/assess-history.ts'
import type { Settings } from '../../domain/settings.ts'

/** An account and its order-days (days since 1970, ascending). */
export type LivedAccount = { accountId: string; days: readonly number[] }
/** Days since 1970, both included. */
export type Period = { from: number; to: number }
/** `reads`: by day, the accounts the scan read and whether it asked for a playbook. `judgedAtOrders`: by day, judgements when orders came. */
export type Lived = {
  reads: Map<number, Map<string, boolean>>
  judgedAtOrders: Map<number, number>
  /** By account, what scans asked for, those before the period included. */
  runs: Map<string, DatedRun[]>
}
type DatedRun = PastRun & { day: number }

/**
 * Lives every day from the first order on: in the morning the scan reads the accounts filed under the day, over the
 * day orders come and refile their accounts. Files with the product's own decisions, as if nobody's hands were ever
 * full. Only days of the period are handed back.
 */
export function liveThrough(accounts: readonly LivedAccount[], period: Period, settings: Settings): Lived {
  const histories = new Map(accounts.map(({ accountId, days }) => [accountId, historyOfOrderDays(days)]))
  const runs = new Map<string, DatedRun[]>()
  const ordering = orderingOn(accounts)
  const agenda = createAgenda()
  const lived: Lived = { reads: new Map(), judgedAtOrders: new Map(), runs }
  const judge = (history: History, day: number) => assessHistory(history, dayFromNumber(day), settings)
  const fileAfter = (accountId: string, today: number, due: string | null) =>
    agenda.file(accountId, due === null ? null : Math.max(today + 1, dayNumber(due)))

  const scan = (day: number) => {
    const read = new Map<string, boolean>()
    for (const accountId of agenda.take(day)) {
      const history = histories.get(accountId)
      if (!history) continue
      const report = judge(knownBefore(history, day), day)
      const past = runs.get(accountId) ?? []
      const { wishes } = isWarning(report) ? wishesFor(report, past, settings) : { wishes: [] }
      const started: DatedRun[] = wishes.map(({ playbook, cause }) => ({
        playbook,
        cause,
        day,
        status: playbook === 'win-back' ? 'open' : 'closed',
      }))
      runs.set(accountId, [...past, ...started])
      read.set(accountId, wishes.length > 0)
      fileAfter(accountId, day, dueAfterScan(report, runs.get(accountId) ?? [], settings))
    }
    return read
  }
  const takeOrders = (day: number) => {
    const ordered = ordering.get(day) ?? []
    for (const accountId of ordered) {
      const history = histories.get(accountId)
      if (!history) continue
      for (const run of runs.get(accountId) ?? []) run.status = 'closed'
      fileAfter(accountId, day, dueAfterNews(judge(history, day)))
    }
    return ordered.length
  }
  const first = Math.min(period.from, ...ordering.keys())
  for (let day = first; day <= period.to; day += 1) {
    const read = scan(day)
    const judged = takeOrders(day)
    if (day < period.from) continue
    lived.reads.set(day, read)
    lived.judgedAtOrders.set(day, judged)
  }
  return lived
}

function orderingOn(accounts: readonly LivedAccount[]): Map<number, string[]> {
  const ordering = new Map<number, string[]>()
  for (const { accountId, days } of accounts) {
    for (const day of days) {
      const others = ordering.get(day) ?? []
      others.push(accountId)
      ordering.set(day, others)
    }
  }
  return ordering
}
