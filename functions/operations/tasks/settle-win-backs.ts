import type { Event } from '../../../domain/events/event.ts'
import { isPaid } from '../../../domain/history/is-paid.ts'
import { orderDayOf } from '../../../domain/playbooks/attempts.ts'
import { awaitsOrder } from '../../../domain/tasks/settle-task.ts'
import { say } from '../../../domain/words/say.ts'
import type { Given } from '../../runtime/ports.ts'
import { revise } from '../../store/table/revision.ts'
import { requestRun } from '../../store/tasks/request-run.ts'
import { listRuns, Run, runKey } from '../../store/tasks/runs.ts'
import { listTasks } from '../../store/tasks/tasks.ts'
import { answerByOrder } from './answer-by-order.ts'

/**
 * An order that somebody pays for, placed after a win-back task was opened, ends it; free samples and late news of older orders do not.
 * The cancellation of such an order undoes that: the run counts no more, and another one begins for the same cause.
 */
export async function settleWinBacks(
  accountId: string,
  events: readonly Event[],
  given: Given<'table'>,
): Promise<void> {
  const { table } = given
  const orders = events.filter((event) => event.type === 'order').filter(isPaid)
  if (orders.length > 0) {
    for (const task of (await listTasks(table, accountId)).filter(awaitsOrder)) {
      const order = orders.find(({ at }) => Date.parse(at) >= Date.parse(task.openedAt))
      if (order) await answerByOrder(task, order.id, given)
    }
  }
  const cancelled = events.flatMap((event) =>
    event.type === 'return' && event.reason === 'cancelled' && event.orderId ? [event.orderId] : [],
  )
  for (const orderId of cancelled) await undo(accountId, orderId, given)
}

async function undo(accountId: string, orderId: string, { table, now }: Given<'table'>): Promise<void> {
  const won = (await listRuns(table, accountId)).find(
    (run) => run.playbook === 'win-back' && run.orderId === orderId,
  )
  if (!won || won.outcome === 'order-cancelled') return
  await revise(table, runKey(accountId, won.runId), Run, (run) => ({
    ...run,
    outcome: 'order-cancelled',
    reason: orderId,
  }))
  const cause = `${orderDayOf(won.cause)}#${orderId}`
  const why = say('told.order-cancelled', { order: orderId })
  await table.transact(requestRun({ playbook: 'win-back', accountId, cause, why }, now()))
}
