import { historyOf } from '../../domain/history/history.ts'
import type { AccountValue } from '../../domain/learning/account-value.ts'
import { valueOfHistory } from '../../domain/learning/value-of-history.ts'
import { officeId } from '../../domain/people/people.ts'
import { isWarning } from '../../domain/playbooks/when-due.ts'
import { assess } from '../../domain/risk/assess.ts'
import type { RiskReport } from '../../domain/risk/risk-report.ts'
import type { Settings } from '../../domain/settings.ts'
import { readOwnerId } from '../store/accounts.ts'
import { countOf, readDays } from '../store/days.ts'
import { currentModel } from '../store/models.ts'
import type { TableReader } from '../store/table.ts'

/**
 * An account as it stands today, whoever looks after it, with what it is worth where it looks bad and that is known; `count` is
 * the number of events it was judged from.
 */
export type Judged = {
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
  const days = await readDays(reader, accountId)
  const today = now.toISOString().slice(0, 10)
  const history = historyOf(days.map(({ bucket }) => bucket).filter(({ day }) => day <= today))
  const model = await currentModel(reader)
  const report = assess(history, today, settings, model)
  const value = isWarning(report) ? valueOfHistory(history, today, settings, model) : null
  const ownerId = (await readOwnerId(reader, accountId)) ?? officeId
  return { accountId, ownerId, report, value, count: countOf(days) }
}
