import { html } from 'hono/html'
import type { Judgement } from '../../domain/learning/learned-model.ts'
import type { Markup } from '../../domain/messages/markup.ts'
import type { Sentence } from '../../domain/words/kinds.ts'
import type { ValuesOf } from '../../domain/words/sentences.ts'
import { wordsFor } from '../../domain/words/words-for.ts'
import type { View } from '../view.ts'
import type { Viewer } from '../viewer.ts'
import { operationsFrame } from './operations-frame.ts'
import { opsTable } from './ops-table.ts'

export type ModelsData = {
  current: string | null
  judgedAnew: { version: string; startedAt: string; isOver: boolean; walked: number; judged: number } | null
  promotions: readonly { version: string; at: string; by?: string | undefined; why?: string | undefined }[]
  refits: readonly {
    at: string
    version?: string | undefined
    accounts?: number | undefined
    outcome?: ValuesOf<'console.refit-outcome'>['outcome'] | undefined
    judgement?: Judgement | undefined
    why?: Sentence | undefined
  }[]
}

/** Which model is in use, which were, how each refit's back-test came out, and the way back to an earlier one. */
export function modelsView(viewer: Viewer, data: ModelsData & { done: string | undefined }): View {
  const { word } = wordsFor(viewer)
  const { current, judgedAnew } = data
  // In the first hour of a version it is still told of the one before.
  const anew = judgedAnew?.version === current && {
    ...({ state: judgedAnew.isOver ? 'over' : 'going-on', at: judgedAnew.startedAt } as const),
    ...{ walked: judgedAnew.walked, judged: judgedAnew.judged },
  }
  const content = html`<section><p>${current === null ? word('console.models-shipped') : word('console.models-current', { version: current })}</p>${anew ? html`<p class="muted">${word('console.judged-anew', anew)}</p>` : ''}</section>${promotions(viewer, data)}${refits(viewer, data)}`
  return operationsFrame(viewer, 'models', { done: data.done, content })
}

function promotions(viewer: Viewer, { current, promotions: all }: ModelsData): Markup {
  const { word } = wordsFor(viewer)
  const seen = new Set<string>()
  const rows = all.map(({ version, at, by, why }) => {
    // The way back stands beside the latest time that a version was in use, once.
    const isFirst = !seen.has(version)
    seen.add(version)
    return [
      version,
      word('moment.told', { at }),
      by ?? word('console.by-refit'),
      why ?? '',
      isFirst && version !== current && current !== null
        ? html`<a class="no-print" href="${viewer.base}/operations/models/${encodeURIComponent(version)}/roll-back">${word('console.roll-back')}</a>`
        : '',
    ]
  })
  return html`<section><h2>${word('console.promotions')}</h2>${
    rows.length === 0
      ? html`<p class="empty">${word('console.no-promotions')}</p>`
      : opsTable(viewer, ['version', 'in-use-since', 'by', 'why', 'move'], rows)
  }</section>`
}

function refits(viewer: Viewer, { refits: all }: ModelsData): Markup {
  const { word, tell } = wordsFor(viewer)
  const figure = (value: number | null) =>
    value === null ? '–' : new Intl.NumberFormat(viewer.locale, { minimumFractionDigits: 4 }).format(value)
  const rows = all.map(({ at, version, accounts, outcome, judgement, why }) => [
    word('moment.told', { at }),
    version ?? '–',
    word('console.refit-outcome', { outcome: outcome ?? 'running' }),
    String(accounts ?? '–'),
    judgement === undefined ? '–' : figure(judgement.candidate.brier),
    judgement === undefined ? '–' : figure(judgement.rival.brier),
    judgement === undefined
      ? '–'
      : `${figure(judgement.difference.estimate)} (${figure(judgement.difference.low)} … ${figure(judgement.difference.high)})`,
    judgement === undefined ? '–' : figure(judgement.candidate.auc),
    why === undefined ? '' : tell(why),
  ])
  return html`<section><h2>${word('console.refits')}</h2>${
    rows.length === 0
      ? html`<p class="empty">${word('console.no-refits')}</p>`
      : opsTable(
          viewer,
          ['refit', 'version', 'outcome', 'accounts', 'brier', 'rival-brier', 'difference', 'auc', 'why'],
          rows,
        )
  }</section>`
}
