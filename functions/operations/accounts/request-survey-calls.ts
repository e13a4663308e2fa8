import { type Event, isType } from '../../../domain/events/event.ts'
import { isDetractor } from '../../../domain/signals/detractor.ts'
import { say } from '../../../domain/words/say.ts'
import type { Given } from '../../runtime/ports.ts'
import { requestRun } from '../../store/tasks/request-run.ts'

/** Nobody is called about what they said longer ago. */
const freshMs = 14 * 86_400_000

/** Asks for a call to the customer for each low score of the last days that is about no complaint, once a survey. */
export async function requestSurveyCalls(
  accountId: string,
  events: readonly Event[],
  { table, settings, now }: Pick<Given<'table'>, 'table' | 'settings' | 'now'>,
): Promise<void> {
  const low = events
    .filter(isType('survey'))
    .filter(({ complaintId, at }) => complaintId === undefined && now().getTime() - Date.parse(at) <= freshMs)
    .filter((survey) => isDetractor(survey, settings.model))
  for (const { id } of low) {
    const request = { playbook: 'survey-call', accountId, cause: id, why: say('told.low-survey') } as const
    await table.transact(requestRun(request, now()))
  }
}
