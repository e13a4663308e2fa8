import { blankState } from '../../domain/history/account-state.ts'
import type { AccountValue } from '../../domain/learning/account-value.ts'
import { valueOfState } from '../../domain/learning/value-of-state.ts'
import { officeId } from '../../domain/people/people.ts'
import { isWarning } from '../../domain/playbooks/when-due.ts'
import { assess } from '../../domain/risk/assess.ts'
import type { RiskReport } from '../../domain/risk/risk-report.ts'
import type { Settings } from '../../domain/settings.ts'
import { asOfDay } from '../operations/accounts/as-of-day.ts'
import { type FiledRisk, readFiled } from '../store/accounts/risk.ts'
import { currentModel } from '../store/company/models.ts'
import type { TableReader } from '../store/table/table.ts'

/**
 * An account as it stands today, whoever looks after it, with what it is worth where it looks bad and that is known; `count` is
 * the number of events it was judged from, `filed` how it was filed before.
 */
export type Judged = {
  filed: Pick<FiledRisk, 'band' | 'modelVersion'> | undefined
  accountId: string
  ownerId: string
  report: RiskReport
  value: AccountValue | null
  count: number
}

/** Judges an account today from what is stored, by strongly consistent reads: the index that led here may lag. */
export async function judgeAccount(
  reader: TableReader,
  accountId: string,
  now: Date,
  settings: Settings,
): Promise<Judged> {
  const filed = await readFiled(reader, accountId)
  const state = filed?.memory.latest ?? blankState
  const today = asOfDay(state, now, settings)
  const model = await currentModel(reader)
  const report = assess(state, today, settings, model)
  const value = isWarning(report) ? valueOfState(state, today, settings, model) : null
  const before = filed && { band: filed.band, modelVersion: filed.modelVersion }
  return {
    ...{ accountId, report, value, count: state.count },
    ownerId: filed?.ownerId ?? officeId,
    filed: before,
  }
}
