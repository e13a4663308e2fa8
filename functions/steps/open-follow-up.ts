import * as z from 'zod'
import { Id } from '../../domain/events/fields.ts'
import { openFollowUpTask } from '../../domain/tasks/open-task.ts'
import { isUndecided } from '../../domain/tasks/task.ts'
import { RunRef } from '../../workflows/run-ref.ts'
import { seedTask } from '../operations/tasks/seed-task.ts'
import { storeTask } from '../operations/tasks/store-task.ts'
import { defineStep } from '../runtime/define-step.ts'
import { accountOrDefault } from '../store/accounts/account-or-default.ts'
import { readPeople } from '../store/people/people.ts'
import { mustReadTask, readTask } from '../store/tasks/tasks.ts'

/** They were reached and no order came: one more task with what was said. `asked` is false when that was asked and answered before. */
export const openFollowUp = defineStep({
  name: 'OpenFollowUp',
  needs: ['table'],
  input: RunRef,
  output: z.strictObject({ taskId: Id, asked: z.boolean() }),
  async run({ runId, accountId }, given) {
    const { table, settings, now } = given
    const taskId = `follow-up-${runId}`
    const existing = await readTask(table, accountId, taskId)
    if (existing) return { taskId, asked: isUndecided(existing.value) }
    const before = (await mustReadTask(table, accountId, `task-${runId}`)).value
    const account = await accountOrDefault(table, accountId, settings)
    const people = await readPeople(table, settings)
    const about = { taskId, runId, accountId, kind: 'follow-up' } as const
    const seed = seedTask(about, account, now().toISOString(), people, settings)
    await storeTask({ ...openFollowUpTask(seed, before), contactedAt: before.contactedAt }, given)
    return { taskId, asked: true }
  },
})
