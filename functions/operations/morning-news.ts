import type { AccountStatement } from '../../domain/costing/account-statement.ts'
import type { Task } from '../../domain/tasks/task.ts'
import type { Notice } from '../store/notices.ts'
import { readStatement } from '../store/statements.ts'
import type { TableReader } from '../store/table.ts'
import { mustReadTask } from '../store/tasks.ts'
import { isInHand } from './is-in-hand.ts'

/** What a morning tells beside the tasks: what is no longer to be done, and what accounts earn and cost. */
export type News = { dropped: Task[]; statements: AccountStatement[] }

/** What notices have to tell by now. A statement of an account that somebody has in hand by now is told by whatever they have. */
export async function morningNews(notices: readonly Notice[], reader: TableReader): Promise<News> {
  const news: News = { dropped: [], statements: [] }
  for (const { kind, accountId, id } of notices) {
    if (kind === 'dropped') news.dropped.push((await mustReadTask(reader, accountId, id)).value)
    else if (kind === 'statement' && !(await isInHand(reader, accountId)))
      news.statements.push(await readStatement(reader, accountId, id))
  }
  return news
}
