import { isOpen } from '../../../domain/complaints/advance.ts'
import type { Complaint } from '../../../domain/complaints/complaint.ts'
import { leadsTo } from '../../../domain/complaints/transitions.ts'
import { officeId } from '../../../domain/people/people.ts'
import { takeBack } from '../../../domain/tasks/hold-answer.ts'
import { thenMove } from '../../../domain/tasks/move-task.ts'
import { dropTask } from '../../../domain/tasks/settle-task.ts'
import { isUndecided, type Task } from '../../../domain/tasks/task.ts'
import type { Caller } from '../../runtime/caller.ts'
import type { Given } from '../../runtime/ports.ts'
import { Problem } from '../../runtime/problem.ts'
import { readOwnerId } from '../../store/accounts/profile.ts'
import { sees, sightOf } from '../../store/people/sight.ts'
import { findComplaint } from '../../store/tasks/complaints.ts'
import { listTasks } from '../../store/tasks/tasks.ts'
import { changeTask } from '../tasks/change-task.ts'
import { closeOneComplaint } from './close-one-complaint.ts'

/** A complaint that somebody names by its id or reference; throws a Problem where there is none they may see. */
export async function complaintNamed(
  named: string,
  caller: Caller,
  { table }: Pick<Given<'table'>, 'table'>,
): Promise<Complaint> {
  const found = await findComplaint(table, named)
  const ownerId = found && ((await readOwnerId(table, found.accountId)) ?? officeId)
  if (!found || ownerId === undefined || !sees(await sightOf(table, caller), ownerId))
    throw new Problem('not-found', `There is no complaint ${named}.`)
  return found
}

/** Ends an open complaint by a person; the task goes on while it answers others, else it is dropped, its cause being gone. */
export async function endComplaint(
  complaint: Complaint,
  step: Parameters<typeof closeOneComplaint>[1],
  by: string,
  given: Given<'table'>,
): Promise<Complaint> {
  const { accountId, complaintId, status } = complaint
  if (!isOpen(complaint) || !leadsTo(status, step.type))
    throw new Problem(
      'not-possible',
      `Complaint ${complaintId} is ${status}: "${step.type}" is not possible.`,
    )
  const ended = await closeOneComplaint({ accountId, complaintId }, step, by, given)
  const goesOn = (task: Task) => isUndecided(task) || task.held !== undefined
  const tasks = (await listTasks(given.table, accountId)).filter(goesOn)
  for (const { taskId } of tasks.filter(({ complaintIds }) => complaintIds.includes(complaintId))) {
    await changeTask({ accountId, taskId }, given, (task, _people, at) => {
      if (!goesOn(task) || !task.complaintIds.includes(complaintId)) return undefined
      const complaintIds = task.complaintIds.filter((id) => id !== complaintId)
      const left = { ...task, complaintIds }
      if (complaintIds.length > 0) return { task: left, entries: [] }
      // An answer that had no effect yet is to something that is over.
      const open = task.held ? takeBack(task, { by, at }) : { task, entries: [] }
      return thenMove(open, (present) => dropTask(present, `complaint-${ended.status}`, { by, at }))
    })
  }
  return ended
}
