import { type AccountState, blankState } from '../../domain/history/account-state.ts'
import { assess } from '../../domain/risk/assess.ts'
import { Settings } from '../../domain/settings.ts'
import { riskWrite } from '../../functions/store/accounts/risk.ts'
import type { Table } from '../../functions/store/table/table.ts'

const settings = Settings.parse({})

/** Files what is remembered of an account, as if it had been folded and judged after its last order. */
export async function fileState(table: Table, accountId: string, state: AccountState): Promise<void> {
  const day = new Date((state.orderDays.at(-1) ?? 0) * 86_400_000).toISOString().slice(0, 10)
  const memory = { base: blankState, latest: state }
  const report = assess(state, day, settings)
  await table.put(
    riskWrite(report, { accountId, ownerId: 'owner', memory, due: null, wasWarned: false, revision: 0 }).put,
  )
}
