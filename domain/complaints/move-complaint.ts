import type { AuditEntry, Mover } from '../tasks/move-task.ts'
import type { Complaint } from './complaint.ts'
import { type ComplaintMove, leadsTo } from './transitions.ts'

/** A complaint after some moves, with an audit entry for each. */
export type MovedComplaint = { complaint: Complaint; entries: AuditEntry[] }

/**
 * One move, by the table of transitions: `changes` are the facts that go with it. Throws and names complaint, status and move when the
 * status does not allow it: callers ask `leadsTo` first where a person tries.
 */
export function moveComplaint(
  complaint: Complaint,
  move: ComplaintMove,
  { at, by, why }: Mover,
  changes: Partial<Complaint> = {},
): MovedComplaint {
  const to = leadsTo(complaint.status, move)
  const { complaintId, status } = complaint
  if (to === undefined)
    throw new ImpossibleMove(`complaint ${complaintId}: "${move}" is not possible while it is ${status}`)
  const entry = { at, by, move, from: status, to, ...(why !== undefined && { why }) }
  const next = { ...complaint, ...changes, status: to }
  return { complaint: leadsTo(to, 'pause') ? next : withoutWaiting(next, at), entries: [entry] }
}

/** Where no answer is owed any more nothing is waited for, and no clock stands still to go on later. */
function withoutWaiting(complaint: Complaint, at: string): Complaint {
  const { pauses } = complaint
  if (pauses?.at(-1) === undefined || pauses.at(-1)?.to !== undefined) return complaint
  return { ...complaint, pauses: pauses.map((pause) => ({ ...pause, to: pause.to ?? at })) }
}

/** A move that the status of a complaint does not allow. */
export class ImpossibleMove extends Error {
  override readonly name = 'ImpossibleMove'
}

/** A complaint that stays as it is. */
export function unmoved(complaint: Complaint): MovedComplaint {
  return { complaint, entries: [] }
}

/** Moves one after the other. */
export function thenMove(
  moved: MovedComplaint,
  move: (complaint: Complaint) => MovedComplaint,
): MovedComplaint {
  const next = move(moved.complaint)
  return { complaint: next.complaint, entries: [...moved.entries, ...next.entries] }
}
