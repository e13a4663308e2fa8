import type { Severity } from '../events/event.ts'
import { dayNumber } from '../history/day.ts'
import type { History } from '../history/history.ts'

/** One complaint's time open, in days since 1970; `closed` is null while nothing closed it. */
export type ComplaintSpan = { complaintId: string; severity: Severity; opened: number; closed: number | null }

/**
 * When each complaint of a history was open. A complaint that is opened again after its closing has a second span;
 * an opening while it is open, or a closing while it is closed, changes nothing.
 */
export function complaintSpans(history: History): ComplaintSpan[] {
  const spans: ComplaintSpan[] = []
  const open = new Map<string, ComplaintSpan>()
  const steps = history.buckets
    .filter((bucket) => bucket.complaintsOpened.length + bucket.complaintsClosed.length > 0)
    .flatMap((bucket) => [
      ...bucket.complaintsOpened.map((step) => ({ ...step, day: bucket.day, opens: true as const })),
      ...bucket.complaintsClosed.map((step) => ({ ...step, day: bucket.day, opens: false as const })),
    ])
  for (const step of steps.sort((a, b) => Date.parse(a.at) - Date.parse(b.at))) {
    const current = open.get(step.complaintId)
    if (step.opens && current === undefined) {
      const { complaintId, severity } = step
      const span = { complaintId, severity, opened: dayNumber(step.day), closed: null }
      spans.push(span)
      open.set(complaintId, span)
    } else if (!step.opens && current !== undefined) {
      current.closed = dayNumber(step.day)
      open.delete(step.complaintId)
    }
  }
  return spans
}

/** Whether a complaint is open at the end of a day. */
export function isOpenOn(span: ComplaintSpan, day: number): boolean {
  return span.opened <= day && (span.closed === null || span.closed > day)
}
