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
 * late, when the cooldown of its last win-back is over, and at the next calendar quarter, because its costs are analysed once a quarter.
 * A win-back that is open is nobody's due day: its end is news.
 */
export function dueAfterScan(
  report: RiskReport,
  runs: readonly PastRun[],
  { winBack }: Pick<Settings, 'winBack'>,
): string | null {
  const { asOf, dueOn, lateFrom } = report
  const next = isWarning(report)
    ? [nextQuarter(asOf), isLate(report) ? null : lateFrom, comesAgain(report, runs, winBack)]
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

/** Whether an account is later with its next order than it usually is; one without a rhythm yet never is. */
export function isLate({ lateFrom, asOf }: RiskReport): boolean {
  return lateFrom !== null && lateFrom <= asOf
}

/** The day from which a red account was both red and late; null when it is not red, or not late yet. */
export function alarmSince(report: RiskReport): string | null {
  const { redSince, lateFrom } = report
  if (redSince === null || lateFrom === null || !isLate(report)) return null
  return redSince > lateFrom ? redSince : lateFrom
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
