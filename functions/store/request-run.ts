import type { Playbook } from '../registry.ts'
import { outboxItem } from './outbox.ts'
import { runIdOf } from './run-id.ts'
import { runItem } from './runs.ts'
import type { Item } from './table.ts'

/** Why a playbook is to run for an account: the same cause names the same run. */
export type RunRequest = { playbook: Playbook; accountId: string; cause: string; complaintId?: string }

/** The writes that request a run: its item and its start, both or neither, and once for a cause. */
export function requestRun(request: RunRequest, at: Date): { put: Item; ifAbsent: true }[] {
  const runId = runIdOf(request.playbook, request.accountId, request.cause)
  const { cause, ...ids } = request
  const requestedAt = at.toISOString()
  return [
    { put: runItem({ ...ids, runId, cause, startedAt: requestedAt, status: 'open' }), ifAbsent: true },
    { put: outboxItem({ kind: 'start', runId, ...ids }, requestedAt), ifAbsent: true },
  ]
}
