import { html } from 'hono/html'
import type { Locale } from '../accounts/locale.ts'
import type { Row } from './letter.ts'
import type { Markup } from './markup.ts'
import { pageFrame } from './page-frame.ts'
import { pageSentences } from './page-sentences.ts'
import { taskFacts } from './task-blocks.ts'
import { taskForm } from './task-form.ts'
import type { TaskPageData } from './task-page-data.ts'

/** The page behind a task's link: the task, why, what to do, and a form that posts to the page's own address. */
export function taskPage(data: TaskPageData, locale: Locale): string {
  const say = pageSentences[locale]
  const { task, complaint } = data
  const title = say.title[task.kind](data.accountName)
  const content = html`<h1>${title}</h1>
<section>${factList(taskFacts(data, locale))}</section>
<section>${
    complaint === undefined
      ? ''
      : html`<h2>${say.theyWrote}</h2><blockquote>${complaint.description}</blockquote>`
  }<h2>${say.why}</h2><ul>${items(task.why)}</ul>${
    task.offer === undefined
      ? ''
      : html`<p class="offer"><strong>${say.offer}</strong>${task.offer.title}</p>`
  }<h2>${say.whatToDo}</h2><ol>${items(task.whatToDo)}</ol></section>
${taskForm(data, locale)}`
  return pageFrame({ locale, company: data.company, title, content })
}

/** Rows as a description list. */
export function factList(rows: readonly Row[]): Markup {
  return html`<dl>${rows.map(({ label, value }) => html`<dt>${label}</dt><dd>${value}</dd>`)}</dl>`
}

function items(sentences: readonly string[]): Markup[] {
  return sentences.map((sentence) => html`<li>${sentence}</li>`)
}
