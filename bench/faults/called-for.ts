import type { AccountState } from '../../domain/history/account-state.ts'
import { isWarning } from '../../domain/playbooks/when-due.ts'
import { type Wish, wishesFor } from '../../domain/playbooks/wishes-for.ts'
import { assess } from '../../domain/risk/assess.ts'
import { asOfDay } from '../../functions/operations/accounts/as-of-day.ts'
import { revisedOf } from '../../functions/store/table/revision.ts'
import type { Item } from '../../functions/store/table/table.ts'
import { Run } from '../../functions/store/tasks/runs.ts'
import { now, settings } from './setting.ts'

/** The playbooks that what is known of an account calls for, beside the runs it has had. */
export function calledFor(state: AccountState, runs: readonly Item[]): Wish[] {
  const report = assess(state, asOfDay(state, now, settings), settings)
  const past = runs.map((item) => revisedOf(item, Run).value)
  return isWarning(report) ? wishesFor(report, past, settings).wishes : []
}
