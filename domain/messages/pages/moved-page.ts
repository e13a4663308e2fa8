import { html } from 'hono/html'
import { wordsFor } from '../../words/words-for.ts'
import { pageFrame } from './page-frame.ts'
import type { TaskPageData } from './task-page-data.ts'

/** For whoever had a task: who has it now, since when and why. */
export function movedPage(data: TaskPageData): string {
  const { word } = wordsFor(data)
  const { owner, assignedAt: since, handing } = data.task
  return closedPage(data, word('page.moved-title'), word('page.moved', { name: owner.name, since, handing }))
}

/** For whoever may not decide what waits for approval: who has to agree. */
export function waitingPage(data: TaskPageData): string {
  const { word } = wordsFor(data)
  const name = data.task.approval?.approver.name ?? ''
  return closedPage(data, word('page.waits-title'), word('page.waits', { name }))
}

function closedPage(data: TaskPageData, title: string, text: string): string {
  const about = wordsFor(data).word('page.title', { kind: data.task.kind, account: data.accountName })
  const content = html`<h1>${title}</h1><section class="closed"><h2>${about}</h2><p>${text}</p></section>`
  return pageFrame({ ...data, title, content })
}
