import { Complaint } from '../../../domain/complaints/complaint.ts'
import { moveComplaint } from '../../../domain/complaints/move-complaint.ts'
import { isAsked } from '../../../domain/complaints/survey-due.ts'
import type { Given } from '../../runtime/ports.ts'
import { ownEventId, ownEventItem } from '../../store/accounts/events.ts'
import { readRevised, untilWritten } from '../../store/table/revision.ts'
import { complaintKey, complaintMoves } from '../../store/tasks/complaints.ts'

/** Of five, as facts have it of ten. */
const outOfTen = 2

/** Keeps what a customer says about how a complaint was handled, once, with it and as a fact of the account's history; answers whether it was taken. */
export function takeSurvey(
  { accountId, complaintId }: Pick<Complaint, 'accountId' | 'complaintId'>,
  said: Pick<NonNullable<Complaint['survey']>, 'rating' | 'better'>,
  { table, now, settings }: Given<'table'>,
): Promise<boolean> {
  return untilWritten(`Complaint ${complaintId}`, async () => {
    const read = await readRevised(table, complaintKey(accountId, complaintId), Complaint)
    if (!read || !isAsked(read.value)) return false
    const at = now().toISOString()
    const why = [`${said.rating} of 5`, ...(said.better === undefined ? [] : [said.better])].join(': ')
    const moved = moveComplaint(
      read.value,
      'rate',
      { by: 'customer', at, why },
      { survey: { ...said, at }, surveyAt: undefined },
    )
    const id = ownEventId('survey', complaintId)
    const score = said.rating * outOfTen
    const words = said.better !== undefined && { comment: said.better }
    const fact = { id, accountId, at, type: 'survey', complaintId, score, ...words } as const
    const { written } = await table.transact([
      ...complaintMoves(read, moved),
      { put: ownEventItem(fact, at, settings.retention), ifAbsent: true },
    ])
    return written ? true : undefined
  })
}
