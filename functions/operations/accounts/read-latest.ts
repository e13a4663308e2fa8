import type { AccountState } from '../../../domain/history/account-state.ts'
import { blankState } from '../../../domain/history/account-state.ts'
import { readFiled } from '../../store/accounts/risk.ts'
import type { TableReader } from '../../store/table/table.ts'

/** What is remembered of an account up to its latest fact; a blank state where nothing is. Strongly consistent. */
export async function readLatest(reader: TableReader, accountId: string): Promise<AccountState> {
  return (await readFiled(reader, accountId))?.memory.latest ?? blankState
}
