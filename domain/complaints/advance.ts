import { dayOf } from '../history/day.ts'
import type { Mover } from '../tasks/move-task.ts'
import type { Assessment, Complaint, Decision } from './complaint.ts'
import { type MovedComplaint, moveComplaint, unmoved } from './move-complaint.ts'

export type ComplaintStep =
  | { type: 'acknowledge' }
  | { type: 'assess'; assessment: Assessment }
  | { type: 'investigate' }
  | { type: 'breach' }
  | { type: 'respond'; decision: Decision }
  | { type: 'close'; told?: Complaint['told']; because?: string }
  | { type: 'accept'; because?: string }
  | { type: 'lapse' }
  | { type: 'withdraw'; because: string }
  | { type: 'refer'; because: string }
  | { type: 'reopen' }
  | { type: 'carry-on'; by: string }

/**
 * The complaint after one step, with its audit entry. A step already taken changes nothing, so that a retried workflow step is safe; a step
 * that the status does not allow throws.
 */
export function advance(complaint: Complaint, step: ComplaintStep, mover: Mover): MovedComplaint {
  if (isTaken(complaint, step)) return unmoved(complaint)
  if (step.type !== 'reopen')
    return moveComplaint(complaint, step.type, mover, changesBy(step, complaint, mover))
  const { closedAt, respondedAt, decision, told, endedBecause, breachedAt, ...unanswered } = complaint
  const { decidedAt, closesAt, acceptedAt, surveyAt, ...open } = unanswered
  const again = { ...open, reopenedCount: complaint.reopenedCount + 1 }
  return moveComplaint(again, 'reopen', mover)
}

function changesBy(
  step: Exclude<ComplaintStep, { type: 'reopen' }>,
  complaint: Complaint,
  { at }: Mover,
): Partial<Complaint> {
  switch (step.type) {
    case 'acknowledge':
      return { acknowledgedAt: at }
    case 'assess': {
      const { severity, safety, resolveBy, slaProfile } = step.assessment
      const judged = { severity, safety, resolveBy, ...(slaProfile && { slaProfile }) }
      return { assessedAt: at, assessment: step.assessment, ...judged }
    }
    case 'investigate':
      return { investigatedAt: at }
    case 'breach':
      return { breachedAt: at }
    case 'respond':
      return { respondedAt: at, decision: step.decision, ...countedBy(step.decision, at) }
    case 'close': {
      const { told, because } = step
      return { closedAt: at, ...(told && { told }), ...(because !== undefined && { endedBecause: because }) }
    }
    case 'accept': {
      const { because } = step
      return { closedAt: at, acceptedAt: at, ...(because !== undefined && { endedBecause: because }) }
    }
    case 'lapse':
      return { closedAt: at }
    case 'withdraw':
    case 'refer':
      return { closedAt: at, endedBecause: step.because }
    case 'carry-on':
      return { reopenedBy: step.by, closedAt: complaint.closedAt ?? at, surveyAt: undefined }
  }
}

function countedBy({ cause }: Decision, at: string): Pick<Complaint, 'counted'> {
  return cause === undefined ? {} : { counted: { cause, at: new Date(at).toISOString() } }
}

function isTaken(complaint: Complaint, step: ComplaintStep): boolean {
  switch (step.type) {
    case 'acknowledge':
      return complaint.acknowledgedAt !== undefined
    case 'assess':
      return complaint.assessedAt !== undefined
    case 'investigate':
      return complaint.status === 'investigating' || complaint.respondedAt !== undefined
    case 'breach':
      return complaint.breachedAt !== undefined
    case 'respond':
      return complaint.respondedAt !== undefined
    case 'close':
    case 'accept':
    case 'lapse':
    case 'withdraw':
      return !isOpen(complaint) && complaint.status !== 'referred'
    case 'refer':
      return complaint.status === 'referred'
    case 'reopen':
      return isOpen(complaint) && complaint.status !== 'decided'
    case 'carry-on':
      return complaint.reopenedBy === step.by
  }
}

/** Whether the matter is not at its end: an answer is owed, or the customer has not yet had their say about it. */
export function isOpen({ status }: Pick<Complaint, 'status'>): boolean {
  return status !== 'closed' && status !== 'withdrawn' && status !== 'referred'
}

/** Whether the company still owes an answer. */
export function isOwed({ status }: Pick<Complaint, 'status'>): boolean {
  return isOpen({ status }) && status !== 'responded' && status !== 'decided'
}

/** Whether the matter was not at its end at the end of a UTC day. */
export function wasOpenOn({ receivedAt, closedAt }: Complaint, day: string): boolean {
  return dayOf(receivedAt) <= day && (closedAt === undefined || dayOf(closedAt) > day)
}

/** When the company had done its part: the customer was told, or else it ended; undefined before. */
export function doneAt({
  decidedAt,
  closedAt,
}: Pick<Complaint, 'decidedAt' | 'closedAt'>): string | undefined {
  return decidedAt ?? closedAt
}
