import { eachIsolated } from '../../runtime/each-isolated.ts'
import type { Given } from '../../runtime/ports.ts'
import { mendAccount } from './mend-account.ts'

const accountsAtOnce = 4

/**
 * Recomputes a sample of accounts from their stored events and answers how many were other than these say: a fold has missed or lost
 * something. They are mended by the same act.
 */
export async function measureDrift(accountIds: readonly string[], given: Given<'table'>): Promise<number> {
  const work = (accountId: string) => ({ accountId, item: 'FoldEvents', work: 'ReconcileDue' })
  const { done } = await eachIsolated(accountIds, accountsAtOnce, work, given, (id) => mendAccount(id, given))
  const drifted = done.filter(({ changed }) => changed)
  for (const { accountId } of drifted) given.log.info('other than its stored events say', { accountId })
  return drifted.length
}
