import { writeFile } from 'node:fs/promises'
import { html } from 'hono/html'
import { type ChartSpec, drawChart } from '../../console/charts/draw-chart.ts'
import type { Locale } from '../../domain/accounts/locale.ts'
import { dayFromNumber, dayNumber } from '../../domain/history/day.ts'
import { type BackTest, modelNames } from '../../domain/learning/back-test.ts'
import { type Markup, markupOf } from '../../domain/messages/markup.ts'
import { say } from '../../domain/words/say.ts'
import { type Words, wordsFor } from '../../domain/words/words-for.ts'
import { type AskedHorizon, horizonSource } from '../asked-horizon.ts'
import { digits, headOf, interval, measures, rivals } from './backtest-text.ts'
import { cadenceChart } from './cadence-chart.ts'
import { cadenceExamples } from './cadence-examples.ts'
import { calibrationChart } from './calibration-chart.ts'
import { liftChart, rocChart } from './ranking-charts.ts'
import { reportStyle } from './report-style.ts'
import { type Comparisons, learnedFrom, verdict } from './verdict.ts'

/** A back-test with what its page has to say. */
export type Report = { test: BackTest; comparisons: Comparisons; at: string; horizon: AskedHorizon }

/** Writes a back-test as one HTML file that needs nothing else: no script, no font, no network. */
export async function writeReport(file: string, report: Report, locale: Locale): Promise<void> {
  await writeFile(file, await reportPage(report, locale))
}

/** The page of a back-test: figures, calibration, ROC, lift, and order rhythms of example accounts. */
export async function reportPage(report: Report, locale: Locale): Promise<string> {
  const words = wordsFor({ locale, timeZone: 'UTC' })
  const { test, comparisons, at, horizon } = report
  const { word, tellAll } = words
  const silent = test.outcomes.filter((outcome) => outcome === 1).length
  const accounts = test.outcomes.length
  const learned = learnedFrom(test, dayFromNumber)
  const source = horizonSource(horizon)
  const { shift, carried, seasonal } = test.risk.drift
  const head = headOf({ accounts, at, churnRate: silent / accounts, horizon, learned })
  return markupOf(html`<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark"><title>${word('backtest.page-title', { at })}</title>
<style>${reportStyle}</style></head><body><main>
<h1>${word('backtest.page-heading', { at })}</h1>
<p class="verdict">${words.tell(verdict(test, comparisons))}</p>
<p>${tellAll([head, ...(source ? [source] : [])])}</p>
${figuresTable(test, words)}
<h2>${word('backtest.chart', { chart: 'leads' })}</h2>
<p>${word('backtest.chart-says', { chart: 'leads' })}</p>
${leadsTable(comparisons, words)}
<div class="charts">
${await figure('calibration', calibrationChart(test, words), words)}
${await figure('roc', rocChart(test, words), words)}
${await figure('lift', liftChart(test, words), words)}
${await rhythms(test, { at: dayNumber(at), horizon: horizon.days }, words)}
</div>
<p class="note">${word('backtest.drift', { shift: shift.toFixed(3), carried, seasonal })}</p>
</main></body></html>
`)
}

function figuresTable({ scorecards }: BackTest, { word }: Words): Markup {
  const rows = modelNames.map((model) => {
    const cells = measures.map(([, measure]) => scorecards[model][measure])
    return html`<tr${model === 'holdfast' ? html` class="own"` : ''}><td>${word('backtest.model', { model })}</td>${cells.map((cell) => html`<td class="number">${digits(cell)}</td>`)}</tr>`
  })
  const titles = measures.map(([column]) => word('backtest.column', { column }))
  return html`<div class="wide"><table><thead><tr><th>${word('backtest.column', { column: 'model' })}</th>${titles.map((title) => html`<th class="number">${title}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div>`
}

function leadsTable(comparisons: Comparisons, { word, tell }: Words): Markup {
  const rows = rivals.map((model) => {
    const { auc, brier } = comparisons[model]
    return html`<tr><td>${word('backtest.model', { model })}</td><td class="number">${auc ? tell(interval(auc)) : '-'}</td><td class="number">${tell(interval(brier))}</td></tr>`
  })
  const [against, ...titles] = (['against', 'auc', 'brier'] as const).map((column) =>
    word('backtest.column', { column }),
  )
  return html`<div class="wide"><table><thead><tr><th>${against}</th>${titles.map((title) => html`<th class="number">${title}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div>`
}

type Charted = 'calibration' | 'roc' | 'lift' | 'rhythms'

async function figure(chart: Charted, spec: ChartSpec, { word, tell }: Words): Promise<Markup> {
  const label = say('backtest.chart', { chart })
  const value = say('backtest.chart-says', { chart })
  return html`<figure><figcaption>${tell(label)}<span>${tell(value)}</span></figcaption><div role="img" aria-label="${word('word.labelled', { label, value })}">${await drawChart(spec)}</div></figure>`
}

async function rhythms(
  test: BackTest,
  shown: { at: number; horizon: number },
  words: Words,
): Promise<Markup> {
  const examples = cadenceExamples(test, shown.at)
  if (examples.length === 0) return html`<p class="note">${words.word('backtest.no-rhythms')}</p>`
  return await figure('rhythms', cadenceChart(examples, shown, words), words)
}
