import * as z from 'zod'
import { advance, isOwed } from '../../domain/complaints/advance.ts'
import { Decision } from '../../domain/complaints/complaint.ts'
import { thenMove, unmoved } from '../../domain/complaints/move-complaint.ts'
import { Id } from '../../domain/events/fields.ts'
import { byClock } from '../../domain/tasks/move-task.ts'
import { ComplaintRef } from '../../workflows/run-ref.ts'
import { countComplaint } from '../operations/actions/count-complaint.ts'
import { uncount } from '../operations/actions/uncount.ts'
import { defineStep } from '../runtime/define-step.ts'
import { changeComplaint, readComplaint } from '../store/tasks/complaints.ts'
import { mustReadTask } from '../store/tasks/tasks.ts'

/** What was decided on the task becomes the decision on each of its complaints; after the promised day it is a breach too. */
export const recordDecision = defineStep({
  name: 'RecordDecision',
  needs: ['table'],
  input: ComplaintRef.extend({ taskId: Id }),
  output: z.strictObject({ decision: Decision.shape.decision }),
  async run({ accountId, taskId }, given) {
    const { table, now } = given
    const { answer, complaintIds } = (await mustReadTask(table, accountId, taskId)).value
    if (answer?.outcome !== 'resolve') throw new Error(`Task ${taskId} holds no decision`)
    const decision = Decision.parse(answer.fields)
    const at = now().toISOString()
    const why = decision.cause !== undefined && { why: decision.cause }
    for (const complaintId of complaintIds) {
      const before = await readComplaint(table, accountId, complaintId)
      if (isOwed(before)) await uncount(before, given)
      const decided = await changeComplaint(table, accountId, complaintId, (complaint) => {
        if (!isOwed(complaint)) return unmoved(complaint)
        const late = Date.parse(complaint.resolveBy) < Date.parse(at)
        const timed = late ? advance(complaint, { type: 'breach' }, byClock(at)) : unmoved(complaint)
        const by = answer.personId ?? answer.name ?? answer.by
        return thenMove(timed, (present) =>
          advance(present, { type: 'respond', decision }, { by, at, ...why }),
        )
      })
      await countComplaint(decided, given)
    }
    return { decision: decision.decision }
  },
})
