import { type CorrectiveAction, moveAction } from '../../../domain/complaints/actions/corrective-action.ts'
import { officeId } from '../../../domain/people/people.ts'
import { later } from '../../../domain/tasks/deadlines.ts'
import { say } from '../../../domain/words/say.ts'
import type { Given } from '../../runtime/ports.ts'
import { readOwnerId } from '../../store/accounts/profile.ts'
import { changeAction } from '../../store/actions/actions.ts'
import { deliveriesOf } from '../../store/actions/lots.ts'
import { listOccurrences } from '../../store/actions/occurrences.ts'
import { countOpenTasks } from '../../store/tasks/owner-tasks.ts'
import { requestRun } from '../../store/tasks/request-run.ts'
import { runIdOf } from '../../store/tasks/run-id.ts'
import { readRun } from '../../store/tasks/runs.ts'
import { intoWhich } from '../complaints/account-of-sender.ts'

/**
 * Asks for a task for every account that received the lot and has not complained about it, one an account and action. Nobody gets more in a
 * day, or has more, than the settings allow; the rest waits for the next days. Doing it again asks for nothing twice.
 */
export async function offerCalls(
  { actionId }: Pick<CorrectiveAction, 'actionId'>,
  by: string,
  given: Given<'table'>,
): Promise<CorrectiveAction> {
  const { table, now } = given
  return changeAction(table, actionId, async (action) => {
    const at = now().toISOString()
    const { subject, from, calls } = action
    if (action.status !== 'open' || subject.kind !== 'lot' || calls?.over) return undefined
    const told = await listOccurrences(table, subject, { from, to: later(at, 1) })
    const knowing = new Set(told.map(({ accountId }) => accountId))
    const received = new Set<string>()
    for (const { accountId } of await deliveriesOf(table, subject))
      received.add(await intoWhich(table, accountId))
    const waiting = [...received].filter((accountId) => !knowing.has(accountId)).toSorted()
    const { asked, left } = await askFor(waiting, actionId, given)
    const next = { since: calls?.since ?? at, asked: (calls?.asked ?? 0) + asked, over: left === 0 }
    if (calls && asked === 0 && !next.over) return undefined
    const mover = { by, at, why: `${asked} asked for, ${left} left` }
    return { action: moveAction(action, 'offer-calls', mover, { calls: next }) }
  })
}

async function askFor(
  accountIds: readonly string[],
  cause: string,
  { table, settings, now }: Given<'table'>,
) {
  const { maxOpenTasksPerOwner, rhythm } = settings
  const room = new Map<string, number>()
  const today = now().toISOString().slice(0, 10)
  const pending: { accountId: string; ownerId: string }[] = []
  for (const accountId of accountIds) {
    const ownerId = (await readOwnerId(table, accountId)) ?? officeId
    const left =
      room.get(ownerId) ??
      Math.min(
        rhythm.callsADay,
        maxOpenTasksPerOwner - (await countOpenTasks(table, ownerId, maxOpenTasksPerOwner)),
      )
    const run = await readRun(table, accountId, runIdOf('lot-call', accountId, cause))
    // What was asked for today counts, whether its task is open by now or not.
    const isOfToday = run?.startedAt.slice(0, 10) === today
    room.set(ownerId, left - (isOfToday ? 1 : 0))
    if (!run) pending.push({ accountId, ownerId })
  }
  let asked = 0
  for (const { accountId, ownerId } of pending) {
    const left = room.get(ownerId) ?? 0
    if (left <= 0) continue
    room.set(ownerId, left - 1)
    const why = say('told.lot-call', { action: cause })
    await table.transact(requestRun({ playbook: 'lot-call', accountId, cause, why }, now()))
    asked++
  }
  return { asked, left: pending.length - asked }
}
