import type { People } from '../../../domain/people/people.ts'
import type { Moved } from '../../../domain/tasks/move-task.ts'
import { nextMove } from '../../../domain/tasks/next-move.ts'
import type { Task } from '../../../domain/tasks/task.ts'
import { withNext } from '../../../domain/tasks/tend-task.ts'
import type { Given } from '../../runtime/ports.ts'
import { noticeItem } from '../../store/mail/notices.ts'
import { readPeople } from '../../store/people/people.ts'
import { type Revised, untilWritten } from '../../store/table/revision.ts'
import type { Write } from '../../store/table/table.ts'
import { auditItems } from '../../store/tasks/audit.ts'
import { outboxItem } from '../../store/tasks/outbox.ts'
import { mustReadTask, taskWrite } from '../../store/tasks/tasks.ts'

/** The writes of a task after its moves: the task, what was done for the audit, and the request to its run to look again. */
export function taskMoves(read: Revised<Task>, moved: Moved, at: string, wake = true): Write[] {
  const { accountId, taskId } = moved.task
  const key = `moved-${read.revision + 1}`
  const request = { kind: 'answer', accountId, taskId, key, outcome: 'changed' } as const
  return [
    taskWrite(read, moved.task),
    ...auditItems(accountId, taskId, read.revision + 1, moved.entries),
    ...toBeTold(read.value, moved.task).map((personId) => ({
      put: noticeItem(personId, { kind: 'dropped', accountId, id: taskId, at }),
    })),
    ...(wake ? [{ put: outboxItem(request, at) }] : []),
  ]
}

/** Who has to hear that a task was dropped: whoever has it and knows of it, did they not do it themselves, and who was asked to a joint call. */
function toBeTold(before: Task, { status, ended, ownerId, jointCall }: Task): string[] {
  if (status !== 'dropped' || before.status === 'dropped') return []
  const isKnown =
    before.told || before.reminded || before.lastNudgeAt !== undefined || before.status !== 'open'
  return [...(isKnown ? [ownerId] : []), ...(jointCall ? [jointCall.formerId] : [])].filter(
    (personId) => personId !== ended?.by,
  )
}

/**
 * Changes a task by what `decide` makes of it, whoever else writes meanwhile, and lets its run look again at once; undefined from
 * `decide` leaves it as it is. Answers the task as it then is.
 */
export async function changeTask(
  { accountId, taskId }: { accountId: string; taskId: string },
  { table, now, settings }: Given<'table'>,
  decide: (task: Task, people: People, at: string) => Moved | undefined | Promise<Moved | undefined>,
): Promise<Task> {
  const people = await readPeople(table, settings)
  return untilWritten(`Task ${taskId}`, async () => {
    const at = now().toISOString()
    const read = await mustReadTask(table, accountId, taskId)
    const moved = await decide(read.value, people, at)
    if (moved === undefined) return read.value
    const timed = withNext(moved, nextMove(moved.task, at, people)?.at)
    const { written } = await table.transact(taskMoves(read, timed, at))
    return written ? timed.task : undefined
  })
}
