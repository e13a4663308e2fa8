import { isUndecided } from '../../domain/tasks/task.ts'
import { listRuns } from '../store/runs.ts'
import type { TableReader } from '../store/table.ts'
import { listTasks } from '../store/tasks.ts'

/**
 * Whether somebody is at work on an account: a complaint or a call is going on. A run that goes on may be about to open its task; a task may
 * outlast its run.
 */
export async function isInHand(table: TableReader, accountId: string): Promise<boolean> {
  const runs = await listRuns(table, accountId)
  const going = runs.some(({ playbook, status }) => playbook !== 'account-cost-analysis' && status === 'open')
  return going || (await listTasks(table, accountId)).some(isUndecided)
}
