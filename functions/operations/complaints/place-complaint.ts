import { moveComplaint } from '../../../domain/complaints/move-complaint.ts'
import { isPresent } from '../../../domain/people/presence.ts'
import { reassignTask } from '../../../domain/tasks/hand-task.ts'
import { moveTask } from '../../../domain/tasks/move-task.ts'
import type { Task } from '../../../domain/tasks/task.ts'
import type { Given } from '../../runtime/ports.ts'
import { readOwnerId } from '../../store/accounts/profile.ts'
import { changeComplaint } from '../../store/tasks/complaints.ts'
import { mergeAccounts } from '../mending/merge-accounts.ts'
import { changeTask } from '../tasks/change-task.ts'

/**
 * Says whose the complaints of a task are: what the sender's own account holds, and what they send from now on, stands with the account that
 * is named, and the task goes to whoever looks after it. Throws a Problem where there is no such account.
 */
export async function placeComplaint(
  { accountId, taskId, complaintIds }: Task,
  into: string,
  by: string,
  given: Given<'table'>,
): Promise<void> {
  const { table, now, settings } = given
  await mergeAccounts(table, { from: accountId, into }, now())
  for (const complaintId of complaintIds)
    await changeComplaint(table, accountId, complaintId, ({ triage: _, ...known }) =>
      moveComplaint(known, 'note', { by, at: now().toISOString(), why: `it is a matter of account ${into}` }),
    )
  const ownerId = await readOwnerId(table, into)
  await changeTask({ accountId, taskId }, given, (task, people, at) => {
    const mover = { by, at, why: `it is a matter of account ${into}` }
    return ownerId !== undefined && ownerId !== task.ownerId && isPresent(ownerId, at, people)
      ? reassignTask(task, ownerId, 'reassigned', mover, people, settings)
      : moveTask(task, 'note', mover)
  })
}
