import { expiredPage } from '../../../domain/messages/pages/decided-page.ts'
import { taskPage } from '../../../domain/messages/pages/task-page.ts'
import type { TaskPageData } from '../../../domain/messages/pages/task-page-data.ts'
import { personOf } from '../../../domain/people/people.ts'
import type { Settings } from '../../../domain/settings.ts'
import type { Answerer } from '../../../domain/tasks/answer-task.ts'
import { type Outcome, outcomes } from '../../../domain/tasks/outcomes.ts'
import type { Task } from '../../../domain/tasks/task.ts'
import { aroundTask } from '../../operations/tasks/around-task.ts'
import { backgroundOf } from '../../operations/tasks/background-of.ts'
import { toldToday } from '../../operations/tasks/told-today.ts'
import type { HttpResponse } from '../../runtime/define-route.ts'
import { htmlAnswer, pageHeaders, seeOther } from '../../runtime/page-answer.ts'
import { readLink } from '../../store/people/links.ts'
import { readPeople } from '../../store/people/people.ts'
import { readOnce } from '../../store/table/read-once.ts'
import type { Revised } from '../../store/table/revision.ts'
import type { TableReader } from '../../store/table/table.ts'
import { listComplaints } from '../../store/tasks/complaints.ts'
import { mustReadTask } from '../../store/tasks/tasks.ts'

/** A task as its link shows it. */
export type Opened = {
  read: Revised<Task>
  page: TaskPageData
  /** Whose it is. */
  who: Answerer & { personId: string }
}

/** Opens a link: what its page needs, or the answer for a link that is unknown (404) or too old (410). Reads only. */
export async function openLink(
  table: TableReader,
  token: string,
  settings: Settings,
  now: Date,
): Promise<Opened | { answer: HttpResponse }> {
  const reader = readOnce(table)
  const link = await readLink(reader, token)
  const company = settings.company.name
  const theirs = { locale: settings.locale, timeZone: settings.businessCalendar.timeZone }
  if (!link)
    return { answer: { status: 404, html: expiredPage({ ...theirs, company }), headers: pageHeaders } }
  const person = personOf(link.personId, await readPeople(reader, settings))
  const { locale = theirs.locale, timeZone = theirs.timeZone } = person
  if (Date.parse(link.expiresAt) <= now.getTime())
    return { answer: { status: 410, html: expiredPage({ locale, timeZone, company }), headers: pageHeaders } }
  const read = await mustReadTask(reader, link.accountId, link.taskId)
  const { accountId } = link
  const complaints = await listComplaints(reader, accountId)
  const around = await aroundTask(reader, read.value, complaints, settings, now)
  const page = {
    company,
    locale,
    timeZone,
    at: now.toISOString(),
    viewerId: link.personId,
    viewerEmail: person.email,
    mayDraft: true as const,
    ...around,
    background: await backgroundOf(
      { accountId, complaint: around.complaint, complaints },
      reader,
      now,
      settings,
    ),
    task: inFormOrder(await toldToday(read.value, complaints, reader, now, settings)),
  }
  return { read, page, who: { personId: link.personId, name: person.name } }
}

/** Leads a browser on to the page of a link, so that loading again or going back sends nothing twice. */
export function goTo(token: string, query?: string): HttpResponse {
  return seeOther(query === undefined ? token : `${token}?${query}`)
}

/** The page as an answer, 422 where a form was refused. */
export function pageAnswer(page: TaskPageData): HttpResponse {
  return htmlAnswer(taskPage(page), page.problems ? 422 : 200)
}

/** The answer's fields in the order of the form: a stored map has none of its own. */
function inFormOrder(task: Task): Task {
  const { answer, kind } = task
  const forms: readonly Outcome[] = outcomes[kind]
  const form = forms.find(({ key }) => key === answer?.outcome)
  if (!answer || !form) return task
  const named = Object.keys(form.fields.shape).flatMap((name) => {
    const value = answer.fields[name]
    return value === undefined ? [] : [[name, value] as const]
  })
  return { ...task, answer: { ...answer, fields: Object.fromEntries(named) } }
}
