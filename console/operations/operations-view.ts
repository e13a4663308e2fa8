import { html } from 'hono/html'
import type { Markup } from '../../domain/messages/markup.ts'
import { sentences } from '../../domain/words/sentences.ts'
import { wordsFor } from '../../domain/words/words-for.ts'
import type { View } from '../view.ts'
import type { Viewer } from '../viewer.ts'
import { checks, type Looked } from './checks.ts'
import type { KeysData, OperationsData } from './operations-data.ts'
import { operationsFrame } from './operations-frame.ts'
import { opsTable } from './ops-table.ts'
import { type Quarantine, quarantine } from './quarantine.ts'

export type OperationsScreen = Quarantine & Looked & { done: string | undefined }

/** What an operator looks at first: how everything does, what is set aside, what fires by the clock, and the keys. */
export function operationsView(viewer: Viewer, screen: OperationsScreen): View {
  const content = html`${checks(viewer, screen)}${quarantine(viewer, screen)}${schedules(viewer, screen.operations)}${keyTable(viewer, screen.signing)}`
  return operationsFrame(viewer, 'overview', { done: screen.done, content })
}

function schedules(viewer: Viewer, { schedules: all }: OperationsData): Markup {
  const { word } = wordsFor(viewer)
  const known = sentences['console.timer'].timer
  const moment = (at: string | null, otherwise: string) =>
    at === null ? html`<span class="muted">${otherwise}</span>` : word('moment.told', { at })
  const rows = all.map(({ name, expression, ranAt, outcome, nextAt, isLate }) => {
    const timer = known.find((each) => each === name)
    return [
      html`${timer === undefined ? name : word('console.timer', { timer })} <code>${expression}</code>`,
      moment(ranAt, word('console.never-ran')),
      outcome === null
        ? '–'
        : html`<span class="${isLate || outcome === 'failed' || outcome === 'timed-out' ? 'late' : ''}">${word('console.timer-outcome', { outcome })}</span>`,
      moment(nextAt, '–'),
    ]
  })
  return html`<section><h2>${word('console.schedules')}</h2>${opsTable(viewer, ['schedule', 'ran', 'outcome', 'next'], rows)}</section>`
}

function keyTable(viewer: Viewer, { keys, unusable }: KeysData): Markup {
  const { word } = wordsFor(viewer)
  const rows = [
    ...keys.map(({ name, scopes, expires }) => [
      name,
      html`${scopes.map((scope, at) => html`${at === 0 ? '' : ' · '}${word('console.scope', { scope })}`)}`,
      expires === null ? word('console.no-expiry') : word('day.told', { day: expires }),
    ]),
    ...unusable.map(({ name, why }) => [name, '–', html`<span class="late">${why}</span>`]),
  ]
  return html`<section><h2>${word('console.keys')}</h2>${opsTable(viewer, ['key', 'may-send', 'expires'], rows)}</section>`
}
