import type { Complaint } from '../../../domain/complaints/complaint.ts'
import type { Given } from '../../runtime/ports.ts'
import { strikeOccurrence } from '../../store/actions/occurrences.ts'

/** Takes a complaint that is to be decided anew off the cause it was counted under: its next decision names one again, the same or another. */
export async function uncount(
  { complaintId, accountId, counted }: Complaint,
  { table }: Pick<Given<'table'>, 'table'>,
): Promise<void> {
  if (counted === undefined) return
  const { cause, at } = counted
  await strikeOccurrence(table, { kind: 'cause', cause }, { complaintId, accountId, at })
  await strikeOccurrence(table, 'caused', { complaintId, accountId, at })
}
