import type { Task } from '../../../domain/tasks/task.ts'
import type { Given } from '../../runtime/ports.ts'
import { makeLink } from '../../store/people/links.ts'

const linkWorksDays = 180

/** A link to a task that is one person's own, and until when it works. */
export async function linkTo(
  { accountId, taskId }: Pick<Task, 'accountId' | 'taskId'>,
  personId: string,
  { table, settings, now }: Given<'table'>,
): Promise<{ link: string; linkExpiresAt: string }> {
  const linkExpiresAt = new Date(now().getTime() + linkWorksDays * 86_400_000).toISOString()
  const token = await makeLink(table, { accountId, taskId, personId, expiresAt: linkExpiresAt })
  return { link: `${settings.publicUrl.replace(/\/$/, '')}/tasks/${token}`, linkExpiresAt }
}
