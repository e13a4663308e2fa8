import { html } from 'hono/html'
import type { Locale } from '../accounts/locale.ts'
import { type OutcomeKey, outcomes } from '../tasks/outcomes.ts'
import type { Task, TaskAnswer } from '../tasks/task.ts'
import { momentIn } from './moment.ts'
import { pageFrame } from './page-frame.ts'
import { pageSentences } from './page-sentences.ts'
import { factList } from './task-page.ts'
import type { TaskPageData } from './task-page-data.ts'
import { vocabulary } from './vocabulary.ts'

/** What was decided, by whom and when; for a task that ended without an answer, that. Shows no form. */
export function decidedPage(
  data: Pick<TaskPageData, 'company' | 'timeZone' | 'accountName' | 'task'>,
  locale: Locale,
): string {
  const say = pageSentences[locale]
  const { task, company } = data
  const answers = [task.answer, task.followUp].filter((answer) => answer !== undefined)
  if (answers.length === 0) {
    const { title, text } = say.cancelled
    return pageFrame({ locale, company, title, content: closed(title, text) })
  }
  const about = say.title[task.kind](data.accountName)
  const content = html`<h1>${say.decided.title}</h1><section class="done"><h2>${about}</h2>${answers.map(
    (answer) => factList(answerRows(answer, data, locale)),
  )}</section><p class="hint">${say.decided.nothingMore}</p>`
  return pageFrame({ locale, company, title: say.decided.title, content })
}

/** For a link that is unknown or too old; it does not tell which. */
export function expiredPage(company: string, locale: Locale): string {
  const { title, text } = pageSentences[locale].expired
  return pageFrame({ locale, company, title, content: closed(title, text) })
}

function closed(title: string, text: string) {
  return html`<h1>${title}</h1><section class="closed"><p>${text}</p></section>`
}

function answerRows(answer: TaskAnswer, data: Pick<TaskPageData, 'task' | 'timeZone'>, locale: Locale) {
  const say = pageSentences[locale]
  const key = outcomes[data.task.kind].find((outcome) => outcome.key === answer.outcome)?.key
  return [
    {
      label: say.field.outcome,
      value: key === undefined ? say.ordered : say.outcome[key satisfies OutcomeKey].label,
    },
    ...Object.entries(answer.fields).map(([field, value]) => fieldRow(field, value, locale)),
    { label: say.decided.by, value: nameOf(answer, data.task, say.byOrder) },
    { label: say.decided.at, value: momentIn(answer.at, data.timeZone, locale) },
  ]
}

function fieldRow(field: string, value: string, locale: Locale) {
  const labels: Record<string, string> = pageSentences[locale].field
  const { verdict, remedy, lostReason } = vocabulary[locale]
  const words: Record<string, Record<string, string>> = { decision: verdict, remedy, reason: lostReason }
  return { label: labels[field] ?? field, value: words[field]?.[value] ?? value }
}

function nameOf(answer: TaskAnswer, task: Task, byOrder: string): string {
  if (answer.by === 'order') return byOrder
  return answer.by === 'owner' ? (task.escalatedFrom ?? task.owner).name : task.owner.name
}
