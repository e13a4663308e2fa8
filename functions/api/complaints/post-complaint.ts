import * as z from 'zod'
import { ComplaintInput, ComplaintStatus } from '../../../domain/complaints/complaint.ts'
import { Id, Instant } from '../../../domain/events/fields.ts'
import { futureEvent } from '../../../domain/events/future-event.ts'
import { defineRoute } from '../../runtime/define-route.ts'
import { Problem } from '../../runtime/problem.ts'
import { storeComplaint } from '../../store/tasks/store-complaint.ts'

export const ComplaintReceipt = z
  .strictObject({
    complaintId: Id,
    reference: z.string().meta({ description: 'Short, for the customer to read out' }),
    status: ComplaintStatus,
    acknowledgeBy: Instant,
    resolveBy: Instant,
  })
  .meta({ id: 'ComplaintReceipt' })

/** Takes a complaint and starts its handling, once; the same complaint again gets the same answer. */
export const postComplaint = defineRoute({
  name: 'PostComplaint',
  needs: ['table'],
  summary: 'Send a complaint',
  body: { type: 'json', limitBytes: 64 * 1024, schema: ComplaintInput },
  answers: {
    202: {
      description: 'Stored, and its handling begins; a repeat carries the header idempotency-replayed',
      schema: ComplaintReceipt,
    },
    409: { description: 'This id was used for another complaint' },
  },
  async handle({ body }, { table, now, settings }) {
    const at = now()
    const future = body.receivedAt && futureEvent({ at: body.receivedAt }, at)
    if (future) {
      const reason = future.reason.replaceAll(/\bat\b/g, 'receivedAt')
      throw new Problem('invalid-request', reason, [{ ...future, field: 'receivedAt', reason }])
    }
    const stored = await storeComplaint(table, body, at, settings)
    if (stored.kind === 'changed') {
      throw new Problem('changed-content', `Complaint ${body.id} was received before with other content.`)
    }
    const replayed = stored.kind === 'repeated' ? { 'idempotency-replayed': 'true' } : undefined
    return { status: 202, body: stored.receipt, headers: replayed }
  },
})
