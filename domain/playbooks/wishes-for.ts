import { dayNumber } from '../history/day.ts'
import type { RiskReport } from '../risk/risk-report.ts'
import type { Settings } from '../settings.ts'
import { isLate, quarterOf } from './when-due.ts'

/** A playbook an account's risk calls for, and the cause it is run once for. */
export type Wish = { playbook: 'win-back' | 'account-cost-analysis'; cause: string }

/** What is remembered of a run that an account had or has. */
export type PastRun = { playbook: string; cause: string; status: 'open' | 'closed' }

/**
 * What a warned account needs, once it is later than usual with its next order; one that keeps its rhythm needs nothing.
 * Win-back: red, for few enough days to be worth it, once a last order; not while a complaint is being handled, then
 * `later`. Cost analysis: once a calendar quarter. An account that is long lost gets neither.
 */
export function wishesFor(
  report: RiskReport,
  runs: readonly PastRun[],
  settings: Settings,
): { wishes: Wish[]; later: boolean } {
  const { asOf, lastOrderDay } = report
  const since = alarmSince(report)
  const isStale = since !== null && dayNumber(asOf) - dayNumber(since) > settings.winBack.freshDays
  if (!isLate(report) || isStale) return { wishes: [], later: false }
  const open = (playbook: string) => runs.some((run) => run.playbook === playbook && run.status === 'open')
  const isNew = (wish: Wish) =>
    !runs.some(({ playbook, cause }) => playbook === wish.playbook && cause === wish.cause)
  const analysis: Wish = { playbook: 'account-cost-analysis', cause: quarterOf(asOf) }
  const winBacks: Wish[] =
    since !== null && lastOrderDay !== null && !open('win-back')
      ? [{ playbook: 'win-back', cause: lastOrderDay }]
      : []
  const wanted = winBacks.filter(isNew)
  const later = wanted.length > 0 && open('complaint-handling')
  return { wishes: [...(later ? [] : wanted), ...[analysis].filter(isNew)], later }
}

/** The day from which a red account was both red and late; null when it is not red, or not late yet. */
export function alarmSince(report: RiskReport): string | null {
  const { redSince, lateFrom } = report
  if (redSince === null || lateFrom === null || !isLate(report)) return null
  return redSince > lateFrom ? redSince : lateFrom
}
