import { fileTrouble, type Trouble } from '../store/company/quarantine.ts'
import type { Given } from './ports.ts'

/**
 * Sets one record or one account aside: files it, logs it with the account's id, and counts it in the metric `SetAside` when it is new.
 * What was stored of it stays where it is, and is taken in when it is released.
 */
export async function setAside(
  trouble: Trouble,
  { table, now, log }: Pick<Given<'table'>, 'table' | 'now' | 'log'>,
  error?: unknown,
): Promise<void> {
  const isNew = await fileTrouble(table, trouble, now())
  const { accountId, item, work, reason } = trouble
  log.error('set aside, the rest goes on', error, {
    ...(accountId !== undefined && { accountId }),
    item,
    work,
    reason,
  })
  if (isNew) log.metric('SetAside', 1)
}
