import { occurrencesOf, subjectName } from '../../../domain/complaints/actions/action-subject.ts'
import type { CorrectiveAction } from '../../../domain/complaints/actions/corrective-action.ts'
import type { Complaint } from '../../../domain/complaints/complaint.ts'
import { later } from '../../../domain/tasks/deadlines.ts'
import { actionOf, pageOfActions } from '../../store/actions/actions.ts'
import { listOccurrences, type StoredOccurrence } from '../../store/actions/occurrences.ts'
import type { TableReader } from '../../store/table/table.ts'

const latestActions = 200

/** The complaints that are linked to an action: all of its subject from the days for which it was opened until it was closed. */
export function linkedTo(
  { subject, from, closedAt }: CorrectiveAction,
  reader: TableReader,
  now: Date,
): Promise<StoredOccurrence[]> {
  return listOccurrences(reader, subject, { from, to: later(closedAt ?? now.toISOString(), 1) })
}

/** The actions that a complaint is linked to, of the latest ones. */
export async function actionsOf(complaint: Complaint, reader: TableReader): Promise<string[]> {
  const occurrences = occurrencesOf(complaint)
  if (occurrences.length === 0) return []
  const { items } = await pageOfActions(reader, { limit: latestActions })
  return items
    .map(actionOf)
    .flatMap(({ actionId, subject, from, closedAt }) =>
      occurrences.some(
        ({ subject: own, at }) =>
          subjectName(own) === subjectName(subject) &&
          Date.parse(at) >= Date.parse(from) &&
          (closedAt === undefined || Date.parse(at) <= Date.parse(closedAt)),
      )
        ? [actionId]
        : [],
    )
}
