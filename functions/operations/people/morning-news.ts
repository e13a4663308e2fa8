import type { CorrectiveAction } from '../../../domain/complaints/actions/corrective-action.ts'
import type { AccountStatement } from '../../../domain/costing/account-statement.ts'
import { isUndecided, type Task } from '../../../domain/tasks/task.ts'
import { readAction } from '../../store/actions/actions.ts'
import type { Notice, NoticeOf } from '../../store/mail/notices.ts'
import type { TableReader } from '../../store/table/table.ts'
import { readStatement } from '../../store/tasks/statements.ts'
import { mustReadTask } from '../../store/tasks/tasks.ts'
import { isInHand } from '../tasks/is-in-hand.ts'

/**
 * What a morning tells beside the tasks: what is no longer to be done, what accounts earn and cost, which accounts somebody else looks after
 * now, the calls in which they are to be introduced, and corrective actions of theirs.
 */
export type News = {
  dropped: Task[]
  statements: AccountStatement[]
  handedOn: NoticeOf<'handed-on'>[]
  calls: Task[]
  actions: CorrectiveAction[]
}

/** How much of it there is. */
export function countNews({ dropped, statements, handedOn, calls, actions }: News): number {
  return dropped.length + statements.length + handedOn.length + calls.length + actions.length
}

/** What notices have to tell by now. A statement of an account that somebody has in hand by now is told by whatever they have, and a call that is over by nothing. */
export async function morningNews(notices: readonly Notice[], reader: TableReader): Promise<News> {
  const news: News = { dropped: [], statements: [], handedOn: [], calls: [], actions: [] }
  for (const notice of notices) {
    if (notice.kind === 'action') {
      const action = await readAction(reader, notice.id)
      if (action?.value.status === 'open') news.actions.push(action.value)
      continue
    }
    const { kind, accountId, id } = notice
    if (kind === 'handed-on') news.handedOn.push(notice)
    else if (kind === 'joint-call') {
      const call = (await mustReadTask(reader, accountId, id)).value
      if (isUndecided(call)) news.calls.push(call)
    } else if (kind === 'dropped') news.dropped.push((await mustReadTask(reader, accountId, id)).value)
    else if (kind === 'statement' && !(await isInHand(reader, accountId)))
      news.statements.push(await readStatement(reader, accountId, id))
  }
  return news
}
