import { dayOf } from '../history/day.ts'
import type { Assessment, Complaint, ComplaintStatus, Decision } from './complaint.ts'

export type ComplaintStep =
  | { type: 'acknowledge' }
  | { type: 'assess'; assessment: Assessment }
  | { type: 'record-breach' }
  | { type: 'respond'; decision: Decision }
  | { type: 'close'; told?: Complaint['told']; because?: string }
  | { type: 'withdraw'; because: string }
  | { type: 'take-up' }
  | { type: 'reopen'; by: string }

/** From which status each step is taken. */
const allowed: Record<ComplaintStep['type'], readonly ComplaintStatus[]> = {
  acknowledge: ['received', 'assessed'],
  assess: ['received', 'acknowledged'],
  'record-breach': ['received', 'acknowledged', 'assessed'],
  respond: ['received', 'acknowledged', 'assessed'],
  close: ['received', 'acknowledged', 'assessed', 'responded'],
  withdraw: ['received', 'acknowledged', 'assessed', 'responded'],
  'take-up': ['closed', 'withdrawn'],
  reopen: ['closed'],
}

/**
 * The complaint after one step at `at`. A step already taken changes nothing, so that a retried workflow step is safe;
 * a step that the status does not allow throws and names complaint, status and step.
 */
export function advance(complaint: Complaint, step: ComplaintStep, at: string): Complaint {
  if (isTaken(complaint, step)) return complaint
  if (!allowed[step.type].includes(complaint.status)) {
    throw new Error(
      `complaint ${complaint.complaintId}: "${step.type}" is not possible while it is ${complaint.status}`,
    )
  }
  switch (step.type) {
    case 'acknowledge':
      return {
        ...complaint,
        status: complaint.status === 'received' ? 'acknowledged' : complaint.status,
        acknowledgedAt: at,
      }
    case 'assess':
      return {
        ...complaint,
        status: 'assessed',
        assessedAt: at,
        assessment: step.assessment,
        severity: step.assessment.severity,
        safety: step.assessment.safety,
        resolveBy: step.assessment.resolveBy,
      }
    case 'record-breach':
      return { ...complaint, breachedAt: at }
    case 'respond':
      return { ...complaint, status: 'responded', respondedAt: at, decision: step.decision }
    case 'close':
      return {
        ...complaint,
        status: 'closed',
        closedAt: at,
        ...(step.told && { told: step.told }),
        ...(step.because !== undefined && { endedBecause: step.because }),
      }
    case 'withdraw':
      return { ...complaint, status: 'withdrawn', closedAt: at, endedBecause: step.because }
    case 'take-up': {
      const { closedAt, respondedAt, decision, told, endedBecause, breachedAt, ...open } = complaint
      return { ...open, status: 'assessed', reopenedCount: complaint.reopenedCount + 1 }
    }
    case 'reopen':
      return { ...complaint, status: 'reopened', reopenedBy: step.by }
  }
}

function isTaken(complaint: Complaint, step: ComplaintStep): boolean {
  switch (step.type) {
    case 'acknowledge':
      return complaint.acknowledgedAt !== undefined
    case 'assess':
      return complaint.assessedAt !== undefined
    case 'record-breach':
      return complaint.breachedAt !== undefined
    case 'respond':
      return complaint.respondedAt !== undefined
    case 'close':
    case 'withdraw':
      return complaint.closedAt !== undefined
    case 'take-up':
      return isOpen(complaint)
    case 'reopen':
      return complaint.reopenedBy === step.by
  }
}

/** Whether the company still owes an answer. A reopened complaint is carried on by its successor. */
export function isOpen(complaint: Complaint): boolean {
  return !['closed', 'reopened', 'withdrawn'].includes(complaint.status)
}

/** Whether the company owed an answer at the end of a UTC day. */
export function wasOpenOn({ receivedAt, closedAt }: Complaint, day: string): boolean {
  return dayOf(receivedAt) <= day && (closedAt === undefined || dayOf(closedAt) > day)
}
