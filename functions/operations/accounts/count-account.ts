import type { AccountState } from '../../../domain/history/account-state.ts'
import { dayFromNumber, dayNumber } from '../../../domain/history/day.ts'
import type { LearnedModel } from '../../../domain/learning/learned-model.ts'
import type { Counted } from '../../../domain/portfolio/base-tally.ts'
import { standingOf } from '../../../domain/portfolio/standing.ts'
import type { Settings } from '../../../domain/settings.ts'
import type { TableReader } from '../../store/table/table.ts'
import { latestStatement } from '../../store/tasks/statements.ts'

const yearDays = 365

/** An account as the sweep counts it on a UTC day: where it stands, and what it contributes by a statement of the year up to then. */
export async function countAccount(
  reader: TableReader,
  { accountId, ownerId }: { accountId: string; ownerId: string },
  state: AccountState,
  day: string,
  { settings, model }: { settings: Settings; model: LearnedModel | undefined },
): Promise<Counted> {
  const statement = await latestStatement(reader, accountId, day)
  const isOfTheYear = statement !== null && statement.period.to > dayFromNumber(dayNumber(day) - yearDays)
  return {
    ownerId,
    standing: standingOf(state, day, settings, model),
    contribution: isOfTheYear ? { amount: statement.netContribution, currency: statement.currency } : null,
  }
}
