import { messages } from '../../domain/messages/messages.ts'
import { officeOf } from '../../domain/people/office-of.ts'
import { personOf } from '../../domain/people/people.ts'
import type { Task, TaskMail } from '../../domain/tasks/task.ts'
import type { Given } from '../runtime/ports.ts'
import type { Sending } from '../runtime/send-mail.ts'
import { accountOrDefault } from '../store/accounts/account-or-default.ts'
import { overrideOn } from '../store/accounts/risk-overrides.ts'
import { readPeople } from '../store/people/people.ts'
import { listComplaints } from '../store/tasks/complaints.ts'
import { todayOf } from './accounts/as-of-day.ts'
import { backgroundOf } from './tasks/background-of.ts'
import { linkTo } from './tasks/link-to.ts'
import { statementBeside } from './tasks/statement-beside.ts'
import { toldToday } from './tasks/told-today.ts'

/** A mail about one task to a person, or to the office where mail does not reach them: who, why, what to do, by when, and a link of their own. */
export async function letterAbout(
  task: Task,
  mail: TaskMail,
  given: Given<'table'>,
): Promise<Pick<Sending, 'to' | 'locale' | 'render'>> {
  const { table, settings, now } = given
  const { accountId } = task
  const person = personOf(mail.personId, await readPeople(table, settings))
  const account = await accountOrDefault(table, accountId, settings)
  const [complaintId] = task.complaintIds
  const complaints = await listComplaints(table, accountId)
  const complaint = complaints.find((each) => each.complaintId === complaintId)
  const today = todayOf(now(), settings)
  const riskOverride = await overrideOn(table, accountId, today, settings)
  const told = await toldToday(task, complaints, table, now(), settings)
  const background = await backgroundOf({ accountId, complaint, complaints }, table, now(), settings)
  const statement = await statementBeside(task, today, table)
  const locale = person.locale ?? settings.locale
  return {
    to: [person, officeOf(settings)],
    locale,
    async render(to) {
      const { link, linkExpiresAt } = await linkTo(task, mail.personId, given)
      const timeZone = person.timeZone ?? settings.businessCalendar.timeZone
      const letterhead = { company: settings.company.name, timeZone }
      const data = { accountName: account.name, addressee: to.name, task: told, link, linkExpiresAt }
      const beside = {
        ...statement,
        background,
        ...(complaint && { complaint }),
        ...(riskOverride && { riskOverride }),
      }
      return messages[mail.name].render({ ...letterhead, ...data, ...beside }, locale)
    },
  }
}
