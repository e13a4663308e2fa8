import { html } from 'hono/html'
import type { Locale } from '../accounts/locale.ts'
import { Decision } from '../complaints/complaint.ts'
import { LostReason, OfferUse, type OutcomeKey, outcomes, ToldBy } from '../tasks/outcomes.ts'
import type { Task, TaskAnswer } from '../tasks/task.ts'
import { type Words, wordsFor } from '../words/words-for.ts'
import { factList } from './fact-list.ts'
import type { Row } from './letter.ts'
import { momentIn } from './moment.ts'
import { pageFrame } from './page-frame.ts'
import { pageSentences } from './page-sentences.ts'
import type { TaskPageData } from './task-page-data.ts'

type Decided = Pick<TaskPageData, 'company' | 'timeZone' | 'accountName' | 'task' | 'noted'>

/** What was decided, by whom and when, or why it ended without an answer; all that can still be sent is a note. */
export function decidedPage(data: Decided, locale: Locale): string {
  const say = pageSentences[locale]
  const { task, company } = data
  const answers = [task.answer, task.followUp].filter((answer) => answer !== undefined)
  const about = say.title[task.kind](data.accountName)
  if (answers.length === 0) {
    const { title } = say.cancelled
    const content = html`<h1>${title}</h1><section class="closed"><h2>${about}</h2>${endedText(task, locale)}</section>${noteForm(data, locale)}`
    return pageFrame({ locale, company, title, content })
  }
  const content = html`<h1>${say.decided.title}</h1><section class="done"><h2>${about}</h2>${answers.map(
    (answer) => factList(answerRows(answer, data, locale)),
  )}</section><p class="hint">${say.decided.nothingMore}</p>${noteForm(data, locale)}`
  return pageFrame({ locale, company, title: say.decided.title, content })
}

/** For a link that is unknown or too old; it does not tell which. */
export function expiredPage(company: string, locale: Locale): string {
  const { title, text } = pageSentences[locale].expired
  const content = html`<h1>${title}</h1><section class="closed"><p>${text}</p></section>`
  return pageFrame({ locale, company, title, content })
}

/** An answer as rows: what, its fields, by whom, when. */
export function answerRows(
  answer: TaskAnswer,
  data: Pick<TaskPageData, 'task' | 'timeZone'>,
  locale: Locale,
): Row[] {
  const say = pageSentences[locale]
  const words = wordsFor({ locale, timeZone: data.timeZone })
  const known: readonly { key: OutcomeKey }[] = outcomes[data.task.kind]
  const key = known.find((outcome) => outcome.key === answer.outcome)?.key
  return [
    { label: say.field.outcome, value: key === undefined ? say.ordered : say.outcome[key].label },
    ...Object.entries(answer.fields).map(([field, value]) => fieldRow(field, value, locale, words)),
    { label: say.decided.by, value: nameOf(answer, data.task, say.byOrder) },
    { label: say.decided.at, value: momentIn(answer.at, data.timeZone, locale) },
  ]
}

function endedText({ status, ended }: Task, locale: Locale) {
  const say = pageSentences[locale].ended
  const known: Record<string, string> = say.reasons
  const why = ended === undefined ? '' : html`<p>${say.reason(known[ended.reason] ?? ended.reason)}</p>`
  return html`<p>${status === 'dropped' ? say.dropped : say.closed}</p>${why}`
}

function noteForm({ noted }: Decided, locale: Locale) {
  const say = pageSentences[locale]
  const done = noted ? html`<p class="hint" role="status">${say.addNote.done}</p>` : ''
  return html`<form method="post" class="note" accept-charset="utf-8">${done}<div class="field"><label class="label" for="note">${say.addNote.legend}</label><textarea id="note" name="note" maxlength="2000"></textarea><p class="hint">${say.hint.note}</p></div><button type="submit">${say.addNote.send}</button></form>`
}

function fieldRow(field: string, value: string, locale: Locale, { word }: Words): Row {
  const labels: Record<string, string> = pageSentences[locale].field
  return { label: labels[field] ?? field, value: choiceOf(field, value, word) ?? value }
}

/** What was chosen of several words; undefined for what a person wrote. */
function choiceOf(field: string, value: string, word: Words['word']): string | undefined {
  const { remedy, decision } = Decision.shape
  switch (field) {
    case 'decision':
      return isOf(decision.options, value) ? word('word.verdict', { verdict: value }) : undefined
    case 'remedy':
      return isOf(remedy.options, value) ? word('word.remedy', { remedy: value }) : undefined
    case 'reason':
      return isOf(LostReason.options, value) ? word('word.lost-reason', { reason: value }) : undefined
    case 'offer':
      return isOf(OfferUse.options, value) ? word('word.offer-use', { use: value }) : undefined
    case 'how':
      return isOf(ToldBy.options, value) ? word('word.told-by', { how: value }) : undefined
    default:
      return undefined
  }
}

function isOf<K extends string>(options: readonly K[], value: string): value is K {
  return options.some((option) => option === value)
}

function nameOf(answer: TaskAnswer, task: Task, byOrder: string): string {
  return answer.by === 'order' ? byOrder : (answer.name ?? task.owner.name)
}
