import { html } from 'hono/html'
import type { Markup } from '../../domain/messages/markup.ts'
import { labelledField, problemSummary } from '../../domain/messages/pages/labelled-field.ts'
import type { AtLines } from '../../domain/portfolio/at-lines.ts'
import type { ValuesOf } from '../../domain/words/sentences.ts'
import { wordsFor } from '../../domain/words/words-for.ts'
import type { Viewer } from '../viewer.ts'
import { plainTable } from './plain-table.ts'

type Both = { inForce: AtLines; asked: AtLines }
type Line = ValuesOf<'console.line'>['line']

/** The base at other lines, as the API counts it. */
export type WhatIfData = {
  asOf: string | null
  accounts: number
  weeks: number
  lines: Record<'inForce' | 'asked', Record<Line, number>>
  all: Both
  mostCallsAWeek: number
  owners: readonly (Both & { personId: string; name: string })[]
  ownersLeftOut: number
}
/** What was typed, and what the API has against it. */
export type LinesTyped = {
  typed: Partial<Record<Line, string>>
  problems: readonly { line: Line; problem: ValuesOf<'console.line-problem'>['problem']; least: number }[]
}

const bands = ['red', 'yellow', 'green', 'learning'] as const

/** What the bands and the calls of a week would be if yellow and red began elsewhere, beside what they are by the lines in force. */
export function whatIfSection(viewer: Viewer, data: WhatIfData, { typed, problems }: LinesTyped): Markup {
  const { word } = wordsFor(viewer)
  const told = (line: Line) => {
    const found = problems.find((each) => each.line === line)
    return found && word('console.line-problem', found)
  }
  const field = (line: Line) =>
    labelledField({
      name: line,
      label: word('console.line', { line }),
      hint: word('console.line-in-force', { times: data.lines.inForce[line] }),
      problem: told(line),
      box: (ties) =>
        html`<input type="text" inputmode="decimal" id="${line}" name="${line}" required maxlength="8" value="${typed[line] ?? data.lines.asked[line]}"${ties}>`,
    })
  return html`<section id="what-if"><h2>${word('console.what-if')}</h2><p class="muted">${word('console.what-if-why')}</p>
<form class="filters inset" method="get" action="${viewer.base}/portfolio#what-if">${field('yellow')}${field('red')}<button class="quiet">${word('console.reckon')}</button></form>
${data.asOf === null ? html`<p class="empty">${word('console.what-if-none')}</p>` : figures(viewer, data, data.asOf)}</section>`
}

/** Above the page: what is wrong with the lines that were typed, each with the way to its field. */
export function lineProblems(viewer: Viewer, { problems }: LinesTyped): Markup | '' {
  if (problems.length === 0) return ''
  const { word } = wordsFor(viewer)
  const wrong = problems.map((each) => ({ box: each.line, problem: word('console.line-problem', each) }))
  return problemSummary(word('console.lines-wrong'), wrong)
}

function figures(viewer: Viewer, data: WhatIfData, asOf: string): Markup {
  const { word } = wordsFor(viewer)
  const { all, owners, ownersLeftOut, mostCallsAWeek, accounts, weeks } = data
  const number = (count: number) => word('console.quantity', { count })
  const both = (label: string, of: (at: AtLines) => number) => [
    label,
    number(of(all.inForce)),
    number(of(all.asked)),
  ]
  const calls = (count: number) =>
    count > mostCallsAWeek
      ? html`<span class="late">${number(count)}</span> <span class="muted">${word('console.beyond-capacity')}</span>`
      : number(count)
  const people = owners.map(({ personId, name, inForce, asked }) => [
    html`<a href="${viewer.base}/accounts?${new URLSearchParams({ owner: personId })}">${name}</a>`,
    number(inForce.bands.red),
    number(asked.bands.red),
    calls(inForce.callsAWeek),
    calls(asked.callsAWeek),
  ])
  return html`<p class="muted">${word('console.what-if-assumes', { at: asOf, weeks, accounts })}</p>
${plainTable(
  viewer,
  ['band', 'in-force', 'asked'],
  [
    ...bands.map((band) => both(word('console.band', { band }), (at) => at.bands[band])),
    both(word('console.calls-a-week'), ({ callsAWeek }) => callsAWeek),
  ],
)}
<h3>${word('console.for-whom')}</h3><p class="muted">${word('console.most-calls', { most: mostCallsAWeek })}</p>
${plainTable(viewer, ['person', 'red-in-force', 'red-asked', 'calls-in-force', 'calls-asked'], people)}${
  ownersLeftOut === 0
    ? ''
    : html`<p class="muted">${word('console.owners-left-out', { count: ownersLeftOut })}</p>`
}`
}
