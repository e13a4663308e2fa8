import type { AccountStatement } from '../../domain/costing/account-statement.ts'
import { dayOf } from '../../domain/history/day.ts'
import type { Task } from '../../domain/tasks/task.ts'
import { latestStatement } from '../store/statements.ts'
import type { TableReader } from '../store/table.ts'

/** What an account earns and costs, for whoever is to win it back or to follow up; nothing beside other tasks, or before the first statement. */
export async function statementBeside(
  { kind, accountId }: Task,
  at: string,
  reader: TableReader,
): Promise<{ statement?: AccountStatement }> {
  if (kind !== 'win-back' && kind !== 'follow-up') return {}
  const statement = await latestStatement(reader, accountId, dayOf(at))
  return statement ? { statement } : {}
}
