import type { Settings } from '../../../domain/settings.ts'
import { isSale, isUndecided, type Task } from '../../../domain/tasks/task.ts'
import { whyToday } from '../../../domain/tasks/why-of.ts'
import type { TableReader } from '../../store/table/table.ts'
import { reportOf } from '../accounts/report-of.ts'

/** A task as whoever opens it is to read it: why, and what the account is worth, as known now and not as it was when the task was opened. */
export async function toldToday(
  task: Task,
  reader: TableReader,
  now: Date,
  settings: Settings,
): Promise<Task> {
  if (!isSale(task) || !isUndecided(task)) return task
  const { report, value } = await reportOf(reader, task.accountId, now, settings)
  return { ...task, why: whyToday(task, report), ...(value && { value }) }
}
