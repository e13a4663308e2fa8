import { accountIdOf } from '../store/accounts/account-key.ts'
import type { Key } from '../store/table/table.ts'
import {
  type AnnounceRequest,
  type AnswerRequest,
  leaveOutbox,
  markDispatched,
  type OutboxRequest,
  requestOf,
  type StartRequest,
} from '../store/tasks/outbox.ts'
import { taskKey, tokenOf } from '../store/tasks/tasks.ts'
import { isolated, type Work } from './isolated.ts'
import type { Given } from './ports.ts'

type Outside = Given<'table' | 'runs' | 'bus'>

/**
 * Does what one outbox item asks for, then marks it. A crash in between does it again, which runs bear: a start is
 * named by its content, an answer counts once. Announcements may come twice, as EventBridge's own may.
 */
export async function dispatch(key: Key, outside: Outside): Promise<'dispatched' | 'nothing to do'> {
  const item = await outside.table.get(key)
  if (!item) return 'nothing to do'
  const { request, dispatched } = requestOf(item)
  if (dispatched) return 'nothing to do'
  await carryOut(request, outside)
  await markDispatched(outside.table, key, outside.now())
  return 'dispatched'
}

/**
 * Carries out many, one after the other, whatever becomes of the others. What would fail again is set aside and leaves the outbox; what may
 * pass is logged and answered in `failures`.
 */
export async function dispatchAll(
  keys: readonly Key[],
  outside: Outside,
): Promise<{ dispatched: number; setAside: number; failures: unknown[] }> {
  const counts = { dispatched: 0, setAside: 0, failures: [] as unknown[] }
  for (const key of keys) {
    try {
      const outcome = await isolated(workOf(key), outside, () => dispatch(key, outside))
      if ('done' in outcome) counts.dispatched += outcome.done === 'dispatched' ? 1 : 0
      else {
        await leaveOutbox(outside.table, key)
        counts.setAside++
      }
    } catch (error) {
      counts.failures.push(error)
      outside.log.error('outbox request failed, it will come again', error, { item: key.sk })
    }
  }
  return counts
}

function workOf({ pk, sk }: Key): Work {
  return { ...(pk.startsWith('A#') && { accountId: accountIdOf(pk) }), item: sk, work: 'DispatchOutbox' }
}

async function carryOut(request: OutboxRequest, outside: Outside): Promise<void> {
  if (request.kind === 'start') return start(request, outside)
  return request.kind === 'answer' ? answer(request, outside) : announce(request, outside)
}

async function start(request: StartRequest, { runs, log }: Outside): Promise<void> {
  const { playbook, runId, accountId, complaintId } = request
  const started = await runs.start({ v: 1, playbook, runId, accountId, ...(complaintId && { complaintId }) })
  log.info(`run ${started}`, { playbook, runId, accountId })
}

/**
 * Answers with the token the task holds now, not one of when the answer was given. No token, or one that no longer
 * waits, is fine: a run that begins to wait on an answered task asks again by itself.
 */
async function answer({ accountId, taskId, outcome }: AnswerRequest, { table, runs, log }: Outside) {
  const task = await table.get(taskKey(accountId, taskId))
  const token = task && tokenOf(task)
  const answered = token ? await runs.answer(token, { taskId, outcome }) : 'not waiting'
  log.info(`run ${answered}`, { accountId, taskId })
}

/** Words are loaded for the first announcement: most requests start or answer a run, which needs none. */
async function announce(
  { type, accountId, sentence, ids }: AnnounceRequest,
  { bus, settings }: Outside,
): Promise<void> {
  const { wordsFor } = await import('../../domain/words/words-for.ts')
  const { tell } = wordsFor({ locale: settings.locale, timeZone: settings.businessCalendar.timeZone })
  const told = { sentence, text: tell(sentence) }
  await bus.announce({ type, detail: { ...ids, ...(accountId && { accountId }), ...told } })
}
