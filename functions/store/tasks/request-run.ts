import type { Sentence } from '../../../domain/words/kinds.ts'
import { say } from '../../../domain/words/say.ts'
import type { Playbook } from '../../registry.ts'
import type { Item } from '../table/table.ts'
import { type AnnounceRequest, outboxItem } from './outbox.ts'
import { runIdOf } from './run-id.ts'
import { runItem } from './runs.ts'

/** Why a playbook is to run for an account: the same cause names the same run; `why` is told, without names. */
export type RunRequest = {
  playbook: Playbook
  accountId: string
  cause: string
  complaintId?: string
  why: Sentence
}

/** The writes that request a run: its item, its start and the announcement, all or none, and once for a cause. */
export function requestRun(request: RunRequest, at: Date): { put: Item; ifAbsent: true }[] {
  const runId = runIdOf(request.playbook, request.accountId, request.cause)
  const { cause, why, ...ids } = request
  const requestedAt = at.toISOString()
  return [
    { put: runItem({ ...ids, runId, cause, startedAt: requestedAt, status: 'open' }), ifAbsent: true },
    { put: outboxItem({ kind: 'start', runId, ...ids }, requestedAt), ifAbsent: true },
    { put: outboxItem(announcement(request, runId), requestedAt), ifAbsent: true },
  ]
}

function announcement({ playbook, accountId, why }: RunRequest, runId: string): AnnounceRequest {
  return {
    kind: 'announce',
    accountId,
    key: runId,
    type: 'PlaybookRequested.v1',
    sentence: say('told.run-requested', { account: accountId, playbook, why }),
    ids: { playbook, runId },
  }
}
