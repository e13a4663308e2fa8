import { byClock, type Mover } from '../../../domain/tasks/move-task.ts'
import type { Task } from '../../../domain/tasks/task.ts'
import type { Given } from '../../runtime/ports.ts'
import { readComplaint } from '../../store/tasks/complaints.ts'
import { mustReadTask } from '../../store/tasks/tasks.ts'
import { endRun } from '../end-run.ts'
import { tellOneComplaint } from './tell-one-complaint.ts'

/** How the customer was told of the decision goes on record with each complaint of the task, and ends the run: what follows is the customer's to say. A repeat changes nothing. */
export async function recordAsTold(
  {
    runId,
    accountId,
    complaintId,
    taskId,
  }: { runId: string } & Record<'accountId' | 'complaintId' | 'taskId', string>,
  given: Given<'table'>,
): Promise<{ how: string }> {
  const { table, now } = given
  const task = (await mustReadTask(table, accountId, taskId)).value
  const { how, told, mover } = howTold(task, now().toISOString())
  for (const each of task.complaintIds)
    await tellOneComplaint({ accountId, complaintId: each }, mover, told, given)
  const { decision } = await readComplaint(table, accountId, complaintId)
  await endRun({ accountId, runId }, { outcome: 'resolved', reason: decision?.decision }, given)
  return { how }
}

/** By the letter that the decision itself sends, or by a person who was asked to. */
function howTold({ taskId, answer }: Task, at: string) {
  const how = answer?.fields.how
  if (answer?.outcome === 'resolve') return { how: 'letter', told: undefined, mover: byClock(at) }
  if (!answer || how === undefined) throw new Error(`Task ${taskId} does not say how the customer was told`)
  const told = { how, on: answer.fields.toldOn ?? answer.at.slice(0, 10), by: answer.name ?? answer.by }
  const mover: Mover = { by: told.by, at, why: how }
  return { how, told, mover }
}
