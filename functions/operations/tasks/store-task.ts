import type { Task } from '../../../domain/tasks/task.ts'
import { say } from '../../../domain/words/say.ts'
import type { Given } from '../../runtime/ports.ts'
import type { Write } from '../../store/table/table.ts'
import { announce } from '../../store/tasks/announcement.ts'
import { auditItems } from '../../store/tasks/audit.ts'
import { newTask } from '../../store/tasks/tasks.ts'

/** Stores a new task, once, with its announcement and what goes along with it; false when something else was there first. */
export async function storeTask(
  task: Task,
  { table, now }: Pick<Given<'table'>, 'table' | 'now'>,
  along: readonly Write[] = [],
): Promise<boolean> {
  const { accountId, taskId, runId, kind, dueAt, ownerId } = task
  const at = now().toISOString()
  const ids = { taskId, runId, kind }
  const sentence = say('told.task-opened', { account: accountId, kind, due: dueAt.slice(0, 10) })
  const opened = { at, by: 'holdfast', move: 'open', from: 'none', to: `open ${ownerId}` }
  const { written } = await table.transact([
    ...newTask(task),
    ...auditItems(accountId, taskId, 1, [opened]),
    announce('TaskOpened.v1', { accountId, key: taskId, ids, sentence }, at),
    ...along,
  ])
  return written
}
