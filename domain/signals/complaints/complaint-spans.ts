import type { Severity } from '../../events/event.ts'
import type { AccountState } from '../../history/account-state.ts'

/** What the customer said of a solution, on a day (days since 1970). */
type Verdict = { day: number; confirms: boolean }

/** One complaint's time open, in days since 1970; `closed` is null while nothing closed it. */
export type ComplaintTime = {
  severity: Severity
  opened: number
  closed: number | null
  verdicts: readonly Verdict[]
}

/** The same with what it rests on. */
export type ComplaintSpan = Omit<ComplaintTime, 'verdicts'> & {
  complaintId: string
  verdicts: readonly (Verdict & { surveyId: string })[]
}

/** The complaints that are remembered; a survey confirms from `score` (of 10) on. */
export function complaintSpans({ complaints }: AccountState, score: number): ComplaintSpan[] {
  return complaints.map((span) => ({
    ...span,
    verdicts: span.verdicts.map(({ day, surveyId, score: given }) => ({
      day,
      surveyId,
      confirms: given >= score,
    })),
  }))
}

/** Whether a complaint is open at the end of a day. */
export function isOpenOn(span: ComplaintSpan, day: number): boolean {
  return span.opened <= day && (span.closed === null || span.closed > day)
}

/** The survey by which the customer has confirmed the solution at the end of a day; a later worse one takes it back. */
export function confirmedBy(span: ComplaintSpan, day: number): string | null {
  const latest = span.verdicts.findLast((verdict) => verdict.day <= day)
  return latest?.confirms ? latest.surveyId : null
}
