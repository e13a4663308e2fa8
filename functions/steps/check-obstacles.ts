import * as z from 'zod'
import { isOpen } from '../../domain/complaints/advance.ts'
import { RunRef } from '../../workflows/workflow.ts'
import { defineStep } from '../runtime/define-step.ts'
import type { Given } from '../runtime/ports.ts'
import { accountOrDefault } from '../store/account-or-default.ts'
import { listComplaints } from '../store/complaints.ts'
import { isSuppressed } from '../store/mails.ts'
import { firstOrderAfter } from '../store/orders-after.ts'
import { listRuns, mustReadRun, type Run } from '../store/runs.ts'

const Obstacle = z.enum(['none', 'open-complaint', 'suppressed-contact', 'other-run', 'ordered'])

/** Whether now is no time to win this account back, and what is in the way. */
export const checkObstacles = defineStep({
  name: 'CheckObstacles',
  needs: ['table'],
  input: RunRef,
  output: z.strictObject({ obstacle: Obstacle }),
  run: async (input, given) => ({ obstacle: await obstacleFor(input, given) }),
})

async function obstacleFor(
  { runId, accountId }: z.infer<typeof RunRef>,
  { table, settings }: Given<'table'>,
): Promise<z.infer<typeof Obstacle>> {
  const run = (await mustReadRun(table, accountId, runId)).value
  if ((await listComplaints(table, accountId)).some(isOpen)) return 'open-complaint'
  if (await firstOrderAfter(table, accountId, run.cause)) return 'ordered'
  const { contact } = await accountOrDefault(table, accountId, settings)
  if (contact && (await isSuppressed(table, contact.email))) return 'suppressed-contact'
  // Of two that are open at once the earlier goes on: were each to give way, neither would.
  const earlier = (await listRuns(table, accountId)).some(
    (other) => other.playbook === run.playbook && other.status === 'open' && since(other) < since(run),
  )
  return earlier ? 'other-run' : 'none'
}

function since({ startedAt, runId }: Run): string {
  return `${startedAt} ${runId}`
}
