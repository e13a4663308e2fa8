import { byClock } from '../tasks/move-task.ts'
import { advance, isOwed } from './advance.ts'
import { closeOfDay } from './clocks/sla-clock.ts'
import type { Complaint } from './complaint.ts'
import type { ComplaintSettings } from './complaint-settings.ts'
import { type MovedComplaint, moveComplaint, thenMove, unmoved } from './move-complaint.ts'
import { isStopped, owing } from './pause-complaint.ts'

/** The date by which the customer expects an answer. */
export function promiseOf({ promisedBy, resolveBy }: Complaint): string {
  return promisedBy ?? resolveBy
}

/**
 * The complaint when its promise is broken at `at`, or certain to be because nobody takes it up before `notBefore`: the breach is on record
 * and a holding letter with a new date is owed. Itself while the promise can still be kept, or once it was answered.
 */
export function holdComplaint(
  complaint: Complaint,
  at: string,
  notBefore: string,
  settings: ComplaintSettings,
): MovedComplaint {
  const free = Date.parse(notBefore) > Date.parse(at) ? notBefore : at
  if (!isOwed(complaint) || isStopped(complaint, 'resolve')) return unmoved(complaint)
  if (Date.parse(free) < Date.parse(promiseOf(complaint))) return unmoved(complaint)
  const clock = byClock(at)
  const late = Date.parse(complaint.resolveBy) <= Date.parse(at)
  const timed = late ? advance(complaint, { type: 'breach' }, clock) : unmoved(complaint)
  const promisedBy = closeOfDay(free, settings.complaints.holdingDays, settings)
  return thenMove(timed, (present) =>
    moveComplaint(present, 'hold', clock, { promisedBy, ...owing(present, 'late') }),
  )
}
