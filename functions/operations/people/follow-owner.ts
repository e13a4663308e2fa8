import { standInFor } from '../../../domain/people/ladder.ts'
import { reassignTask } from '../../../domain/tasks/hand-task.ts'
import { dropTask } from '../../../domain/tasks/settle-task.ts'
import { isUndecided } from '../../../domain/tasks/task.ts'
import type { Given } from '../../runtime/ports.ts'
import { readOwnerId } from '../../store/accounts/profile.ts'
import { listTasks } from '../../store/tasks/tasks.ts'
import { changeTask } from '../tasks/change-task.ts'
import { handOver } from './hand-over.ts'

/**
 * The open tasks of an account go to whoever looks after it now, at the foot of their ladder, with a new link, and they are handed it over;
 * a call in which somebody else was to be introduced is dropped. Repeating it changes nothing.
 */
export async function followOwner(accountId: string, given: Given<'table'>): Promise<void> {
  const { table, settings } = given
  const ownerId = await readOwnerId(table, accountId)
  if (ownerId === undefined) return
  await handOver(accountId, given)
  const theirs = (await listTasks(table, accountId)).filter(isUndecided)
  for (const { taskId, accountOwnerId } of theirs) {
    if (accountOwnerId === ownerId) continue
    await changeTask({ accountId, taskId }, given, (task, people, at) => {
      if (!isUndecided(task) || task.accountOwnerId === ownerId) return undefined
      if (task.kind === 'joint-call') return dropTask(task, 'owner-changed', { by: 'holdfast', at })
      const moved = { ...task, accountOwnerId: ownerId, escalationLevel: 0 }
      const mover = { by: 'holdfast', at, why: 'owner-change' }
      const to = standInFor(ownerId, at, people)
      if (to === task.ownerId) return { task: moved, entries: [] }
      const handed = reassignTask(moved, to, 'owner-change', mover, people, settings)
      return { ...handed, task: { ...handed.task, ladder: [to] } }
    })
  }
}
