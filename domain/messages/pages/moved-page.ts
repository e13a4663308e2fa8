import { html } from 'hono/html'
import { wordsFor } from '../../words/words-for.ts'
import { answerRows } from './answer-rows.ts'
import { factList } from './fact-list.ts'
import { lateNotice } from './late-notice.ts'
import { pageFrame } from './page-frame.ts'
import { takeBackForm } from './take-back.ts'
import type { TaskPageData } from './task-page-data.ts'

/** For whoever had a task: who has it now, since when and why; to whoever gave it away, what they did. */
export function movedPage(data: TaskPageData): string {
  const { word } = wordsFor(data)
  const { owner, assignedAt: since, handing, handedFrom, refusal } = data.task
  const now = { name: owner.name, since }
  if (handing === 'handed-over' && handedFrom?.email === data.viewerEmail)
    return closedPage(data, word('page.handed-title'), word('page.handed', now))
  if (handing === 'returned' && refusal !== undefined && refusal.personId === data.viewerId)
    return closedPage(data, word('page.sent-back-title'), word('page.sent-back', now))
  return closedPage(data, word('page.moved-title'), word('page.moved', { ...now, handing }))
}

/** For whoever may not decide what waits for approval: what is proposed, and who has to agree. */
export function waitingPage(data: TaskPageData): string {
  const { word } = wordsFor(data)
  const { approval } = data.task
  const name = approval?.approver.name ?? ''
  return closedPage(data, word('page.waits-title'), word('page.waits', { name }))
}

function closedPage(data: TaskPageData, title: string, text: string): string {
  const about = wordsFor(data).word('page.title', { kind: data.task.kind, account: data.accountName })
  const proposed = data.task.approval?.proposed
  const rows = proposed === undefined ? '' : factList(answerRows(proposed, data))
  const content = html`${lateNotice(data)}<h1>${title}</h1><section class="closed"><h2>${about}</h2><p>${text}</p>${rows}</section>${takeBackForm(data)}`
  return pageFrame({ ...data, title, content })
}
