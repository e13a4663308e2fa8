import * as z from 'zod'
import { isUndecided } from '../../domain/tasks/task.ts'
import { RunRef, WaitSeconds } from '../../workflows/workflow.ts'
import { readerOf } from '../operations/reader-of.ts'
import { defineStep } from '../runtime/define-step.ts'
import { accountOrDefault } from '../store/account-or-default.ts'
import { readPeople } from '../store/people.ts'
import { listRuns } from '../store/runs.ts'
import type { TableReader } from '../store/table.ts'
import { listTasks } from '../store/tasks.ts'

/**
 * Whether the account's statement goes out now, waits until its reader works, or is kept without a mail of its own: while a complaint or
 * a win-back of the account is going on, the reader has the account in hand, and a win-back shows what the statement says.
 */
export const timeStatement = defineStep({
  name: 'TimeStatement',
  needs: ['table'],
  input: RunRef,
  output: z.strictObject({ stands: z.enum(['tell', 'wait', 'keep']), waitSeconds: WaitSeconds }),
  async run({ accountId }, { table, settings, now }) {
    if (await isInHand(table, accountId)) return { stands: 'keep' as const, waitSeconds: 1 }
    const at = now().toISOString()
    const people = await readPeople(table, settings)
    const { workingFrom } = readerOf(await accountOrDefault(table, accountId, settings), at, people)
    const waitSeconds = Math.ceil((Date.parse(workingFrom) - Date.parse(at)) / 1000)
    return waitSeconds > 0
      ? { stands: 'wait' as const, waitSeconds }
      : { stands: 'tell' as const, waitSeconds: 1 }
  },
})

/** A run that goes on may be about to open its task; a task may outlast its run. */
async function isInHand(table: TableReader, accountId: string): Promise<boolean> {
  const runs = await listRuns(table, accountId)
  const going = runs.some(({ playbook, status }) => playbook !== 'account-cost-analysis' && status === 'open')
  return going || (await listTasks(table, accountId)).some(isUndecided)
}
