import type { Complaint } from '../../../domain/complaints/complaint.ts'
import { moveComplaint, thenMove } from '../../../domain/complaints/move-complaint.ts'
import { pauseOf, resumeComplaint } from '../../../domain/complaints/pause-complaint.ts'
import { hearCustomer as hear } from '../../../domain/tasks/hear-customer.ts'
import { isUndecided } from '../../../domain/tasks/task.ts'
import type { Given } from '../../runtime/ports.ts'
import { changeComplaint } from '../../store/tasks/complaints.ts'
import { listTasks } from '../../store/tasks/tasks.ts'
import { changeTask } from '../tasks/change-task.ts'

/** Keeps what a customer adds to a complaint with it, lets it go on where it waited for the customer, and tells whoever is to answer it at once. */
export async function hearCustomer(
  { accountId, complaintId }: Pick<Complaint, 'accountId' | 'complaintId'>,
  text: string,
  given: Given<'table'>,
): Promise<void> {
  const { table, now, settings } = given
  await changeComplaint(table, accountId, complaintId, (present) => {
    const mover = { by: 'customer', at: now().toISOString() }
    const noted = moveComplaint(present, 'note', { ...mover, why: text })
    if (pauseOf(present)?.reason !== 'customer') return noted
    return thenMove(noted, (heard) => resumeComplaint(heard, mover, settings))
  })
  const tasks = (await listTasks(table, accountId)).filter(
    (task) => isUndecided(task) && task.complaintIds.includes(complaintId),
  )
  for (const task of tasks) await changeTask(task, given, (present, _people, at) => hear(present, text, at))
}
