import { awaitsOrder, settleByOrder } from '../../../domain/tasks/settle-task.ts'
import type { Given } from '../../runtime/ports.ts'
import { changeTask } from './change-task.ts'

/** An order of the account answers its win-back task, and with it the run that waits; a task that awaits none stays as it is. */
export async function answerByOrder(
  task: { accountId: string; taskId: string },
  orderId: string,
  given: Given<'table'>,
): Promise<void> {
  await changeTask(task, given, (present, _people, at) =>
    awaitsOrder(present) ? settleByOrder(present, orderId, at) : undefined,
  )
}
