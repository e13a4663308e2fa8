import { html } from 'hono/html'
import type { Complaint } from '../../domain/complaints/complaint.ts'
import { isStopped, pauseOf } from '../../domain/complaints/pause-complaint.ts'
import type { Markup } from '../../domain/messages/markup.ts'
import { wordsFor } from '../../domain/words/words-for.ts'
import { clock } from '../clock.ts'
import type { Viewer } from '../viewer.ts'

/** Until when a complaint is answered, as the customer was promised; what it waits for while that clock stands still; when it was answered. */
export function complaintClock(viewer: Viewer, complaint: Complaint): Markup {
  const { word } = wordsFor(viewer)
  const { respondedAt, closedAt, promisedBy, resolveBy } = complaint
  const over = respondedAt ?? closedAt
  if (over !== undefined) return html`<span class="muted">${word('console.responded', { at: over })}</span>`
  const pause = pauseOf(complaint)
  if (pause && isStopped(complaint, 'resolve'))
    return html`<span class="stopped">${word('console.waiting-for', { reason: pause.reason, until: pause.until })}</span>`
  return clock(viewer, promisedBy ?? resolveBy)
}
