import { closeOfBusinessDay } from '../../../domain/people/business-time.ts'
import { calendarOf } from '../../../domain/people/calendar-of.ts'
import { jointMoment } from '../../../domain/people/joint-moment.ts'
import { standInFor } from '../../../domain/people/ladder.ts'
import { type People, personOf } from '../../../domain/people/people.ts'
import { deadlineFor, laterOf } from '../../../domain/tasks/deadlines.ts'
import { openJointCallTask } from '../../../domain/tasks/open-task.ts'
import type { Task } from '../../../domain/tasks/task.ts'
import type { Given } from '../../runtime/ports.ts'
import { accountOrDefault } from '../../store/accounts/account-or-default.ts'
import { readPeople } from '../../store/people/people.ts'
import { mustReadRun } from '../../store/tasks/runs.ts'
import { seedTask } from '../tasks/seed-task.ts'

/** The task of a call in which the former owner of an account, whom the run's cause names, introduces the present one. */
export async function planJointCall(
  ids: { runId: string; accountId: string; taskId: string },
  { table, settings, now }: Given<'table'>,
): Promise<Task> {
  const { runId, accountId } = ids
  const { cause } = (await mustReadRun(table, accountId, runId)).value
  const [, formerId = ''] = cause.split(' ')
  const at = now().toISOString()
  const kind = 'joint-call' as const
  const account = await accountOrDefault(table, accountId, settings)
  const people = await readPeople(table, settings)
  const ownerId = standInFor(account.ownerId, at, people)
  const moment = proposedTime(ownerId, formerId, at, people)
  const own = deadlineFor({ kind, safety: false }, ownerId, at, people, settings)
  const dueAt = moment === undefined ? own : laterOf(own, endOfNextDay(ownerId, moment, people))
  const seed = seedTask({ ...ids, kind, dueAt }, account, at, people, settings)
  return openJointCallTask(seed, personOf(formerId, people), formerId, moment)
}

/** The first time at which both work once both have read the mail of their next morning. */
function proposedTime(one: string, other: string, at: string, people: People): string | undefined {
  const read = laterOf(endOfNextDay(one, at, people), endOfNextDay(other, at, people))
  return jointMoment(one, other, read, people)
}

function endOfNextDay(personId: string, at: string, people: People): string {
  return closeOfBusinessDay(at, 1, calendarOf(personOf(personId, people), people.calendar))
}
