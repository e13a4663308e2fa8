import type { AccountStatement } from '../../../domain/costing/account-statement.ts'
import { adviceFor } from '../../../domain/costing/advice-for.ts'
import { isSale, type Task } from '../../../domain/tasks/task.ts'
import type { TableReader } from '../../store/table/table.ts'
import { latestStatement } from '../../store/tasks/statements.ts'

/** What an account earns and costs, for whoever is to call it and sell; nothing beside other tasks, or before the first statement. */
export async function statementBeside(
  task: Task,
  today: string,
  reader: TableReader,
): Promise<{ statement?: AccountStatement }> {
  if (!isSale(task)) return {}
  const statement = await latestStatement(reader, task.accountId, today)
  return statement ? { statement: adviceFor(statement, true) } : {}
}
