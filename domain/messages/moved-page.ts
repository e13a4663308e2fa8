import { html } from 'hono/html'
import type { Locale } from '../accounts/locale.ts'
import { momentIn } from './moment.ts'
import { pageFrame } from './page-frame.ts'
import { pageSentences } from './page-sentences.ts'
import type { TaskPageData } from './task-page-data.ts'

/** For whoever had a task: who has it now, since when and why. */
export function movedPage(data: TaskPageData, locale: Locale): string {
  const say = pageSentences[locale]
  const { task, timeZone } = data
  const since = momentIn(task.assignedAt, timeZone, locale)
  const text = say.moved.text(task.owner.name, since, say.moved.why[task.handing])
  return closedPage(data, say.moved.title, say.title[task.kind](data.accountName), text, locale)
}

/** For whoever may not decide what waits for approval: who has to agree. */
export function waitingPage(data: TaskPageData, locale: Locale): string {
  const say = pageSentences[locale]
  const { title, text } = say.approval.waits
  const name = data.task.approval?.approver.name ?? ''
  return closedPage(data, title, say.title[data.task.kind](data.accountName), text(name), locale)
}

function closedPage(data: TaskPageData, title: string, about: string, text: string, locale: Locale): string {
  const content = html`<h1>${title}</h1><section class="closed"><h2>${about}</h2><p>${text}</p></section>`
  return pageFrame({ locale, company: data.company, title, content })
}
