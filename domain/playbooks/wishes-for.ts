import { dayNumber } from '../history/day.ts'
import type { RiskReport } from '../risk/risk-report.ts'
import type { Settings } from '../settings.ts'
import { quarterOf } from './when-due.ts'

/** A playbook an account's risk calls for, and the cause it is run once for. */
export type Wish = { playbook: 'win-back' | 'account-cost-analysis'; cause: string }

/** What is remembered of a run that an account had or has. */
export type PastRun = { playbook: string; cause: string; status: 'open' | 'closed' }

/**
 * What a warned account needs. Win-back: red, for few enough days to be worth it, once a last order; not while a
 * complaint is being handled, then `later`. Cost analysis: once a calendar quarter. An account that is long lost gets neither.
 */
export function wishesFor(
  report: RiskReport,
  runs: readonly PastRun[],
  settings: Settings,
): { wishes: Wish[]; later: boolean } {
  const fresh = isFresh(report, settings)
  if (report.band === 'red' && !fresh) return { wishes: [], later: false }
  const open = (playbook: string) => runs.some((run) => run.playbook === playbook && run.status === 'open')
  const isNew = (wish: Wish) =>
    !runs.some(({ playbook, cause }) => playbook === wish.playbook && cause === wish.cause)
  const analysis: Wish = { playbook: 'account-cost-analysis', cause: quarterOf(report.asOf) }
  const winBacks: Wish[] =
    fresh && report.lastOrderDay !== null && !open('win-back')
      ? [{ playbook: 'win-back', cause: report.lastOrderDay }]
      : []
  const wanted = winBacks.filter(isNew)
  const later = wanted.length > 0 && open('complaint-handling')
  return { wishes: [...(later ? [] : wanted), ...[analysis].filter(isNew)], later }
}

function isFresh({ redSince, asOf }: RiskReport, { winBack }: Settings): boolean {
  return redSince !== null && dayNumber(asOf) - dayNumber(redSince) <= winBack.freshDays
}
