import type { Event } from '../../domain/events/event.ts'
import { dayOf } from '../../domain/history/day.ts'
import { awaitsOrder } from '../../domain/tasks/move-task.ts'
import { answerByOrder } from '../store/answer-by-order.ts'
import { mustReadRun } from '../store/runs.ts'
import type { Table } from '../store/table.ts'
import { listTasks } from '../store/tasks.ts'

/** An order of a later day than the one a win-back began with ends it well; orders of before then are only late news. */
export async function settleWinBacks(
  table: Table,
  accountId: string,
  orders: readonly Event[],
  at: Date,
): Promise<void> {
  const tasks = (await listTasks(table, accountId)).filter(awaitsOrder)
  for (const task of tasks) {
    const { cause } = (await mustReadRun(table, accountId, task.runId)).value
    const order = orders.find((event) => dayOf(event.at) > cause)
    if (order) await answerByOrder(table, task, order.id, at.toISOString())
  }
}
