import { isUndecided, type TaskKind } from '../../../domain/tasks/task.ts'
import type { Playbook } from '../../registry.ts'
import type { TableReader } from '../../store/table/table.ts'
import { listRuns } from '../../store/tasks/runs.ts'
import { listTasks } from '../../store/tasks/tasks.ts'

/**
 * Whether somebody is at work on an account: a complaint or a call is going on, which a handover to somebody else is not. A run that goes on may be about to open its task; a task may
 * outlast its run.
 */
export async function isInHand(table: TableReader, accountId: string): Promise<boolean> {
  const runs = await listRuns(table, accountId)
  const going = runs.some(({ playbook, status }) => !isBeside(playbook) && status === 'open')
  const tasks = (await listTasks(table, accountId)).filter(isUndecided)
  return going || tasks.some(({ kind }) => !isBeside(kind))
}

const beside: readonly (Playbook | TaskKind)[] = ['account-cost-analysis', 'joint-call', 'lot-call']

function isBeside(what: string): boolean {
  return beside.some((each) => each === what)
}
