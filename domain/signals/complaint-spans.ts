import type { Severity } from '../events/event.ts'
import { dayNumber } from '../history/day.ts'
import type { DayBucket } from '../history/day-bucket.ts'
import type { History } from '../history/history.ts'

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
  upheld: boolean
  verdicts: (Verdict & { surveyId: string })[]
}

/** A survey confirms from this score (of 10) on, and answers the latest upheld complaint closed at most so long ago. */
export type Confirmation = { score: number; withinDays: number }

/**
 * When each complaint of a history was open. A complaint that is opened again after its closing has a second span;
 * an opening while it is open, or a closing while it is closed, changes nothing. Surveys are taken to the complaint they
 * name, else to the latest that was upheld, wholly or partly, shortly before.
 */
export function complaintSpans(history: History, confirmation: Confirmation): ComplaintSpan[] {
  const spans: ComplaintSpan[] = []
  const open = new Map<string, ComplaintSpan>()
  for (const bucket of history.buckets) {
    if (bucket.complaintsOpened.length + bucket.complaintsClosed.length > 0) step(bucket, spans, open)
    if (bucket.surveys.length > 0 && spans.length > 0) survey(bucket, spans, confirmation)
  }
  return spans
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

function step(bucket: DayBucket, spans: ComplaintSpan[], open: Map<string, ComplaintSpan>): void {
  const day = dayNumber(bucket.day)
  const steps = [
    ...bucket.complaintsOpened.map((each) => ({ ...each, opens: true as const })),
    ...bucket.complaintsClosed.map((each) => ({ ...each, opens: false as const })),
  ]
  for (const each of steps.sort((a, b) => Date.parse(a.at) - Date.parse(b.at))) {
    const current = open.get(each.complaintId)
    if (each.opens && current === undefined) {
      const { complaintId, severity } = each
      const span = { complaintId, severity, opened: day, closed: null, upheld: false, verdicts: [] }
      spans.push(span)
      open.set(complaintId, span)
    } else if (!each.opens && current !== undefined) {
      current.closed = day
      current.upheld = each.decision !== 'rejected'
      open.delete(each.complaintId)
    }
  }
}

function survey(
  bucket: DayBucket,
  spans: readonly ComplaintSpan[],
  { score, withinDays }: Confirmation,
): void {
  const day = dayNumber(bucket.day)
  const isRecent = ({ closed, upheld }: ComplaintSpan) =>
    closed !== null && upheld && day - closed <= withinDays
  for (const each of bucket.surveys) {
    const span = spans.findLast((one) =>
      each.complaintId === undefined ? isRecent(one) : one.complaintId === each.complaintId,
    )
    if (span === undefined) continue
    const before = span.verdicts.at(-1)
    const confirms = each.score >= score
    // Of two answers on one day the worse one counts: their order is not known.
    if (before?.day !== day) span.verdicts.push({ day, surveyId: each.id, confirms })
    else if (!confirms) before.confirms = false
  }
}
