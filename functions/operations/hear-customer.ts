import type { Complaint } from '../../domain/complaints/complaint.ts'
import { moveComplaint } from '../../domain/complaints/move-complaint.ts'
import { hearCustomer as hear } from '../../domain/tasks/hear-customer.ts'
import { isUndecided } from '../../domain/tasks/task.ts'
import type { Given } from '../runtime/ports.ts'
import { changeComplaint } from '../store/complaints.ts'
import { listTasks } from '../store/tasks.ts'
import { changeTask } from './change-task.ts'

/** Keeps what a customer adds to a complaint with it, and tells whoever is to answer it at once. */
export async function hearCustomer(
  { accountId, complaintId }: Pick<Complaint, 'accountId' | 'complaintId'>,
  text: string,
  given: Given<'table'>,
): Promise<void> {
  const { table, now } = given
  await changeComplaint(table, accountId, complaintId, (present) =>
    moveComplaint(present, 'note', { by: 'customer', at: now().toISOString(), why: text }),
  )
  const tasks = (await listTasks(table, accountId)).filter(
    (task) => isUndecided(task) && task.complaintIds.includes(complaintId),
  )
  for (const task of tasks) await changeTask(task, given, (present, _people, at) => hear(present, text, at))
}
