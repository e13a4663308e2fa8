import { standInFor } from '../../../domain/people/ladder.ts'
import { deadlineFor } from '../../../domain/tasks/deadlines.ts'
import { openLotCallTask } from '../../../domain/tasks/open-task.ts'
import type { Task } from '../../../domain/tasks/task.ts'
import type { Given } from '../../runtime/ports.ts'
import { accountOrDefault } from '../../store/accounts/account-or-default.ts'
import { readAction } from '../../store/actions/actions.ts'
import { deliveriesOf } from '../../store/actions/lots.ts'
import { countOccurrences } from '../../store/actions/occurrences.ts'
import { readPeople } from '../../store/people/people.ts'
import { mustReadRun } from '../../store/tasks/runs.ts'
import { seedTask } from '../tasks/seed-task.ts'

/** The task to tell an account of a lot, for the action that the run's cause names. */
export async function planLotCall(
  ids: { runId: string; accountId: string; taskId: string },
  { table, settings, now }: Given<'table'>,
): Promise<Task> {
  const { runId, accountId } = ids
  const { cause } = (await mustReadRun(table, accountId, runId)).value
  const action = (await readAction(table, cause))?.value
  if (action?.subject.kind !== 'lot') throw new Error(`Run ${runId}: ${cause} is no action about a lot`)
  const { subject, from } = action
  const at = now().toISOString()
  const kind = 'lot-call' as const
  const account = await accountOrDefault(table, accountId, settings)
  const people = await readPeople(table, settings)
  const ownerId = standInFor(account.ownerId, at, people)
  const dueAt = deadlineFor({ kind, safety: false }, ownerId, at, people, settings)
  const seed = seedTask({ ...ids, kind, dueAt }, account, at, people, settings)
  const complaints = await countOccurrences(table, subject, { from, to: at })
  const theirs = (await deliveriesOf(table, subject)).filter((delivery) => delivery.accountId === accountId)
  return openLotCallTask(seed, { ...subject, complaints, orderId: theirs.at(-1)?.orderId })
}
