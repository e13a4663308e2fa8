import { messages } from '../../domain/messages/messages.ts'
import { officeOf } from '../../domain/people/office-of.ts'
import { type People, personOf } from '../../domain/people/people.ts'
import type { Morning } from '../../domain/tasks/morning.ts'
import type { Task, TaskMail } from '../../domain/tasks/task.ts'
import type { Given } from '../runtime/ports.ts'
import type { Sending } from '../runtime/send-mail.ts'
import { accountOrDefault } from '../store/account-or-default.ts'
import { readComplaint } from '../store/complaints.ts'
import { letterAbout } from './letter-about.ts'
import { linkTo } from './link-to.ts'

type Letter = Pick<Sending, 'to' | 'locale' | 'render'>

/** The mail of a morning: a list with a link for each task, and the whole task where there is only one. */
export async function morningLetter(
  morning: Morning,
  personId: string,
  people: People,
  given: Given<'table'>,
): Promise<Letter> {
  const { fresh, due, overdue } = morning
  const [only, ...others] = [...overdue, ...due, ...fresh]
  if (only && others.length === 0) return letterAbout(only, { name: mailAbout(only), personId }, given)
  const { settings } = given
  const person = personOf(personId, people)
  const { locale = settings.locale, timeZone = settings.businessCalendar.timeZone } = person
  return {
    to: [person, officeOf(settings)],
    locale,
    async render({ name: addressee }) {
      const list = (tasks: readonly Task[]) => Promise.all(tasks.map((task) => itemOf(task, personId, given)))
      const items = { fresh: await list(fresh), due: await list(due), overdue: await list(overdue) }
      const letterhead = { company: settings.company.name, timeZone }
      return messages.morning.render({ ...letterhead, addressee, ...items }, locale)
    },
  }
}

function mailAbout({ escalationLevel, handing, reminded, lastNudgeAt }: Task): TaskMail['name'] {
  if (reminded || lastNudgeAt !== undefined) return 'task-reminder'
  return escalationLevel > 0 && handing !== 'returned' ? 'task-escalation' : 'task'
}

async function itemOf(task: Task, personId: string, given: Given<'table'>) {
  const { table, settings } = given
  const { accountId, kind, dueAt, complaintIds } = task
  const { name: accountName } = await accountOrDefault(table, accountId, settings)
  const [complaintId] = complaintIds
  const complaint = complaintId === undefined ? undefined : await readComplaint(table, accountId, complaintId)
  const { link, linkExpiresAt } = await linkTo(task, personId, given)
  return { kind, accountName, dueAt, link, linkExpiresAt, reference: complaint?.reference ?? '' }
}
