import { dayFromNumber, dayNumber } from '../history/day.ts'
import type { RiskReport } from '../risk/risk-report.ts'
import type { Settings } from '../settings.ts'
import { nextAttempt, type PastRun } from './attempts.ts'

/** After news: an account that looks bad is looked at by the next scan, any other when it could begin to look bad. */
export function dueAfterNews(report: RiskReport): string | null {
  return isWarning(report) ? report.asOf : report.dueOn
}

/**
 * After a scan has done all it could: when a worse band could be entered; for an account that looks bad also when it becomes
 * time to call it, when the cooldown of its last win-back is over, and at the next calendar quarter, because its costs are analysed once a quarter.
 * A win-back that is open is nobody's due day: its end is news.
 */
export function dueAfterScan(
  report: RiskReport,
  runs: readonly PastRun[],
  { winBack }: Pick<Settings, 'winBack'>,
): string | null {
  const { asOf, dueOn, callFrom } = report
  const next = isWarning(report)
    ? [nextQuarter(asOf), isToCall(report) ? null : callFrom, comesAgain(report, runs, winBack)]
    : []
  return [dueOn, ...next].filter((day) => day !== null).toSorted()[0] ?? null
}

function comesAgain(
  report: RiskReport,
  runs: readonly PastRun[],
  winBack: Settings['winBack'],
): string | null {
  if (report.lastOrderDay === null || alarmSince(report) === null) return null
  const from = nextAttempt(report.lastOrderDay, runs, winBack)?.from ?? null
  return from !== null && from > report.asOf ? from : null
}

/** When a scan could not do everything for an account: look again tomorrow. */
export function dueTomorrow(report: RiskReport): string {
  return dayFromNumber(dayNumber(report.asOf) + 1)
}

/** Whether the band asks for something to be done. */
export function isWarning({ band }: Pick<RiskReport, 'band'>): boolean {
  return band === 'yellow' || band === 'red'
}

/** Whether an account is silent for long enough to be called; one without a rhythm yet never is. */
export function isToCall({ callFrom, asOf }: RiskReport): boolean {
  return callFrom !== null && callFrom <= asOf
}

/** Whether a call comes too late: nearly everybody who comes back has come back by then. */
export function isTooLate({ callUntil, asOf }: RiskReport): boolean {
  return callUntil !== null && callUntil < asOf
}

/** The day from which an account was both warned of for its silence and silent for long enough to be called; null when it is not. */
export function alarmSince(report: RiskReport): string | null {
  const { warnedSince, callFrom } = report
  if (warnedSince === null || callFrom === null || !isToCall(report)) return null
  return warnedSince > callFrom ? warnedSince : callFrom
}

/** The calendar quarter of a UTC day, as `2026-Q1`. */
export function quarterOf(day: string): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`
}

function nextQuarter(day: string): string {
  const year = Number(day.slice(0, 4))
  const month = Math.ceil(Number(day.slice(5, 7)) / 3) * 3 + 1
  return month > 12 ? `${year + 1}-01-01` : `${year}-${String(month).padStart(2, '0')}-01`
}
