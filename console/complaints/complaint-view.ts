import { html } from 'hono/html'
import type { Attachment } from '../../domain/complaints/attachments/attachment.ts'
import type { Complaint } from '../../domain/complaints/complaint.ts'
import { pauseOf } from '../../domain/complaints/pause-complaint.ts'
import type { Row } from '../../domain/messages/letter.ts'
import type { Markup } from '../../domain/messages/markup.ts'
import { saidRows } from '../../domain/messages/pages/answer-rows.ts'
import { factList } from '../../domain/messages/pages/fact-list.ts'
import type { AuditEntry } from '../../domain/tasks/move-task.ts'
import { say } from '../../domain/words/say.ts'
import { wordsFor } from '../../domain/words/words-for.ts'
import { column } from '../accounts/accounts-view.ts'
import { auditList } from '../audit-list.ts'
import { notice } from '../notice.ts'
import type { Choices } from '../tasks/task-moves.ts'
import type { View } from '../view.ts'
import type { Viewer } from '../viewer.ts'
import { attachmentList } from './attachment-list.ts'
import { complaintClock } from './complaint-clock.ts'
import type { ComplaintLine } from './complaint-line.ts'
import { complaintMoves } from './complaint-moves.ts'
import { type Letter, letterList } from './letter-list.ts'
import { pauseList } from './pause-list.ts'

/** A complaint as the API shows it. */
export type ComplaintScreen = Choices & {
  complaint: ComplaintLine
  letters: readonly Letter[]
  attachments: readonly Attachment[]
  linked: readonly string[]
  audit: readonly AuditEntry[]
  done: string | undefined
}

/** A case: what was said, until when we answer, what was decided and done, and every move that is left. */
export function complaintView(viewer: Viewer, screen: ComplaintScreen): View {
  const { word, tellAll } = wordsFor(viewer)
  const { complaint, letters, attachments, linked, audit } = screen
  const { reference, assessment, accountId } = complaint
  const content = html`${notice(viewer, screen.done)}<p class="crumbs"><a href="${viewer.base}/complaints">${word('console.room', { room: 'complaints' })}</a> · <a href="${viewer.base}/accounts/${encodeURIComponent(accountId)}">${complaint.accountName}</a></p>
<h1>${reference} <span class="band">${word('console.complaint-status', { status: complaint.status })}</span></h1>
<div class="columns"><div><section><h2>${word('task.part', { part: 'they-wrote' })}</h2><blockquote>${complaint.description}</blockquote>${
    assessment === undefined ? '' : html`<p>${tellAll(assessment.reasons)}</p>`
  }</section>
${attachmentList(viewer, complaint.complaintId, attachments)}
<section><h2>${word('console.part', { part: 'clocks' })}</h2>${clocks(viewer, complaint)}${factList(caseFacts(viewer, complaint))}</section>
${caseDecision(viewer, complaint)}${letterList(viewer, letters, complaint)}${
  linked.length === 0
    ? ''
    : html`<section><h2>${word('console.part', { part: 'linked' })}</h2><ul>${linked.map((id) => html`<li><a href="${viewer.base}/complaints/${encodeURIComponent(id)}">${id}</a></li>`)}</ul></section>`
}</div><div>${complaintMoves(viewer, complaint)}<section><h2>${word('console.history')}</h2>${auditList(viewer, audit, screen)}<p class="no-print"><a href="${viewer.base}/complaints/${encodeURIComponent(complaint.complaintId)}/record">${word('record.open')}</a></p></section></div></div>`
  return { title: reference, room: 'complaints', content }
}

function clocks(viewer: Viewer, complaint: Complaint): Markup {
  const { word } = wordsFor(viewer)
  const pause = pauseOf(complaint)
  const isOver = (complaint.respondedAt ?? complaint.closedAt) !== undefined
  return html`<p>${isOver ? '' : html`${word('console.answer-by')} `}${complaintClock(viewer, complaint)}</p>${
    pause === undefined || isOver
      ? ''
      : html`<p>${word('console.stopped-clocks', { clocks: pause.stops.map((each) => say('console.clock', { clock: each })) })}</p>${pause.note === undefined ? '' : html`<p>${pause.note}</p>`}`
  }${pauseList(viewer, complaint)}`
}

/** What a case is about, as rows. */
export function caseFacts(viewer: Viewer, complaint: Complaint): Row[] {
  const { word } = wordsFor(viewer)
  const { category, severity, contact, remedySought, orderId, sku, lot } = complaint
  return [
    {
      label: column(viewer, 'about'),
      value: word('task.judged', {
        category: say('word.category', { category }),
        severity: say('word.severity', { severity }),
      }),
    },
    { label: column(viewer, 'received'), value: word('moment.told', { at: complaint.receivedAt }) },
    ...(contact ? [{ label: column(viewer, 'contact'), value: word('task.contact', contact) }] : []),
    ...(remedySought
      ? [{ label: column(viewer, 'remedy'), value: word('word.remedy', { remedy: remedySought }) }]
      : []),
    ...(orderId ? [{ label: column(viewer, 'order'), value: orderId }] : []),
    ...(sku ? [{ label: column(viewer, 'article'), value: [sku, lot].filter(Boolean).join(' / ') }] : []),
  ]
}

/** What was decided, where something was. */
export function caseDecision(viewer: Viewer, complaint: Complaint): Markup | '' {
  if (complaint.decision === undefined) return ''
  const { decision, remedy, answer } = complaint.decision
  const rows = saidRows({ outcome: 'resolve', fields: { decision, remedy, answer } }, viewer)
  return html`<section class="done"><h2>${wordsFor(viewer).word('console.part', { part: 'decision' })}</h2>${factList(rows)}</section>`
}
