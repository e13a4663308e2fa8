import { createHash } from 'node:crypto'
import { isOpen } from '../../domain/complaints/advance.ts'
import { expiredPage } from '../../domain/messages/pages/decided-page.ts'
import { pageStyle } from '../../domain/messages/pages/page-style.ts'
import { taskPage } from '../../domain/messages/pages/task-page.ts'
import type { TaskPageData } from '../../domain/messages/pages/task-page-data.ts'
import { personOf } from '../../domain/people/people.ts'
import type { Settings } from '../../domain/settings.ts'
import type { Answerer } from '../../domain/tasks/answer-task.ts'
import { type Outcome, outcomes } from '../../domain/tasks/outcomes.ts'
import type { Task } from '../../domain/tasks/task.ts'
import { todayOf } from '../operations/as-of-day.ts'
import { statementBeside } from '../operations/statement-beside.ts'
import type { HttpResponse } from '../runtime/define-route.ts'
import { accountOrDefault } from '../store/account-or-default.ts'
import { listComplaints, readComplaint } from '../store/complaints.ts'
import { readLink } from '../store/links.ts'
import { isSuppressed } from '../store/mails.ts'
import { readPeople } from '../store/people.ts'
import type { Revised } from '../store/revision.ts'
import { overrideOn } from '../store/risk-overrides.ts'
import type { TableReader } from '../store/table.ts'
import { mustReadTask } from '../store/tasks.ts'

/** Nothing may be loaded, run, framed or posted elsewhere; the one style is named by its hash. */
const headers = {
  'content-security-policy': [
    "default-src 'none'",
    `style-src 'sha256-${createHash('sha256').update(pageStyle).digest('base64')}'`,
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; '),
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
}

/** A task as its link shows it. */
export type Opened = {
  read: Revised<Task>
  page: TaskPageData
  /** Whose it is. */
  who: Answerer & { personId: string }
}

/** Opens a link: what its page needs, or the answer for a link that is unknown (404) or too old (410). Reads only. */
export async function openLink(
  reader: TableReader,
  token: string,
  settings: Settings,
  now: Date,
): Promise<Opened | { answer: HttpResponse }> {
  const link = await readLink(reader, token)
  const company = settings.company.name
  const theirs = { locale: settings.locale, timeZone: settings.businessCalendar.timeZone }
  if (!link) return { answer: { status: 404, html: expiredPage({ ...theirs, company }), headers } }
  const person = personOf(link.personId, await readPeople(reader, settings))
  const { locale = theirs.locale, timeZone = theirs.timeZone } = person
  if (Date.parse(link.expiresAt) <= now.getTime())
    return { answer: { status: 410, html: expiredPage({ locale, timeZone, company }), headers } }
  const read = await mustReadTask(reader, link.accountId, link.taskId)
  const account = await accountOrDefault(reader, link.accountId, settings)
  const [complaintId] = read.value.complaintIds
  const complaint = complaintId ? await readComplaint(reader, link.accountId, complaintId) : undefined
  const today = todayOf(now, settings)
  const riskOverride = await overrideOn(reader, link.accountId, today, settings)
  const contact = complaint?.contact ?? account.contact
  const page = {
    company,
    locale,
    timeZone,
    accountName: account.name,
    currency: account.currency,
    viewerId: link.personId,
    viewerEmail: person.email,
    reachable: contact !== undefined && !(await isSuppressed(reader, contact.email)),
    openComplaints: (await listComplaints(reader, link.accountId))
      .filter(isOpen)
      .map(({ reference }) => reference),
    task: inFormOrder(read.value),
    ...(complaint && { complaint }),
    ...(riskOverride && { riskOverride }),
    ...(await statementBeside(read.value, today, reader)),
  }
  return { read, page, who: { personId: link.personId, name: person.name } }
}

/** Leads a browser on to the page of a link, so that loading again or going back sends nothing twice. */
export function goTo(token: string, query?: string): HttpResponse {
  // As it is seen from the address that was asked: nothing has to know what stands before it.
  const location = query === undefined ? token : `${token}?${query}`
  return { status: 303, headers: { ...headers, location } }
}

/** The page as an answer, 422 where a form was refused. */
export function pageAnswer(page: TaskPageData): HttpResponse {
  return htmlAnswer(taskPage(page), page.problems ? 422 : 200)
}

/** A page with what browsers are to know of every page. */
export function htmlAnswer(html: string, status = 200): HttpResponse {
  return { status, html, headers }
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
