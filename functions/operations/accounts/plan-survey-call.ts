import { dayFromNumber } from '../../../domain/history/day.ts'
import { openSurveyCallTask } from '../../../domain/tasks/open-task.ts'
import type { Task } from '../../../domain/tasks/task.ts'
import { say } from '../../../domain/words/say.ts'
import type { Given } from '../../runtime/ports.ts'
import { accountOrDefault } from '../../store/accounts/account-or-default.ts'
import { latestEventItem, readEvent } from '../../store/accounts/events.ts'
import { readPeople } from '../../store/people/people.ts'
import { mustReadRun } from '../../store/tasks/runs.ts'
import { seedTask } from '../tasks/seed-task.ts'
import { readLatest } from './read-latest.ts'

/** The task to ask a customer what is wrong, for the survey that the run's cause names, with its words while the event is kept. */
export async function planSurveyCall(
  ids: { runId: string; accountId: string; taskId: string },
  { table, settings, now }: Given<'table'>,
): Promise<Task> {
  const { runId, accountId } = ids
  const { cause } = (await mustReadRun(table, accountId, runId)).value
  const { attitude } = await readLatest(table, accountId)
  const survey = attitude?.surveys.find(({ id }) => id === cause)
  if (survey === undefined) throw new Error(`Run ${runId}: survey ${cause} is not remembered any more`)
  const { day, score, from, to } = survey
  const item = await latestEventItem(table, accountId, cause)
  const read = item && readEvent(item)
  const words = read && 'event' in read && read.event.type === 'survey' ? read.event.comment : undefined
  const account = await accountOrDefault(table, accountId, settings)
  const people = await readPeople(table, settings)
  const seed = seedTask({ ...ids, kind: 'survey-call' }, account, now().toISOString(), people, settings)
  return openSurveyCallTask(
    seed,
    [say('attitude.survey', { day: dayFromNumber(day), score, from, to })],
    words,
  )
}
