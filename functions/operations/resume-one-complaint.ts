import type { Complaint } from '../../domain/complaints/complaint.ts'
import { pauseOf, resumeComplaint } from '../../domain/complaints/pause-complaint.ts'
import type { Given } from '../runtime/ports.ts'
import { makeMove } from './make-move.ts'

/** Lets a complaint that waits go on: somebody says so, or what it waited for has come. One that waits for nothing stays as it is. */
export function resumeOneComplaint(
  complaint: Pick<Complaint, 'accountId' | 'complaintId'>,
  by: string,
  why: string,
  given: Given<'table'>,
): Promise<Complaint> {
  return makeMove(complaint, 'note', given, (present, at) =>
    pauseOf(present)
      ? resumeComplaint(present, { by, at, why }, given.settings)
      : { complaint: present, entries: [] },
  )
}
