import * as z from 'zod'
import { Id } from '../../domain/events/fields.ts'
import { openTellTask as open } from '../../domain/tasks/open-task.ts'
import { ComplaintRef } from '../../workflows/run-ref.ts'
import { seedTask } from '../operations/tasks/seed-task.ts'
import { storeTask } from '../operations/tasks/store-task.ts'
import { defineStep } from '../runtime/define-step.ts'
import { accountOrDefault } from '../store/accounts/account-or-default.ts'
import { readPeople } from '../store/people/people.ts'
import { readComplaint } from '../store/tasks/complaints.ts'
import { mustReadTask, readTask } from '../store/tasks/tasks.ts'

/** No mail brought the decision: somebody tells the customer and says how. A repeat finds the task. */
export const openTellTask = defineStep({
  name: 'OpenTellTask',
  needs: ['table'],
  input: ComplaintRef.extend({ taskId: Id }),
  output: z.strictObject({ taskId: Id }),
  async run({ runId, accountId, complaintId }, given) {
    const { table, settings, now } = given
    const taskId = `tell-${runId}`
    if (await readTask(table, accountId, taskId)) return { taskId }
    const { complaintIds } = (await mustReadTask(table, accountId, `task-${runId}`)).value
    const complaint = await readComplaint(table, accountId, complaintId)
    const account = await accountOrDefault(table, accountId, settings)
    const people = await readPeople(table, settings)
    const about = { taskId, runId, accountId, kind: 'tell-customer', safety: complaint.safety } as const
    const seed = seedTask(about, account, now().toISOString(), people, settings)
    await storeTask({ ...open(seed, complaint), complaintIds }, given)
    return { taskId }
  },
})
