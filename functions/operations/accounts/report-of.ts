import type { AccountState } from '../../../domain/history/account-state.ts'
import type { AccountValue } from '../../../domain/learning/account-value.ts'
import { valueOfState } from '../../../domain/learning/value-of-state.ts'
import { assess } from '../../../domain/risk/assess.ts'
import type { RiskReport } from '../../../domain/risk/risk-report.ts'
import type { Settings } from '../../../domain/settings.ts'
import { modelOfAccount } from '../../store/company/models.ts'
import type { TableReader } from '../../store/table/table.ts'
import { asOfDay } from './as-of-day.ts'
import { readLatest } from './read-latest.ts'

/** What is remembered of an account, its risk as its own version judges it now, and what it is worth where that is known. */
export async function reportOf(
  reader: TableReader,
  accountId: string,
  now: Date,
  settings: Settings,
): Promise<{ state: AccountState; report: RiskReport; value: AccountValue | null }> {
  const state = await readLatest(reader, accountId)
  const model = await modelOfAccount(reader, accountId)
  const today = asOfDay(state, now, settings)
  const report = assess(state, today, settings, model)
  return { state, report, value: valueOfState(state, today, settings, model) }
}
