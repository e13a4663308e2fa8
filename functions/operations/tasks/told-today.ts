import type { Complaint } from '../../../domain/complaints/complaint.ts'
import { silencingComplaint } from '../../../domain/offers/silencing-complaint.ts'
import type { Settings } from '../../../domain/settings.ts'
import { isSale, isUndecided, type Task } from '../../../domain/tasks/task.ts'
import { whatToDoToday } from '../../../domain/tasks/what-to-do.ts'
import { whyToday } from '../../../domain/tasks/why-of.ts'
import type { TableReader } from '../../store/table/table.ts'
import { reportOf } from '../accounts/report-of.ts'

/** A task as whoever opens it is to read it: why, what to do, and what the account is worth, as known now and not as it was when the task was opened; `complaints` are all of the account. */
export async function toldToday(
  task: Task,
  complaints: readonly Complaint[],
  reader: TableReader,
  now: Date,
  settings: Settings,
): Promise<Task> {
  if (!isSale(task) || !isUndecided(task)) return task
  const { report, value } = await reportOf(reader, task.accountId, now, settings)
  const complaint = silencingComplaint(complaints, now.toISOString(), settings)
  const told = { why: whyToday(task, report), whatToDo: whatToDoToday(task, complaint) }
  return { ...task, ...told, ...(value && { value }) }
}
