import { doneAt } from '../../../domain/complaints/advance.ts'
import type { Complaint } from '../../../domain/complaints/complaint.ts'
import { promiseOf } from '../../../domain/complaints/hold-complaint.ts'
import { dayNumber } from '../../../domain/history/day.ts'
import type { DayBucket } from '../../../domain/history/day-bucket.ts'
import type { JointCall } from '../../../domain/messages/mail-data.ts'
import { messages } from '../../../domain/messages/messages.ts'
import { officeOf } from '../../../domain/people/office-of.ts'
import { type People, personOf } from '../../../domain/people/people.ts'
import { isUndecided, type Task } from '../../../domain/tasks/task.ts'
import type { Given } from '../../runtime/ports.ts'
import type { Sending } from '../../runtime/send-mail.ts'
import { accountOrDefault } from '../../store/accounts/account-or-default.ts'
import type { NoticeOf } from '../../store/mail/notices.ts'
import { listComplaints } from '../../store/tasks/complaints.ts'
import { listTasks } from '../../store/tasks/tasks.ts'
import { accountYear } from '../accounts/account-year.ts'
import { todayOf } from '../accounts/as-of-day.ts'
import { reportOf } from '../accounts/report-of.ts'

const lookBackDays = 365

/** The mail of a handover: the account on one page, what is open, what was promised, and a draft of an introduction. */
export async function handoverLetter(
  { accountId, id: formerId }: NoticeOf<'handover'>,
  personId: string,
  people: People,
  jointCall: JointCall | undefined,
  { table, settings, now }: Given<'table'>,
): Promise<Pick<Sending, 'to' | 'locale' | 'render'>> {
  const account = await accountOrDefault(table, accountId, settings)
  const person = personOf(personId, people)
  const { locale = settings.locale, timeZone = settings.businessCalendar.timeZone } = person
  const today = todayOf(now(), settings)
  const ofAccount = await listTasks(table, accountId)
  const { ordered, orders, lastContact } = await accountYear(table, accountId, now(), settings, ofAccount)
  const { value } = await reportOf(table, accountId, now(), settings)
  const known = await listComplaints(table, accountId)
  const complaints = known.filter((each) => doneAt(each) === undefined)
  const referenceOf = ({ complaintIds }: Task) =>
    complaints.find(({ complaintId }) => complaintIds.includes(complaintId))?.reference ?? ''
  const tasks = ofAccount.filter(isUndecided)
  const former = people.people.get(formerId)?.name ?? settings.company.name
  const data = {
    ...{ company: settings.company.name, timeZone, accountName: account.name, accountId },
    ...{ accountLocale: account.locale, former, value },
    ...(account.contact && { contact: account.contact }),
    hasLeft: account.ownerId === formerId,
    rhythm: rhythmOf(ordered),
    orders,
    lastContact: lastContact?.day ?? null,
    tasks: tasks.map((task) => ({
      ...{ kind: task.kind, accountName: account.name, reference: referenceOf(task), dueAt: task.dueAt },
      ...(task.snoozedUntil && { snoozed: { until: task.snoozedUntil, note: task.snoozeReason ?? '' } }),
    })),
    complaints: complaints.map((complaint) => ({
      ...{ reference: complaint.reference, description: complaint.description.slice(0, 200) },
      promised: promiseOf(complaint),
    })),
    settled: known.flatMap((complaint) => settledOf(complaint, today, account.currency)),
    ...(jointCall && { jointCall }),
  }
  return {
    to: [person, officeOf(settings)],
    locale,
    render: ({ name: addressee }) => messages.handover.render({ ...data, addressee }, locale),
  }
}

/** What was promised on a complaint that was answered within the last year. */
function settledOf(
  { decision, respondedAt, closedAt, reference, description }: Complaint,
  today: string,
  currency: string,
) {
  const on = (respondedAt ?? closedAt)?.slice(0, 10)
  if (!decision || on === undefined || dayNumber(today) - dayNumber(on) > lookBackDays) return []
  const { decision: verdict, remedy, amount } = decision
  const told = { reference, description: description.slice(0, 200), on, currency }
  return [{ ...told, decision: verdict, remedy, ...(amount !== undefined && { amount }) }]
}

/** The usual gap between order days of the last year, and the last of them; null with fewer than three. */
function rhythmOf(ordered: readonly DayBucket[]): { every: number; last: string } | null {
  const days = ordered.map(({ day }) => dayNumber(day))
  const gaps = days
    .slice(1)
    .map((day, at) => day - (days[at] ?? day))
    .toSorted((a, b) => a - b)
  const every = gaps[Math.floor(gaps.length / 2)]
  const last = ordered.at(-1)?.day
  return gaps.length < 2 || every === undefined || last === undefined ? null : { every, last }
}
