import { html } from 'hono/html'
import { causeSentence, departmentName } from '../../domain/complaints/causes/cause-name.ts'
import type { RootCauses } from '../../domain/complaints/causes/root-cause.ts'
import type { QualityReport } from '../../domain/complaints/quality/quality-report.ts'
import type { Markup } from '../../domain/messages/markup.ts'
import { factList } from '../../domain/messages/pages/fact-list.ts'
import { qualityRows } from '../../domain/messages/quality-rows.ts'
import type { ValuesOf } from '../../domain/words/sentences.ts'
import { wordsFor } from '../../domain/words/words-for.ts'
import { complaintsChart } from '../charts/complaints-chart.ts'
import type { View } from '../view.ts'
import type { Viewer } from '../viewer.ts'

type Column = ValuesOf<'quality.column'>['column']
export type QualityScreen = { report: QualityReport; rootCauses: RootCauses }

/** What the complaints of a period teach: figures, causes, and the trend as picture and table. */
export async function qualityView(viewer: Viewer, screen: QualityScreen): Promise<View> {
  const { report } = screen
  const words = wordsFor(viewer)
  const { word } = words
  const title = word('quality.title')
  const chart = await complaintsChart(report.months, {
    month: word('quality.column', { column: 'month' }),
    received: word('quality.column', { column: 'received' }),
  })
  const content = html`<h1>${title}</h1>${periodForm(viewer, report)}<p class="muted">${word('quality.period', report)}</p>
<div class="columns"><section><h2>${word('quality.part', { part: 'figures' })}</h2>${factList(qualityRows(report, words))}</section>
<section><h2>${word('quality.part', { part: 'causes' })}</h2>${causesTable(viewer, screen)}</section></div>
<section><h2>${word('quality.part', { part: 'trend' })}</h2><p class="muted">${word('quality.interval-why')}</p><figure>${chart}<details open><summary>${word('console.figures')}</summary>${trendTable(viewer, report)}</details></figure></section>`
  return { title, room: 'portfolio', content }
}

function periodForm(viewer: Viewer, { from, to }: QualityReport): Markup {
  const { word } = wordsFor(viewer)
  const day = (name: 'from' | 'to', value: string) =>
    html`<div class="field"><label class="label" for="${name}">${word('quality.day', { which: name })}</label><input id="${name}" name="${name}" type="date" required value="${value}"></div>`
  return html`<form class="filters no-print" method="get" action="${viewer.base}/portfolio/complaints">${day('from', from)}${day('to', to)}<button class="quiet">${word('console.show')}</button></form>`
}

function causesTable(viewer: Viewer, { report: { causes }, rootCauses }: QualityScreen): Markup {
  const { word, tell } = wordsFor(viewer)
  const rows = causes.departments.flatMap(({ department, causes: own }) =>
    own.map(({ cause, found }) => [
      department === null ? word('quality.no-department') : departmentName(department, rootCauses, viewer),
      tell(causeSentence(cause, rootCauses, viewer.locale)),
      word('quality.counted', found),
    ]),
  )
  const { notFound: count } = causes
  const table =
    rows.length === 0
      ? html`<p class="empty">${word('quality.no-causes')}</p>`
      : figuresTable(viewer, ['department', 'cause', 'complaints'], rows)
  return html`${table}${count === 0 ? '' : html`<p class="muted">${word('quality.not-found', { count })}</p>`}`
}

function trendTable(viewer: Viewer, { months }: QualityReport): Markup {
  const { word } = wordsFor(viewer)
  const rows = months.map(({ month, isWhole, received, late, reopened, perThousandOrders: rate }) => [
    word(isWhole ? 'quality.month' : 'quality.so-far', { month }),
    word('quality.counted', received),
    String(late),
    String(reopened),
    rate === null ? '–' : word('quality.rate', rate),
  ])
  return figuresTable(viewer, ['month', 'received', 'late', 'reopened', 'per-thousand'], rows)
}

/** A table whose cells say on a narrow screen what they are. */
function figuresTable(viewer: Viewer, columns: readonly Column[], rows: readonly (readonly string[])[]) {
  const { word } = wordsFor(viewer)
  const names = columns.map((column) => word('quality.column', { column }))
  const row = (cells: readonly string[]) =>
    html`<tr>${cells.map((cell, at) => html`<td data-label="${names[at] ?? ''}">${cell}</td>`)}</tr>`
  return html`<div class="wide"><table class="stack"><thead><tr>${names.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead><tbody>${rows.map(row)}</tbody></table></div>`
}
