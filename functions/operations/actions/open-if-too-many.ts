import type { ActionSubject } from '../../../domain/complaints/actions/action-subject.ts'
import { subjectName } from '../../../domain/complaints/actions/action-subject.ts'
import type { CorrectiveAction } from '../../../domain/complaints/actions/corrective-action.ts'
import { subjectTold } from '../../../domain/complaints/actions/subject-told.ts'
import { causeOf } from '../../../domain/complaints/causes/root-cause.ts'
import { standInFor } from '../../../domain/people/ladder.ts'
import { officeId, personOf } from '../../../domain/people/people.ts'
import type { Settings } from '../../../domain/settings.ts'
import { chanceOfRise } from '../../../domain/statistics/rate-test.ts'
import { later } from '../../../domain/tasks/deadlines.ts'
import { say } from '../../../domain/words/say.ts'
import type { Given } from '../../runtime/ports.ts'
import { newAction, openActionOf } from '../../store/actions/actions.ts'
import { noticeItem } from '../../store/mail/notices.ts'
import { readPeople } from '../../store/people/people.ts'
import { contentHash } from '../../store/table/content-hash.ts'
import { announce } from '../../store/tasks/announcement.ts'
import { ratesOf } from './rates-of.ts'

const day = 86_400_000

/** Opens the one corrective action of a subject when its complaints are more than chance explains; its owner hears of it in the morning. */
export async function openIfTooMany(subject: ActionSubject, given: Given<'table'>): Promise<void> {
  const { table, settings, now } = given
  if (await openActionOf(table, subject)) return
  const { minimumComplaints, minimumAccounts, falseAlarm, checkDays, ...windows } =
    settings.complaints.actions
  const at = now().toISOString()
  // Up to the end of this moment.
  const {
    occurrences,
    from,
    now: present,
    before,
    unit,
  } = await ratesOf(subject, later(at, 1), windows, table)
  const accounts = new Set(occurrences.map(({ accountId }) => accountId)).size
  if (occurrences.length < minimumComplaints || accounts < minimumAccounts) return
  const chance = chanceOfRise(present, before)
  if (chance > falseAlarm) return
  const people = await readPeople(table, settings)
  const ownerId = standInFor(headFor(subject, settings), at, people)
  const { name, email } = personOf(ownerId, people)
  const actionId = `ca-${at.slice(0, 10)}-${contentHash([subjectName(subject), at]).slice(0, 8)}`
  const action: CorrectiveAction = {
    ...{ actionId, subject, status: 'open', ownerId, owner: { name, email }, openedAt: at, from },
    checkOn: later(at, checkDays * day),
    found: { at, from, now: present, before, unit, chance },
    entries: [{ at, by: 'holdfast', move: 'open', from: 'none', to: 'open' }],
  }
  const about = subjectTold(subject, settings.complaints.rootCauses, settings.locale)
  const sentence = say('told.action-opened', { action: actionId, about })
  await table.transact([
    ...newAction(action),
    { put: noticeItem(ownerId, { kind: 'action', id: actionId, at }) },
    announce('ActionOpened.v1', { key: actionId, ids: { actionId }, sentence }, at),
  ])
}

/** Who heads the department that a cause, or a lot, is a matter of; the office where nobody is named. */
function headFor(subject: ActionSubject, { complaints }: Settings): string {
  const { rootCauses, actions } = complaints
  const department =
    subject.kind === 'lot' ? actions.lotDepartment : causeOf(rootCauses, subject.cause)?.department
  return (department !== undefined && rootCauses.heads[department]) || officeId
}
