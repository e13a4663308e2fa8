import { html } from 'hono/html'
import { Decision } from '../../complaints/complaint.ts'
import { LostReason, OfferUse, outcomeKeys, ToldBy } from '../../tasks/outcomes.ts'
import type { Task, TaskAnswer } from '../../tasks/task.ts'
import { sentences } from '../../words/sentences.ts'
import { type Reader, type Words, wordsFor } from '../../words/words-for.ts'
import type { Row } from '../letter.ts'
import { factList } from './fact-list.ts'
import { pageFrame } from './page-frame.ts'
import type { TaskPageData } from './task-page-data.ts'

type Decided = Pick<TaskPageData, 'company' | 'locale' | 'timeZone' | 'accountName' | 'task' | 'noted'>

/** What was decided, by whom and when, or why it ended without an answer; all that can still be sent is a note. */
export function decidedPage(data: Decided): string {
  const { word } = wordsFor(data)
  const { task } = data
  const answers = [task.answer, task.followUp].filter((answer) => answer !== undefined)
  const about = word('page.title', { kind: task.kind, account: data.accountName })
  if (answers.length === 0) {
    const title = word('page.ended-title')
    const content = html`<h1>${title}</h1><section class="closed"><h2>${about}</h2>${endedText(task, word)}</section>${noteForm(data)}`
    return pageFrame({ ...data, title, content })
  }
  const title = word('page.decided')
  const content = html`<h1>${title}</h1><section class="done"><h2>${about}</h2>${answers.map((answer) =>
    factList(answerRows(answer, data)),
  )}</section><p class="hint">${word('page.nothing-more')}</p>${noteForm(data)}`
  return pageFrame({ ...data, title, content })
}

/** For a link that is unknown or too old; it does not tell which. */
export function expiredPage(page: Reader & { company: string }): string {
  const { word } = wordsFor(page)
  const title = word('page.expired-title')
  const content = html`<h1>${title}</h1><section class="closed"><p>${word('page.expired')}</p></section>`
  return pageFrame({ ...page, title, content })
}

/** An answer as rows: what, its fields, by whom, when. */
export function answerRows(answer: TaskAnswer, data: Reader & Pick<TaskPageData, 'task'>): Row[] {
  const { word } = wordsFor(data)
  const label = (field: (typeof labelled)[number]) => word('page.field', { field })
  const outcome = outcomeKeys.find((key) => key === answer.outcome) ?? 'ordered'
  return [
    { label: label('outcome'), value: word('page.outcome', { outcome }) },
    ...Object.entries(answer.fields).map(([field, value]) => ({
      label: isOf(labelled, field) ? label(field) : field,
      value: choiceOf(field, value, word) ?? value,
    })),
    { label: label('by'), value: nameOf(answer, data.task, word) },
    { label: label('at'), value: word('moment.told', { at: answer.at }) },
  ]
}

const labelled = sentences['page.field'].field

function endedText({ status, ended }: Task, word: Words['word']) {
  const over = word('page.ended', { status: status === 'dropped' ? 'dropped' : 'closed' })
  if (ended === undefined) return html`<p>${over}</p>`
  const { reason } = ended
  const because = isOf(sentences['page.ended-because'].because, reason)
    ? word('page.ended-because', { because: reason })
    : word('page.ended-reason', { reason })
  return html`<p>${over}</p><p>${because}</p>`
}

function noteForm({ noted, ...reader }: Decided) {
  const { word } = wordsFor(reader)
  const done = noted ? html`<p class="hint" role="status">${word('page.noted')}</p>` : ''
  return html`<form method="post" class="note" accept-charset="utf-8">${done}<div class="field"><label class="label" for="note">${word('page.add-note')}</label><textarea id="note" name="note" maxlength="2000"></textarea><p class="hint">${word('page.hint', { hint: 'note' })}</p></div><button type="submit">${word('page.keep-note')}</button></form>`
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

function nameOf(answer: TaskAnswer, task: Task, word: Words['word']): string {
  return answer.by === 'order' ? word('page.by-order') : (answer.name ?? task.owner.name)
}
