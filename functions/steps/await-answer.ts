import * as z from 'zod'
import type { Task, TaskAnswer } from '../../domain/tasks/task.ts'
import { WaitingTaskRef } from '../../workflows/workflow.ts'
import { defineStep } from '../runtime/define-step.ts'
import type { Given } from '../runtime/ports.ts'
import { answerByOrder } from '../store/answer-by-order.ts'
import { contentHash } from '../store/content-hash.ts'
import { firstOrderAfter } from '../store/orders-after.ts'
import { outboxItem } from '../store/outbox.ts'
import { untilWritten } from '../store/revision.ts'
import { mustReadRun } from '../store/runs.ts'
import { mustReadTask, taskWrite, tokenOf } from '../store/tasks.ts'

export const Waiting = z.strictObject({ waiting: z.literal(true) })

/** Lets the task's page answer this run: first wait, until the reminder. */
export const awaitAnswer = defineStep({
  name: 'AwaitAnswer',
  needs: ['table'],
  input: WaitingTaskRef,
  output: Waiting,
  run: (input, given) => waitFor(input, answerOf, given),
})

/** The answer that ends a wait for the task's owner or their manager. */
export function answerOf(task: Task): TaskAnswer | undefined {
  return task.status === 'open' ? undefined : (task.followUp ?? task.answer)
}

/**
 * Stores the waiting state's token on the task. An answer that came before the token, or while the run was between two
 * waits, is asked for again in the same transaction; so is an order that came since the run's cause.
 */
export async function waitFor(
  { runId, accountId, taskId, token }: z.infer<typeof WaitingTaskRef>,
  answerIn: (task: Task) => TaskAnswer | undefined,
  { table, now }: Given<'table'>,
): Promise<z.infer<typeof Waiting>> {
  const at = now().toISOString()
  const answer = await untilWritten(`Task ${taskId}`, async () => {
    const read = await mustReadTask(table, accountId, taskId)
    const given = answerIn(read.value)?.outcome
    if (tokenOf(read.item) === token) return { given }
    const key = contentHash(token).slice(0, 16)
    const { written } = await table.transact([
      taskWrite(read, read.value, token),
      ...(given ? [{ put: outboxItem({ kind: 'answer', accountId, taskId, key, outcome: given }, at) }] : []),
    ])
    return written ? { given } : undefined
  })
  const { playbook, cause } = (await mustReadRun(table, accountId, runId)).value
  if (playbook === 'win-back' && !answer.given) {
    const orderId = await firstOrderAfter(table, accountId, cause)
    if (orderId) await answerByOrder(table, { accountId, taskId }, orderId, at)
  }
  return { waiting: true }
}
