import { html } from 'hono/html'
import type { AuditEntry } from '../../domain/tasks/move-task.ts'
import { wordsFor } from '../../domain/words/words-for.ts'
import { movedBy, whyMoved } from '../audit-list.ts'
import type { Choices } from '../tasks/task-moves.ts'
import type { View } from '../view.ts'
import type { Viewer } from '../viewer.ts'
import { operationsFrame } from './operations-frame.ts'
import { opsTable } from './ops-table.ts'

export type AuditScreen = Choices & {
  account: string
  found: { entries: readonly (AuditEntry & { subject: string })[]; isCut: boolean } | undefined
}

/** Everything that was done about an account's tasks and complaints, the latest first. */
export function auditView(viewer: Viewer, { account, found, people }: AuditScreen): View {
  const { word } = wordsFor(viewer)
  const rows = (found?.entries ?? []).map((entry) => [
    word('moment.told', { at: entry.at }),
    movedBy(viewer, entry, { people }),
    entry.subject,
    whyMoved(viewer, entry),
  ])
  const content = html`<form class="filters" method="get" action="${viewer.base}/operations/audit" role="search"><div class="field"><label class="label" for="account">${word('console.audit-of')}</label><input type="search" id="account" name="account" value="${account}" maxlength="128"></div><button class="quiet">${word('console.show')}</button></form>
<section>${
    found === undefined
      ? html`<p class="empty">${word('console.audit-ask')}</p>`
      : rows.length === 0
        ? html`<p class="empty">${word('console.no-history')}</p>`
        : opsTable(viewer, ['at', 'move', 'subject', 'why'], rows)
  }${found?.isCut ? html`<p class="muted">${word('console.audit-cut')}</p>` : ''}</section>`
  return operationsFrame(viewer, 'audit', { content })
}
