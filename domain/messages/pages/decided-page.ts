import { html } from 'hono/html'
import { isOpen } from '../../complaints/advance.ts'
import type { Task } from '../../tasks/task.ts'
import { sentences, type ValuesOf } from '../../words/sentences.ts'
import { type Reader, type Words, wordsFor } from '../../words/words-for.ts'
import type { Markup } from '../markup.ts'
import { answerRows } from './answer-rows.ts'
import { factList } from './fact-list.ts'
import { lateNotice } from './late-notice.ts'
import { pageFrame } from './page-frame.ts'
import { takeBackForm } from './take-back.ts'
import type { TaskPageData } from './task-page-data.ts'

/** What was decided, by whom and when, and what happens next, or why it ended without an answer; all that can still be sent is a note. */
export function decidedPage(data: TaskPageData): string {
  const { word } = wordsFor(data)
  const { task } = data
  const answers = [task.answer, task.followUp].filter((answer) => answer !== undefined)
  const about = word('page.title', { kind: task.kind, account: data.accountName })
  if (answers.length === 0) {
    const title = word('page.ended-title')
    const content = html`${lateNotice(data)}<h1>${title}</h1><section class="closed"><h2>${about}</h2>${endedText(task, word)}</section>${noteForm(data)}`
    return pageFrame({ ...data, title, content })
  }
  const title = titleOf(data, word)
  const content = html`${lateNotice(data)}<h1>${title}</h1><section class="done"><h2>${about}</h2>${answers.map(
    (answer) => factList(answerRows(answer, data)),
  )}${agreedText(task, word)}</section><section><h2>${word('page.next')}</h2><p>${word('page.next-step', { next: nextOf(data) })}</p></section>${takeBackForm(data)}${noteForm(data)}`
  return pageFrame({ ...data, title, content })
}

/** For a link that is unknown or too old; it does not tell which. */
export function expiredPage(page: Reader & { company: string }): string {
  const { word } = wordsFor(page)
  const title = word('page.expired-title')
  const content = html`<h1>${title}</h1><section class="closed"><p>${word('page.expired')}</p></section>`
  return pageFrame({ ...page, title, content })
}

/** Thanks go to whoever decided; everybody else reads who did. */
function titleOf({ task, viewerId }: TaskPageData, word: Words['word']): string {
  const { answer, agreed, followUp } = task
  if (followUp?.by === 'order' || answer?.by === 'order') return word('page.decided-by-order')
  if (agreed?.personId === viewerId || answer?.personId === viewerId) return word('page.decided')
  return word('page.decided-by', { name: agreed?.name ?? answer?.name ?? task.owner.name })
}

function agreedText({ agreed }: Task, word: Words['word']): Markup | '' {
  return agreed === undefined ? '' : html`<p>${word('page.agreed', agreed)}</p>`
}

function nextOf({ task, complaint, reachable }: TaskPageData): ValuesOf<'page.next-step'>['next'] {
  const { answer, followUp } = task
  if (followUp?.by === 'order' || answer?.by === 'order') return 'ordered'
  switch (answer?.outcome) {
    case 'resolve':
      if (complaint !== undefined && !isOpen(complaint)) return 'closed'
      if (complaint?.status === 'decided') return 'waits'
      return reachable ? 'letter' : 'tell'
    case 'told':
      return complaint !== undefined && !isOpen(complaint) ? 'closed' : 'waits'
    case 'reached':
    case 'won-back':
      return task.kind === 'follow-up' ? 'last-order' : 'order'
    case 'regained':
      return 'regained'
    case 'reduced':
      return 'reduced'
    case 'called-together':
    case 'introduced':
      return 'handed-over'
    default:
      return 'over'
  }
}

function endedText({ status, ended }: Task, word: Words['word']): Markup {
  const over = word('page.ended', { status: status === 'dropped' ? 'dropped' : 'closed' })
  if (ended === undefined) return html`<p>${over}</p>`
  const { reason } = ended
  const known = sentences['page.ended-because'].because.find((because) => because === reason)
  const because = known
    ? word('page.ended-because', { because: known })
    : word('page.ended-reason', { reason })
  return html`<p>${over}</p><p>${because}</p>`
}

function noteForm({ told, ...reader }: TaskPageData): Markup {
  const { word } = wordsFor(reader)
  const done = told === 'noted' ? html`<p class="hint" role="status">${word('page.noted')}</p>` : ''
  return html`<form method="post" class="note" accept-charset="utf-8"><input type="hidden" name="step" value="note">${done}<div class="field"><label class="label" for="note">${word('page.add-note')}</label><textarea id="note" name="note" maxlength="2000" aria-describedby="note-hint"></textarea><p class="hint" id="note-hint">${word('page.hint', { hint: 'note' })}</p></div><button type="submit" class="quiet">${word('page.keep-note')}</button></form>`
}
