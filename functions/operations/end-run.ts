import { say } from '../../domain/words/say.ts'
import type { Given } from '../runtime/ports.ts'
import { nextRevision, untilWritten } from '../store/table/revision.ts'
import { announce } from '../store/tasks/announcement.ts'
import { closed, mustReadRun, type Run } from '../store/tasks/runs.ts'

/** Ends a run, once, and tells it; a run that has ended answers how it did. */
export function endRun(
  { accountId, runId }: { accountId: string; runId: string },
  end: { outcome: string; reason?: string; orderId?: string },
  { table, now }: Pick<Given<'table'>, 'table' | 'now'>,
): Promise<Run> {
  return untilWritten(`Run ${runId}`, async () => {
    const at = now().toISOString()
    const run = await mustReadRun(table, accountId, runId)
    if (run.value.status === 'closed') return run.value
    const { outcome, reason, orderId } = end
    const { playbook } = run.value
    const ended = { ...closed(run.value, { outcome, reason, at }), ...(orderId && { orderId }) }
    const about = { account: accountId, playbook, outcome }
    const sentence = reason
      ? say('told.run-closed-because', { ...about, reason })
      : say('told.run-closed', about)
    const ids = { runId, playbook, outcome, ...(reason && { reason }) }
    const { written } = await table.transact([
      nextRevision(run, ended),
      announce('RunClosed.v1', { accountId, key: runId, ids, sentence }, at),
    ])
    return written ? ended : undefined
  })
}
