import { dayNumber } from '../history/day.ts'
import type { RiskReport } from '../risk/risk-report.ts'
import type { Settings } from '../settings.ts'
import { nextAttempt, type PastRun } from './attempts.ts'
import { alarmSince, isToCall, isTooLate, quarterOf } from './when-due.ts'

/** A playbook an account's risk calls for, and the cause it is run once for. */
export type Wish = { playbook: 'win-back' | 'regain-share' | 'account-cost-analysis'; cause: string }

/** Whether a playbook gives the owner a task, to call the account. */
export function asksForCall({ playbook }: Pick<PastRun, 'playbook'>): boolean {
  return playbook === 'win-back' || playbook === 'regain-share'
}

/**
 * What a warned account needs, and what the call to it has to wait for: a complaint that is being handled, or a call that somebody is
 * asked for already. Win-back: warned of for a silence that is long enough and not yet so long that a call comes too late, once a last order
 * and again after each cooldown. Regain-share: it buys less though it orders, once for as long as its level looks back. Cost analysis: while
 * it is time to call, once a calendar quarter. An account that is long lost gets nothing.
 */
export function wishesFor(
  report: RiskReport,
  runs: readonly PastRun[],
  settings: Settings,
): { wishes: Wish[]; waitsFor: 'complaint-open' | 'call-open' | null } {
  const since = alarmSince(report)
  const tooLate = isTooLate(report)
  const isOpen = (playbook: string) => runs.some((run) => run.playbook === playbook && run.status === 'open')
  const analyses = isToCall(report) && !tooLate ? analysisOf(report, runs) : []
  const calls =
    since === null ? regainShareOf(report, runs, settings) : winBackOf(report, runs, tooLate, settings)
  if (calls.length === 0 || isOpen('win-back')) return { wishes: analyses, waitsFor: null }
  if (isOpen('complaint-handling')) return { wishes: analyses, waitsFor: 'complaint-open' }
  if (isOpen('regain-share') || isOpen('survey-call')) return { wishes: analyses, waitsFor: 'call-open' }
  return { wishes: [...calls, ...analyses], waitsFor: null }
}

function winBackOf(
  { asOf, lastOrderDay }: RiskReport,
  runs: readonly PastRun[],
  tooLate: boolean,
  { winBack }: Settings,
): Wish[] {
  const attempt = lastOrderDay === null ? undefined : nextAttempt(lastOrderDay, runs, winBack)
  const isTime = attempt && (attempt.from === null ? !tooLate : attempt.from <= asOf)
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
