import * as z from 'zod'
import { PauseReason } from '../../../domain/complaints/clocks/clock-names.ts'
import { latestUntil, pauseComplaint, pauseOf } from '../../../domain/complaints/pause-complaint.ts'
import { Day, Instant } from '../../../domain/events/fields.ts'
import { complaintNamed } from '../../operations/complaints/end-complaint.ts'
import { makeMove } from '../../operations/complaints/make-move.ts'
import { defineRoute } from '../../runtime/define-route.ts'
import { Problem } from '../../runtime/problem.ts'
import { Reason } from '../reason.ts'
import { aboutComplaint } from './about-complaint.ts'

/** Lets the clocks that the profile names stand still while the complaint waits for the customer or for goods; the customer is told. */
export const postComplaintPause = defineRoute({
  ...aboutComplaint,
  answers: {
    ...aboutComplaint.answers,
    409: { description: 'The complaint is past this, or waits already' },
  },
  name: 'PostComplaintPause',
  needs: ['table'],
  summary: 'Let a complaint wait for the customer or for goods',
  body: {
    type: 'json',
    limitBytes: 16 * 1024,
    schema: z.strictObject({
      reason: PauseReason,
      until: z
        .union([Day, Instant])
        .optional()
        .meta({ description: 'When it goes on by itself at the latest' }),
      note: Reason.optional().meta({ description: 'What is waited for, in words for the customer' }),
    }),
  },
  async handle({ params: { complaintId }, body, caller }, given) {
    const { settings, now } = given
    const complaint = await complaintNamed(complaintId, caller, given)
    const latest = latestUntil(complaint, now().toISOString(), settings)
    const until = body.until === undefined ? latest : new Date(body.until).toISOString()
    if (until <= now().toISOString() || until > latest) {
      const reason = `until must lie ahead, and no later than ${latest}`
      throw new Problem('invalid-request', reason, [{ field: 'until', code: 'outOfRange', reason }])
    }
    const { reason, note } = body
    const paused = await makeMove(complaint, 'pause', given, (present, at) => {
      const before = pauseOf(present)
      if (before)
        throw new Problem('not-possible', `It waits already (${before.reason}) until ${before.until}.`)
      return pauseComplaint(present, { reason, until, note }, { by: caller.person, at }, settings)
    })
    return { status: 200, body: paused }
  },
})
