import * as z from 'zod'
import { awaitsOrder, cancelTask, settleByOrder } from '../../domain/tasks/move-task.ts'
import type { Task } from '../../domain/tasks/task.ts'
import { RunRef } from '../../workflows/workflow.ts'
import { defineStep } from '../runtime/define-step.ts'
import { announce } from '../store/announcement.ts'
import { settleGrant } from '../store/grants.ts'
import { firstOrderAfter } from '../store/orders-after.ts'
import { nextRevision, untilWritten } from '../store/revision.ts'
import { closed, mustReadRun } from '../store/runs.ts'
import { readTask, taskWrite } from '../store/tasks.ts'
import { answerOf } from './await-answer.ts'

/**
 * Ends a run: its task if that is still open, its grant (kept when the account came back, else given back to the
 * budget), and the run itself with outcome and reason. A repeat answers what was recorded.
 */
export const closeRun = defineStep({
  name: 'CloseRun',
  needs: ['table'],
  input: RunRef.extend({ outcome: z.string(), reason: z.string() }),
  output: z.strictObject({ outcome: z.string() }),
  async run({ runId, accountId, outcome: said, reason: given }, { table, now }) {
    const at = now().toISOString()
    const outcome = await untilWritten(`Run ${runId}`, async () => {
      const run = await mustReadRun(table, accountId, runId)
      if (run.value.status === 'closed') return run.value.outcome
      const task = await readTask(table, accountId, `task-${runId}`)
      const end = endOf(said, given, task?.value)
      const orderId =
        said === 'ordered' ? await firstOrderAfter(table, accountId, run.value.cause) : undefined
      const ended = task && endedTask(task.value, orderId, at)
      const { playbook } = run.value
      const sentence = `${accountId}: ${playbook} ended, ${end.outcome}${end.reason ? ` (${end.reason})` : ''}`
      const ids = { runId, playbook, ...end }
      const { written } = await table.transact([
        nextRevision(run, closed(run.value, { ...end, at })),
        ...(task && ended !== task.value ? [taskWrite(task, ended ?? task.value)] : []),
        announce('RunClosed.v1', { accountId, key: runId, ids, sentence }, at),
      ])
      return written ? end.outcome : undefined
    })
    const kept = outcome === 'won-back' ? 'accepted' : 'released'
    await settleGrant(table, { accountId, grantId: runId }, kept, at)
    return { outcome }
  },
})

/** How the run ended: what the playbook says, unless the task was answered in the last moment. */
function endOf(said: string, given: string, task: Task | undefined): { outcome: string; reason?: string } {
  const answer = task && answerOf(task)
  const late = answer && (said === 'no-answer' || answer.by === 'order')
  const outcome = late ? answer.outcome : said
  if (outcome === 'ordered') return { outcome: 'won-back', reason: 'ordered' }
  const reason = answer?.fields.reason ?? given
  return reason === 'none' ? { outcome } : { outcome, reason }
}

function endedTask(task: Task, orderId: string | undefined, at: string): Task {
  return orderId && awaitsOrder(task) ? settleByOrder(task, orderId, at) : cancelTask(task)
}
