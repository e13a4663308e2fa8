import { dayNumber } from '../history/day.ts'
import type { RiskReport } from '../risk/risk-report.ts'
import type { Settings } from '../settings.ts'
import { nextAttempt, type PastRun } from './attempts.ts'
import { alarmSince, isLate, quarterOf } from './when-due.ts'

/** A playbook an account's risk calls for, and the cause it is run once for. */
export type Wish = { playbook: 'win-back' | 'account-cost-analysis'; cause: string }

/**
 * What a warned account needs, once it is later than usual with its next order; one that keeps its rhythm needs nothing.
 * Win-back: red, for few enough days to be worth it, once a last order and again after each cooldown; not while a complaint is being
 * handled, then `later`. Cost analysis: once a calendar quarter. An account that is long lost gets neither.
 */
export function wishesFor(
  report: RiskReport,
  runs: readonly PastRun[],
  settings: Settings,
): { wishes: Wish[]; later: boolean } {
  const { asOf, lastOrderDay } = report
  if (!isLate(report)) return { wishes: [], later: false }
  const since = alarmSince(report)
  const isStale = since !== null && dayNumber(asOf) - dayNumber(since) > settings.winBack.freshDays
  const open = (playbook: string) => runs.some((run) => run.playbook === playbook && run.status === 'open')
  const attempt =
    since === null || lastOrderDay === null || open('win-back')
      ? undefined
      : nextAttempt(lastOrderDay, runs, settings.winBack)
  const isTime = attempt && (attempt.from === null ? !isStale : attempt.from <= asOf)
  const wanted: Wish[] = isTime ? [{ playbook: 'win-back', cause: attempt.cause }] : []
  const analysis: Wish = { playbook: 'account-cost-analysis', cause: quarterOf(asOf) }
  const isKnown = runs.some(
    ({ playbook, cause }) => playbook === analysis.playbook && cause === analysis.cause,
  )
  const later = wanted.length > 0 && open('complaint-handling')
  return { wishes: [...(later ? [] : wanted), ...(isStale || isKnown ? [] : [analysis])], later }
}
