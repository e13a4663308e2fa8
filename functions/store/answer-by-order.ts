import { settleByOrder } from '../../domain/tasks/move-task.ts'
import { announce } from './announcement.ts'
import { outboxItem } from './outbox.ts'
import { untilWritten } from './revision.ts'
import type { Table } from './table.ts'
import { mustReadTask, taskWrite } from './tasks.ts'

/** An order of the account answers its win-back task, and with it the run that waits; a task that awaits none stays as it is. */
export function answerByOrder(
  table: Table,
  task: { accountId: string; taskId: string },
  orderId: string,
  at: string,
): Promise<'answered' | 'not awaited'> {
  const { accountId, taskId } = task
  return untilWritten(`Task ${taskId}`, async () => {
    const read = await mustReadTask(table, accountId, taskId)
    const settled = settleByOrder(read.value, orderId, at)
    if (settled === read.value) return 'not awaited'
    const answer = { kind: 'answer', accountId, taskId, key: 'order', outcome: 'ordered' } as const
    const sentence = `${accountId}: order ${orderId} settled the win-back task`
    const ids = { taskId, runId: read.value.runId, outcome: 'ordered' }
    const { written } = await table.transact([
      taskWrite(read, settled),
      { put: outboxItem(answer, at), ifAbsent: true },
      announce('TaskAnswered.v1', { accountId, key: `${taskId}#order`, ids, sentence }, at),
    ])
    return written ? 'answered' : undefined
  })
}
