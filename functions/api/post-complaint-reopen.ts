import * as z from 'zod'
import { advance } from '../../domain/complaints/advance.ts'
import { Complaint } from '../../domain/complaints/complaint.ts'
import { complaintClocks } from '../../domain/complaints/sla-clock.ts'
import { leadsTo } from '../../domain/complaints/transitions.ts'
import { Id } from '../../domain/events/fields.ts'
import { say } from '../../domain/words/say.ts'
import { complaintNamed } from '../operations/end-complaint.ts'
import { defineRoute } from '../runtime/define-route.ts'
import { Problem } from '../runtime/problem.ts'
import { complaintKey, complaintMoves } from '../store/complaints.ts'
import { requestRun } from '../store/request-run.ts'
import { readRevised, untilWritten } from '../store/revision.ts'
import { Reason } from './reason.ts'

/** Takes a closed or withdrawn complaint up again: its handling begins anew. */
export const postComplaintReopen = defineRoute({
  name: 'PostComplaintReopen',
  needs: ['table'],
  summary: 'Take a closed complaint up again',
  params: z.strictObject({ complaintId: Id }),
  body: { type: 'json', limitBytes: 16 * 1024, schema: z.strictObject({ reason: Reason }) },
  answers: {
    200: { description: 'The complaint as it is now', schema: Complaint },
    404: { description: 'There is no such complaint' },
    409: { description: 'The complaint is past this' },
    422: { description: 'A field is missing or wrong' },
  },
  async handle({ params: { complaintId }, body: { reason }, caller }, given) {
    const { table, now, settings } = given
    const { accountId, complaintId: id } = await complaintNamed(complaintId, caller, given)
    const complaint = await untilWritten(`Complaint ${id}`, async () => {
      const at = now().toISOString()
      const read = await readRevised(table, complaintKey(accountId, id), Complaint)
      const status = read?.value.status ?? 'received'
      if (!read || !leadsTo(status, 'reopen') || read.value.reopenedBy !== undefined)
        throw new Problem(
          'not-possible',
          `Complaint ${id} is ${status}: only what was closed is taken up again.`,
        )
      const { resolveBy } = complaintClocks(at, read.value, settings)
      const mover = { by: caller.person, at, why: reason }
      const moved = advance(read.value, { type: 'reopen' }, mover)
      const again = { ...moved.complaint, resolveBy, clockFrom: at, promisedBy: undefined }
      const cause = `${id}#${again.reopenedCount}`
      const request = {
        playbook: 'complaint-handling',
        accountId,
        cause,
        complaintId: id,
        why: say('told.complaint-again', { reference: again.reference }),
      } as const
      const { written } = await table.transact([
        ...complaintMoves(read, { ...moved, complaint: again }),
        ...requestRun(request, now()),
      ])
      return written ? again : undefined
    })
    return { status: 200, body: complaint }
  },
})
