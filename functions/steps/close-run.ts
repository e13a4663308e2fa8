import * as z from 'zod'
import { orderDayOf } from '../../domain/playbooks/attempts.ts'
import { dueAfterNews } from '../../domain/playbooks/when-due.ts'
import { isUndecided, type Task } from '../../domain/tasks/task.ts'
import { RunRef } from '../../workflows/run-ref.ts'
import { foldAccount } from '../operations/accounts/fold-account.ts'
import { endRun } from '../operations/end-run.ts'
import { defineStep } from '../runtime/define-step.ts'
import { firstOrderAfter } from '../store/accounts/orders-after.ts'
import { settleGrant } from '../store/tasks/grants.ts'
import { mustReadRun } from '../store/tasks/runs.ts'
import { readTask } from '../store/tasks/tasks.ts'

type End = { outcome: string; reason?: string; orderId?: string }

/**
 * Ends a run with what its machine says, else with what its tasks came to, or with why there was none. The grant is kept only when the offer was taken, else given back to
 * the budget. A repeat answers what was recorded.
 */
export const closeRun = defineStep({
  name: 'CloseRun',
  needs: ['table'],
  input: RunRef.extend({ outcome: z.string().optional(), reason: z.string() }),
  output: z.strictObject({ outcome: z.string() }),
  async run({ runId, accountId, outcome: said, reason }, given) {
    if (said !== undefined)
      return { outcome: (await endRun({ accountId, runId }, { outcome: said }, given)).outcome ?? said }
    const { table, now, settings } = given
    const first = (await readTask(table, accountId, `task-${runId}`))?.value
    const second = (await readTask(table, accountId, `follow-up-${runId}`))?.value
    const { cause } = (await mustReadRun(table, accountId, runId)).value
    const orderId =
      reason === 'ordered' ? await firstOrderAfter(table, accountId, orderDayOf(cause)) : undefined
    const end = first
      ? endOf(first, second)
      : { outcome: outcomeWithout(reason), reason, ...(orderId && { orderId }) }
    const { outcome = end.outcome } = await endRun({ accountId, runId }, end, given)
    const taken = [first, second].some((task) => task?.answer?.fields.offer === 'taken')
    await settleGrant(
      table,
      { accountId, grantId: runId },
      taken ? 'accepted' : 'released',
      now().toISOString(),
    )
    // The next scan looks at the account: it says when the same silence may ask for another win-back.
    await foldAccount(table, accountId, { now: now(), settings, due: dueAfterNews })
    return { outcome }
  },
})

/** How a run ends that never opened a task of its own. */
function outcomeWithout(reason: string): string {
  if (reason === 'linked') return 'linked'
  return reason === 'ordered' ? 'ordered' : 'skipped'
}

/** What ended a task without an answer: a person, whose own words stay with the task, or what drops it by itself. */
function endedFor({ by, reason }: NonNullable<Task['ended']>): string {
  return by === 'holdfast' ? reason : 'by-a-person'
}

/** Only an order wins back: by itself, or after somebody spoke to the customer. */
function endOf(first: Task, second: Task | undefined): End {
  const orders = [first.followUp, first.answer, second?.followUp, second?.answer].filter(
    (one) => one?.by === 'order',
  )
  const orderId = orders[0]?.fields.orderId
  if (orderId !== undefined) {
    const contacted = first.contactedAt !== undefined || second?.contactedAt !== undefined
    return { outcome: contacted ? 'won-back' : 'ordered', reason: 'ordered', orderId }
  }
  const last = second && !isUndecided(second) ? second : first
  if (last.status !== 'answered')
    return { outcome: last.status, ...(last.ended && { reason: endedFor(last.ended) }) }
  const { answer } = last
  if (['regain-share', 'joint-call', 'lot-call', 'survey-call'].includes(last.kind))
    return {
      outcome: answer?.outcome ?? last.status,
      ...(answer?.fields.reason && { reason: answer.fields.reason }),
    }
  return answer?.outcome === 'lost'
    ? { outcome: 'lost', reason: answer.fields.reason ?? 'other' }
    : { outcome: 'lost', reason: 'no-order' }
}
