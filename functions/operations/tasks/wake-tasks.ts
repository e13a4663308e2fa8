import { isSale, isUndecided } from '../../../domain/tasks/task.ts'
import type { Given } from '../../runtime/ports.ts'
import { contentHash } from '../../store/table/content-hash.ts'
import { outboxItem } from '../../store/tasks/outbox.ts'
import { listOwnerTasks } from '../../store/tasks/owner-tasks.ts'
import { listTasks, taskOf } from '../../store/tasks/tasks.ts'

const most = 200

/** Lets the runs of everything a person has look again: they became unreachable, will be away, or are back. */
export async function wakeTasksOf(personId: string, { table, now }: Given<'table'>): Promise<void> {
  for (const status of ['open', 'waiting-for-approval']) {
    const { items } = await listOwnerTasks(table, personId, { status, limit: most })
    for (const { accountId, taskId } of items.map(taskOf)) await wake(accountId, taskId, { table, now })
  }
}

/** Lets the runs of an account's undecided sales look again: a complaint came or was closed. */
export async function wakeTasksFor(
  accountId: string,
  { table, now }: Pick<Given<'table'>, 'table' | 'now'>,
): Promise<void> {
  const waiting = (await listTasks(table, accountId)).filter(isUndecided).filter(isSale)
  for (const { taskId } of waiting) await wake(accountId, taskId, { table, now })
}

/** Lets the runs of the tasks look again that a complaint is answered by: a clock of it stopped or goes on, or the customer spoke. */
export async function wakeTasksAbout(
  { accountId, complaintId }: { accountId: string; complaintId: string },
  { table, now }: Pick<Given<'table'>, 'table' | 'now'>,
): Promise<void> {
  const about = (await listTasks(table, accountId)).filter(({ complaintIds }) =>
    complaintIds.includes(complaintId),
  )
  for (const { taskId } of about) await wake(accountId, taskId, { table, now })
}

async function wake(
  accountId: string,
  taskId: string,
  { table, now }: Pick<Given<'table'>, 'table' | 'now'>,
) {
  const at = now().toISOString()
  const key = `woken-${contentHash(at).slice(0, 16)}`
  await table.put(outboxItem({ kind: 'answer', accountId, taskId, key, outcome: 'changed' }, at))
}
