import { html } from 'hono/html'
import type { BaseMovement } from '../../domain/movement/base-movement.ts'
import { wordsFor } from '../../domain/words/words-for.ts'
import type { View } from '../view.ts'
import type { Viewer } from '../viewer.ts'
import { movementSection } from './movement-section.ts'
import { type ProfitData, profitWhale } from './whale-section.ts'
import { type LinesTyped, lineProblems, type WhatIfData, whatIfSection } from './what-if-section.ts'
import { type WorkLine, workTable } from './work-table.ts'

export type PortfolioScreen = {
  asOf: string | null
  accounts: number
  movements: readonly BaseMovement[]
  people: readonly WorkLine[]
  cursor: string | undefined
  profit: ProfitData
  whatIf: WhatIfData
  lines: LinesTyped
}

/** Who carries how much, what other lines would make of it, and how all accounts together do. */
export async function portfolioView(viewer: Viewer, screen: PortfolioScreen): Promise<View> {
  const { word } = wordsFor(viewer)
  const { asOf, accounts, movements, people, cursor, profit, whatIf, lines } = screen
  const title = word('console.room', { room: 'portfolio' })
  const sections = await Promise.all(movements.map((each) => movementSection(viewer, each)))
  const content = html`${lineProblems(viewer, lines)}<h1>${title}</h1><nav class="views" aria-label="${title}"><ul><li><a href="${viewer.base}/portfolio/complaints">${word('quality.link')}</a></li><li><a href="${viewer.base}/portfolio/lost-quotes">${word('lost-quotes.title')}</a></li></ul></nav><section><h2>${word('console.work')}</h2>${workTable(viewer, people)}${
    cursor === undefined
      ? ''
      : html`<p><a class="button" href="${viewer.base}/portfolio?${new URLSearchParams({ cursor })}" rel="next">${word('console.more')}</a></p>`
  }</section>${whatIfSection(viewer, whatIf, lines)}${
    sections.length === 0
      ? html`<section><h2>${word('console.movement')}</h2><p class="empty">${word('console.no-movement')}</p></section>`
      : sections
  }${asOf === null ? '' : html`<p class="muted">${word('console.movement-as-of', { at: asOf, accounts })}</p>`}${await profitWhale(viewer, profit)}`
  return { title, room: 'portfolio', content, ...(lines.problems.length > 0 && { status: 422 }) }
}
