import { html } from 'hono/html'
import type { Attachment } from '../../domain/complaints/attachments/attachment.ts'
import type { ClockRecord } from '../../domain/complaints/clocks/clock-record.ts'
import type { Complaint } from '../../domain/complaints/complaint.ts'
import type { Markup } from '../../domain/messages/markup.ts'
import { factList } from '../../domain/messages/pages/fact-list.ts'
import { ratings } from '../../domain/messages/pages/survey-page.ts'
import type { AuditEntry } from '../../domain/tasks/move-task.ts'
import { say } from '../../domain/words/say.ts'
import type { ValuesOf } from '../../domain/words/sentences.ts'
import { wordsFor } from '../../domain/words/words-for.ts'
import { auditList } from '../audit-list.ts'
import type { Choices } from '../tasks/task-moves.ts'
import type { View } from '../view.ts'
import type { Viewer } from '../viewer.ts'
import { attachmentList } from './attachment-list.ts'
import { caseDecision, caseFacts } from './complaint-view.ts'
import { type Letter, letterList } from './letter-list.ts'

/** The record of a complaint as the API gives it. */
export type RecordScreen = Choices & {
  madeAt: string
  accountName: string
  complaint: Complaint
  clocks: readonly ClockRecord[]
  letters: readonly Letter[]
  attachments: readonly Attachment[]
  additions: readonly { at: string; text: string }[]
  approvals: readonly AuditEntry[]
  linked: readonly string[]
  timeline: readonly AuditEntry[]
}

type Part = ValuesOf<'record.part'>['part']

/** The whole of a complaint on one page to print: what was said, how its clocks ran, what was written, decided and done. */
export function recordView(viewer: Viewer, screen: RecordScreen): View {
  const { word } = wordsFor(viewer)
  const { complaint, accountName, madeAt, additions, approvals, linked, timeline } = screen
  const { reference, accountId, description } = complaint
  const title = word('record.title', { reference })
  const content = html`<p class="crumbs no-print"><a href="${viewer.base}/complaints/${encodeURIComponent(complaint.complaintId)}">${reference}</a></p>
<h1>${title} <span class="band">${word('console.complaint-status', { status: complaint.status })}</span></h1>
<p class="muted">${word('record.made', { company: viewer.company, account: accountName, id: accountId, at: madeAt })}</p>
<section><h2>${word('task.part', { part: 'they-wrote' })}</h2><blockquote>${description}</blockquote>${factList(caseFacts(viewer, complaint))}</section>
${part(
  viewer,
  'additions',
  additions.map(({ at, text }) => dated(viewer, at, html`<blockquote>${text}</blockquote>`)),
)}
${attachmentList(viewer, complaint.complaintId, screen.attachments, { proof: true })}
<section><h2>${word('record.part', { part: 'clocks' })}</h2>${screen.clocks.map((each) => clock(viewer, each))}</section>
${caseDecision(viewer, complaint)}${part(viewer, 'ended', endOf(viewer, complaint))}
${approvals.length === 0 ? '' : html`<section><h2>${word('record.part', { part: 'approvals' })}</h2>${auditList(viewer, approvals, screen)}</section>`}
${letterList(viewer, screen.letters, complaint)}
${part(
  viewer,
  'linked',
  linked.map((id) => html`<li>${id}</li>`),
)}
<section><h2>${word('console.history')}</h2>${auditList(viewer, timeline, screen)}</section>`
  return { title, room: 'complaints', content }
}

function part(viewer: Viewer, name: Part, lines: readonly Markup[]): Markup {
  const { word } = wordsFor(viewer)
  const shown =
    lines.length === 0 ? html`<p class="empty">${word('record.none')}</p>` : html`<ul>${lines}</ul>`
  return html`<section><h2>${word('record.part', { part: name })}</h2>${shown}</section>`
}

function dated(viewer: Viewer, at: string, content: Markup): Markup {
  return html`<li><time datetime="${at}">${wordsFor(viewer).word('moment.told', { at })}</time>${content}</li>`
}

function clock(viewer: Viewer, { clock: name, from, due, endedAt, fate, stood }: ClockRecord): Markup {
  const { word } = wordsFor(viewer)
  const ended = endedAt === undefined ? '' : html`<br>${word('record.ended-at', { at: endedAt })}`
  const pauses = stood.map(({ reason, from: begin, to, by, note }) => {
    const told =
      to === undefined
        ? word('record.stood', { reason, from: begin })
        : word('record.stood-until', { reason, from: begin, until: to })
    return html`<li>${told} ${word('record.by', { name: by })}${note === undefined ? '' : html` <span class="muted">${note}</span>`}</li>`
  })
  return html`<h3>${word('word.labelled', { label: say('record.clock', { clock: name }), value: say('record.fate', { fate }) })}</h3><p>${word('record.ran', { from, due })}${ended}</p>${pauses.length === 0 ? '' : html`<ul>${pauses}</ul>`}`
}

/** How the customer was told where no letter did it, how it ended, and what they said of it. */
function endOf(viewer: Viewer, complaint: Complaint): Markup[] {
  const { word } = wordsFor(viewer)
  const { told, closedAt, endedBecause, survey } = complaint
  const rating = ratings.find((each) => each === String(survey?.rating))
  const words = (text: string | undefined) =>
    text === undefined ? '' : html` <span class="muted">${text}</span>`
  return [
    ...(told ? [html`<li>${word('record.told', { how: told.how, on: told.on, name: told.by })}</li>`] : []),
    ...(closedAt === undefined
      ? []
      : [
          html`<li>${word('record.ended', { how: howEnded(complaint), at: closedAt })}${words(endedBecause)}</li>`,
        ]),
    ...(survey && rating
      ? [html`<li>${word('record.rated', { rating, at: survey.at })}${words(survey.better)}</li>`]
      : []),
  ]
}

function howEnded({ status, acceptedAt, closesAt, closedAt, endedBecause }: Complaint) {
  if (status === 'withdrawn' || status === 'referred') return status
  if (acceptedAt !== undefined) return 'accepted'
  const isSilent = endedBecause === undefined && Date.parse(closesAt ?? '') <= Date.parse(closedAt ?? '')
  return isSilent ? 'silence' : 'closed'
}
