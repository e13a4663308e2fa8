import type { Locale } from '../../../domain/accounts/locale.ts'
import type { CorrectiveAction } from '../../../domain/complaints/actions/corrective-action.ts'
import { subjectTold } from '../../../domain/complaints/actions/subject-told.ts'
import { DroppedWhy } from '../../../domain/messages/mail-data.ts'
import { messages } from '../../../domain/messages/messages.ts'
import { officeOf } from '../../../domain/people/office-of.ts'
import { type People, personOf } from '../../../domain/people/people.ts'
import type { Settings } from '../../../domain/settings.ts'
import type { Morning } from '../../../domain/tasks/morning.ts'
import type { Task, TaskMail } from '../../../domain/tasks/task.ts'
import { wordsFor } from '../../../domain/words/words-for.ts'
import type { Given } from '../../runtime/ports.ts'
import type { Sending } from '../../runtime/send-mail.ts'
import { accountOrDefault } from '../../store/accounts/account-or-default.ts'
import { readComplaint } from '../../store/tasks/complaints.ts'
import { letterAbout } from '../letter-about.ts'
import { linkTo } from '../tasks/link-to.ts'
import { countNews, type News } from './morning-news.ts'

type Letter = Pick<Sending, 'to' | 'locale' | 'render' | 'unsubscribe'>

/** The mail of a morning: a list with a link for each task, then the news, and the whole task or statement where there is only one. */
export async function morningLetter(
  morning: Morning,
  news: News,
  personId: string,
  people: People,
  given: Given<'table'>,
): Promise<Letter> {
  const { fresh, due, overdue } = morning
  const [only, ...others] = [...overdue, ...due, ...fresh]
  const { dropped, statements, handedOn, calls, actions } = news
  const isAlone = others.length + countNews(news) === 0
  if (only && isAlone) return letterAbout(only, { name: mailAbout(only), personId }, given)
  const { settings, table } = given
  const person = personOf(personId, people)
  const { locale = settings.locale, timeZone = settings.businessCalendar.timeZone } = person
  const subject = wordsFor({ locale, timeZone }).word('morning.unsubscribe')
  return {
    to: [person, officeOf(settings)],
    locale,
    unsubscribe: `mailto:${officeOf(settings).email}?subject=${encodeURIComponent(subject)}`,
    async render({ name: addressee }) {
      const list = (tasks: readonly Task[]) => Promise.all(tasks.map((task) => itemOf(task, personId, given)))
      const letterhead = { company: settings.company.name, timeZone }
      const named = await Promise.all(
        statements.map(async (statement) => {
          const { name } = await accountOrDefault(table, statement.accountId, settings)
          return { accountName: name, statement }
        }),
      )
      const [first, ...more] = named
      if (first && !only && more.length + countNews(news) === 1)
        return messages['account-statement'].render({ ...letterhead, ...first, ownerName: addressee }, locale)
      const items = { fresh: await list(fresh), due: await list(due), overdue: await list(overdue) }
      const over = await Promise.all(
        dropped.map(async (task) => ({ ...(await nameOf(task, given)), why: whyOf(task) })),
      )
      const others = {
        handedOn: await Promise.all(
          handedOn.map(async ({ accountId, id }) => ({
            accountName: (await accountOrDefault(table, accountId, settings)).name,
            owner: personOf(id, people).name,
          })),
        ),
        actions: actions.map((action) => actionTold(action, locale, settings)),
        calls: await Promise.all(calls.map((task) => callOf(task, personId, given))),
      }
      const told = { ...items, dropped: over, statements: named, ...others }
      return messages.morning.render({ ...letterhead, addressee, ...told }, locale)
    },
  }
}

function mailAbout({ escalationLevel, handing, reminded, lastNudgeAt }: Task): TaskMail['name'] {
  if (reminded || lastNudgeAt !== undefined) return 'task-reminder'
  return escalationLevel > 0 && handing !== 'returned' ? 'task-escalation' : 'task'
}

async function itemOf(task: Task, personId: string, given: Given<'table'>) {
  const { link, linkExpiresAt } = await linkTo(task, personId, given)
  return { ...(await nameOf(task, given)), dueAt: task.dueAt, link, linkExpiresAt }
}

/** A call to which a person is asked by whoever has the task. */
async function callOf(task: Task, personId: string, given: Given<'table'>) {
  const { accountName } = await nameOf(task, given)
  const { jointCall, owner } = task
  return {
    accountName,
    owner,
    ...(jointCall?.at && { at: jointCall.at }),
    ...(await linkTo(task, personId, given)),
  }
}

function actionTold(action: CorrectiveAction, locale: Locale, { complaints }: Settings) {
  const { actionId, subject, checkOn, checked, found } = action
  const isNew = checked === undefined
  const count = (checked ?? found).now.count
  const about = subjectTold(subject, complaints.rootCauses, locale)
  return { actionId, about, isNew, complaints: count, checkOn }
}

async function nameOf({ accountId, kind, complaintIds }: Task, { table, settings }: Given<'table'>) {
  const { name: accountName } = await accountOrDefault(table, accountId, settings)
  const [complaintId] = complaintIds
  const complaint = complaintId === undefined ? undefined : await readComplaint(table, accountId, complaintId)
  return { kind, accountName, reference: complaint?.reference ?? '' }
}

/** Why a task was dropped, in the words that a morning has for it. */
function whyOf({ ended }: Task): DroppedWhy {
  return DroppedWhy.safeParse(ended?.reason).data ?? 'complaint-ended'
}
