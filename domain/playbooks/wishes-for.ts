import { dayNumber } from '../history/day.ts'
import type { RiskReport } from '../risk/risk-report.ts'
import type { Settings } from '../settings.ts'
import { nextAttempt, type PastRun } from './attempts.ts'
import { alarmSince, isLate, quarterOf } from './when-due.ts'

/** A playbook an account's risk calls for, and the cause it is run once for. */
export type Wish = { playbook: 'win-back' | 'regain-share' | 'account-cost-analysis'; cause: string }

/** Whether a playbook gives the owner a task, to call the account. */
export function asksForCall({ playbook }: Pick<PastRun, 'playbook'>): boolean {
  return playbook === 'win-back' || playbook === 'regain-share'
}

/**
 * What a warned account needs, and what the call to it has to wait for: a complaint that is being handled, or a call that somebody is
 * asked for already. Win-back: red and later than usual with its next order, for few enough days to be worth it, once a last order and
 * again after each cooldown. Regain-share: it buys less though it orders, once for as long as its level looks back. Cost analysis: once it
 * is late, once a calendar quarter. An account that is long lost gets nothing.
 */
export function wishesFor(
  report: RiskReport,
  runs: readonly PastRun[],
  settings: Settings,
): { wishes: Wish[]; waitsFor: 'complaint-open' | 'call-open' | null } {
  const since = alarmSince(report)
  const isStale = since !== null && dayNumber(report.asOf) - dayNumber(since) > settings.winBack.freshDays
  const isOpen = (playbook: string) => runs.some((run) => run.playbook === playbook && run.status === 'open')
  const analyses = isLate(report) && !isStale ? analysisOf(report, runs) : []
  const calls =
    since === null ? regainShareOf(report, runs, settings) : winBackOf(report, runs, isStale, settings)
  if (calls.length === 0 || isOpen('win-back')) return { wishes: analyses, waitsFor: null }
  if (isOpen('complaint-handling')) return { wishes: analyses, waitsFor: 'complaint-open' }
  if (isOpen('regain-share')) return { wishes: analyses, waitsFor: 'call-open' }
  return { wishes: [...calls, ...analyses], waitsFor: null }
}

function winBackOf(
  { asOf, lastOrderDay }: RiskReport,
  runs: readonly PastRun[],
  isStale: boolean,
  { winBack }: Settings,
): Wish[] {
  const attempt = lastOrderDay === null ? undefined : nextAttempt(lastOrderDay, runs, winBack)
  const isTime = attempt && (attempt.from === null ? !isStale : attempt.from <= asOf)
  return isTime ? [{ playbook: 'win-back', cause: attempt.cause }] : []
}

/** One that shrank, was asked about and shrinks on is the same case, though its later orders may say another first day. */
function regainShareOf(
  { shrinkingSince }: RiskReport,
  runs: readonly PastRun[],
  { model }: Settings,
): Wish[] {
  if (shrinkingSince === null) return []
  const asked = runs.filter(({ playbook }) => playbook === 'regain-share').map(({ cause }) => cause)
  const isSame = (cause: string) => dayNumber(shrinkingSince) - dayNumber(cause) < model.ownLevel.windowDays
  return asked.some(isSame) ? [] : [{ playbook: 'regain-share', cause: shrinkingSince }]
}

function analysisOf({ asOf }: RiskReport, runs: readonly PastRun[]): Wish[] {
  const wish = { playbook: 'account-cost-analysis', cause: quarterOf(asOf) } as const
  const isKnown = runs.some(({ playbook, cause }) => playbook === wish.playbook && cause === wish.cause)
  return isKnown ? [] : [wish]
}
