import { html } from 'hono/html'
import type { Markup } from '../../domain/messages/markup.ts'
import type { LostQuotes } from '../../domain/movement/lost-quotes.ts'
import type { Sentence } from '../../domain/words/kinds.ts'
import { say } from '../../domain/words/say.ts'
import { wordsFor } from '../../domain/words/words-for.ts'
import { column } from '../accounts/accounts-view.ts'
import { monthsChart } from '../charts/months-chart.ts'
import type { View } from '../view.ts'
import type { Viewer } from '../viewer.ts'
import { plainTable } from './plain-table.ts'

/** Lost quotes as the API gives them: when a refit counted them, of how many accounts, and the counts; null before the first refit. */
export type LostQuotesScreen = { asOf: string | null; accounts: number; lost: LostQuotes | null }

type By = 'competitor' | 'article'
type Course = LostQuotes['all']
type Named = Course & { name: string }
const latestMonths = 3
/** So many months without a quote at the beginning look like a system that did not send them yet. */
const silentMonths = 3

/** To whom quotes were lost, for what, and whether that becomes more: said first, then as picture and tables. */
export async function lostQuotesView(
  viewer: Viewer,
  { asOf, accounts, lost }: LostQuotesScreen,
): Promise<View> {
  const { word } = wordsFor(viewer)
  const title = word('lost-quotes.title')
  const counted =
    asOf === null ? '' : html`<p class="muted">${word('lost-quotes.as-of', { at: asOf, accounts })}</p>`
  const content = html`<h1>${title}</h1>${
    lost === null || lost.all.quotes === 0 ? nothing(viewer, lost) : await found(viewer, lost)
  }${counted}`
  return { title, room: 'portfolio', content }
}

/** Why there is nothing to see, and how quotes come in. */
function nothing(viewer: Viewer, lost: LostQuotes | null): Markup {
  const { word } = wordsFor(viewer)
  const why = lost === null ? word('lost-quotes.not-counted') : word('lost-quotes.none', spanOf(lost))
  const how = word('lost-quotes.how', { route: 'POST /v1/events', type: 'quote-lost' })
  return html`<section><p>${why}</p><p class="empty">${how}</p></section>`
}

async function found(viewer: Viewer, lost: LostQuotes): Promise<Markup> {
  const { word, tellAll } = wordsFor(viewer)
  const { all, months } = lost
  const competitors = lost.competitors.map(({ competitor: name, ...course }) => ({ name, ...course }))
  const articles = lost.articles.map(({ sku: name, ...course }) => ({ name, ...course }))
  const sure = [...sureOnes(viewer, 'competitor', competitors), ...sureOnes(viewer, 'article', articles)]
  const course = months.map((month, at) => ({ month, count: all.byMonth[at] ?? 0 }))
  const chart = await monthsChart(course, {
    month: column(viewer, 'month'),
    count: word('console.portfolio-column', { column: 'quotes' }),
  })
  const figures = plainTable(
    viewer,
    ['month', 'quotes'],
    course.map(({ month, count }) => [word('quality.month', { month }), String(count)]),
  )
  return html`<p>${tellAll(inAll(lost))}</p>${sure.length === 0 ? '' : html`<ul>${sure}</ul>`}
<section><h2>${word('lost-quotes.part', { part: 'months' })}</h2><figure>${chart}<details><summary>${word('console.figures')}</summary>${figures}</details></figure></section>
<div class="columns">${group(viewer, 'competitor', competitors, { without: lost.withoutCompetitor, leftOut: lost.competitorsLeftOut })}${group(viewer, 'article', articles, { without: lost.withoutArticle, leftOut: lost.articlesLeftOut })}</div>
<p class="muted">${word('lost-quotes.trend-why')}</p>`
}

/** All of them and their trend; where none is known of the first months, what that may come from. */
function inAll(lost: LostQuotes): Sentence[] {
  const { all, months } = lost
  const trend = trendOf(all)
  const first = all.byMonth.findIndex((count) => count > 0)
  const month = months[first] ?? ''
  return [
    say('lost-quotes.told', { quotes: all.quotes, ...spanOf(lost) }),
    say('lost-quotes.all', { trend }),
    ...(trend === 'rising' && first >= silentMonths ? [say('lost-quotes.since', { month })] : []),
  ]
}

/** Those that surely become more or fewer, in a sentence each. */
function sureOnes(viewer: Viewer, by: By, all: readonly Named[]): Markup[] {
  const { word } = wordsFor(viewer)
  return all.flatMap(({ name, quotes, byMonth, trend }) => {
    const direction = trend?.direction ?? null
    if (direction === null) return []
    return [
      html`<li>${word('lost-quotes.one', { by, name, direction, quotes, latest: latestOf(byMonth) })}</li>`,
    ]
  })
}

function group(
  viewer: Viewer,
  by: By,
  all: readonly Named[],
  { without, leftOut }: { without: number; leftOut: number },
): Markup {
  const { word } = wordsFor(viewer)
  const rows = all.map((each) => [
    each.name,
    String(each.quotes),
    String(latestOf(each.byMonth)),
    word('lost-quotes.trend', { trend: trendOf(each) }),
  ])
  const notes = [
    ...(leftOut > 0 ? [word('lost-quotes.left-out', { by, count: leftOut })] : []),
    ...(without > 0 && all.length > 0 ? [word('lost-quotes.without', { by, quotes: without })] : []),
  ]
  return html`<section><h2>${word('lost-quotes.part', { part: by })}</h2>${
    all.length === 0
      ? html`<p class="empty">${word('lost-quotes.none-of', { by })}</p>`
      : plainTable(viewer, [by, 'quotes', 'latest-quotes', 'trend'], rows)
  }${notes.map((note) => html`<p class="muted">${note}</p>`)}</section>`
}

function trendOf({ trend }: Course) {
  if (trend === null) return 'few'
  return trend.direction ?? 'chance'
}

function latestOf(byMonth: readonly number[]): number {
  return byMonth.slice(-latestMonths).reduce((sum, count) => sum + count, 0)
}

function spanOf({ months }: LostQuotes): { from: string; to: string } {
  return { from: months[0] ?? '', to: months.at(-1) ?? '' }
}
