import type { JointCall } from '../../../domain/messages/mail-data.ts'
import { localDayOf } from '../../../domain/people/business-time.ts'
import type { People } from '../../../domain/people/people.ts'
import { hasLeft } from '../../../domain/people/presence.ts'
import { say } from '../../../domain/words/say.ts'
import type { Given } from '../../runtime/ports.ts'
import { readOwnerId } from '../../store/accounts/profile.ts'
import type { NoticeOf } from '../../store/mail/notices.ts'
import { requestRun } from '../../store/tasks/request-run.ts'
import { reportOf } from '../accounts/report-of.ts'

/**
 * How whoever looks after a major account from now on is introduced: by the former owner, in a call that is asked of both, once a change;
 * by somebody else where the former one works here no longer. Undefined for other accounts, and for who only stands in.
 */
export async function requestJointCall(
  { accountId, id: formerId, at }: NoticeOf<'handover'>,
  personId: string,
  people: People,
  { table, settings, now }: Given<'table'>,
): Promise<JointCall | undefined> {
  const ownerId = await readOwnerId(table, accountId)
  if (ownerId !== personId && ownerId !== formerId) return undefined
  const { value } = await reportOf(table, accountId, now(), settings)
  if (value?.tier !== 'vip' && value?.tier !== 'major') return undefined
  const former = people.people.get(formerId)
  const today = localDayOf(now().toISOString(), people.calendar)
  if (ownerId === formerId || !former || hasLeft(former, today)) return 'nobody'
  const cause = `${at} ${formerId}`
  const why = say('told.owner-changed')
  await table.transact(requestRun({ playbook: 'joint-call', accountId, cause, why }, now()))
  return 'asked'
}
