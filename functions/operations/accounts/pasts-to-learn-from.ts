import type { AccountPast } from '../../../domain/learning/account-past.ts'
import { pastOfState } from '../../../domain/learning/past-of-state.ts'
import { eachIsolated } from '../../runtime/each-isolated.ts'
import type { Given } from '../../runtime/ports.ts'
import { unpackedMemory } from '../../store/accounts/packed-memory.ts'
import { mostRows, readRows } from '../../store/accounts/rows.ts'

const atOnce = 16

/**
 * What a refit learns from and is judged on: the pasts of all accounts, or of a fair sample. An account of which what is filed cannot be
 * read is set aside, and the others are learned from.
 */
export async function pastsToLearnFrom(given: Given<'table'>): Promise<AccountPast[]> {
  const { table, settings, log } = given
  const rows = await readRows(table, mostRows(settings))
  const { done, setAside } = await eachIsolated(
    rows,
    atOnce,
    ({ accountId }) => ({ accountId, item: 'Refit', work: 'Refit' }),
    given,
    async ({ accountId, memory }) => pastOfState(accountId, unpackedMemory(memory).latest),
  )
  if (setAside > 0) log.info(`refit: ${setAside} of ${rows.length} accounts cannot be read and are set aside`)
  return done
}
