import { DayBucket } from '../../domain/history/day-bucket.ts'
import { historyOf } from '../../domain/history/history.ts'
import { isWarning } from '../../domain/playbooks/when-due.ts'
import { type Wish, wishesFor } from '../../domain/playbooks/wishes-for.ts'
import { assess } from '../../domain/risk/assess.ts'
import { revisedOf } from '../../functions/store/revision.ts'
import { Run } from '../../functions/store/runs.ts'
import type { Item } from '../../functions/store/table.ts'
import { now, settings } from './setting.ts'

/** The playbooks that an account's stored days call for, beside the runs it has had. */
export function calledFor(days: readonly Item[], runs: readonly Item[]): Wish[] {
  const history = historyOf(days.map(({ bucket }) => DayBucket.parse(JSON.parse(String(bucket)))))
  const report = assess(history, now.toISOString().slice(0, 10), settings)
  const past = runs.map((item) => revisedOf(item, Run).value)
  return isWarning(report) ? wishesFor(report, past, settings).wishes : []
}
