import { historyOf } from '../../domain/history/history.ts'
import { assess } from '../../domain/risk/assess.ts'
import type { RiskReport } from '../../domain/risk/risk-report.ts'
import type { Settings } from '../../domain/settings.ts'
import { accountOrDefault } from '../store/account-or-default.ts'
import { countOf, readDays } from '../store/days.ts'
import { currentModel } from '../store/models.ts'
import { ownerIdOf } from '../store/owner-id.ts'
import type { TableReader } from '../store/table.ts'

/** An account as it stands today, whoever looks after it; `count` is the number of events it was judged from. */
export type Judged = { accountId: string; ownerId: string; report: RiskReport; count: number }

/** Judges an account today from what is stored, by strongly consistent reads: the index that led here may lag. */
export async function judgeAccount(
  reader: TableReader,
  accountId: string,
  now: Date,
  settings: Settings,
): Promise<Judged> {
  const days = await readDays(reader, accountId)
  const today = now.toISOString().slice(0, 10)
  const report = assess(
    historyOf(days.map(({ bucket }) => bucket)),
    today,
    settings,
    await currentModel(reader),
  )
  const { owner } = await accountOrDefault(reader, accountId, settings)
  return { accountId, ownerId: ownerIdOf(owner.email), report, count: countOf(days) }
}
