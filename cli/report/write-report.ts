import { writeFile } from 'node:fs/promises'
import { html } from 'hono/html'
import { type ChartSpec, drawChart } from '../../console/charts/draw-chart.ts'
import { dayFromNumber, dayNumber } from '../../domain/history/day.ts'
import { type BackTest, modelNames } from '../../domain/learning/back-test.ts'
import { type Markup, markupOf } from '../../domain/messages/markup.ts'
import { type AskedHorizon, horizonSource } from '../asked-horizon.ts'
import { digits, interval, modelTitle, rivals } from './backtest-text.ts'
import { cadenceChart } from './cadence-chart.ts'
import { cadenceExamples } from './cadence-examples.ts'
import { calibrationChart } from './calibration-chart.ts'
import { liftChart, rocChart } from './ranking-charts.ts'
import { reportStyle } from './report-style.ts'
import { type Comparisons, learnedText, verdict } from './verdict.ts'

/** A back-test with what its page has to say. */
export type Report = { test: BackTest; comparisons: Comparisons; at: string; horizon: AskedHorizon }

/** Writes a back-test as one HTML file that needs nothing else: no script, no font, no network. */
export async function writeReport(file: string, report: Report): Promise<void> {
  await writeFile(file, await reportPage(report))
}

/** The page of a back-test: figures, calibration, ROC, lift, and order rhythms of example accounts. */
export async function reportPage({ test, comparisons, at, horizon }: Report): Promise<string> {
  const silent = test.outcomes.filter((outcome) => outcome === 1).length
  const share = ((100 * silent) / test.outcomes.length).toFixed(1)
  const { drift } = test.risk
  const source = horizonSource(horizon)
  return markupOf(html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark"><title>Back-test at ${at}</title>
<style>${reportStyle}</style></head><body><main>
<h1>Who would fall silent? Forecast of ${at}</h1>
<p class="verdict">${verdict(test, comparisons)}</p>
<p>${test.outcomes.length} accounts had ordered by ${at}; ${share} % of them ordered nothing in the next ${horizon.days} days (${learnedText(test, dayFromNumber)}).${source === null ? '' : ` ${source}`}</p>
${figuresTable(test)}
<h2>Holdfast's lead</h2>
<p>Difference with its 95 % interval from draws of accounts, the same for both models. Only an interval without 0 is a claim; Brier is better when lower.</p>
${leadsTable(comparisons)}
<div class="charts">
${await figure('Calibration', 'Does 70 % mean 70 %? Tenths of the accounts by forecast; on the dashed line it does. Below: how many accounts got which forecast from Holdfast.', calibrationChart(test))}
${await figure('ROC', 'Silent accounts found against others disturbed, from the highest forecast down; dashed is chance.', rocChart(test))}
${await figure('Lift', 'Silent accounts among those with the highest forecasts, as a multiple of chance.', liftChart(test))}
${await rhythms(test, dayNumber(at), horizon.days)}
</div>
<p class="note">Correction for the drift of the base rate: ${drift.shift.toFixed(3)} in log-odds; ${(100 * drift.carried).toFixed(0)} % of the latest miss and ${(100 * drift.seasonal).toFixed(0)} % of last year's used to come back.</p>
</main></body></html>
`)
}

function figuresTable({ scorecards }: BackTest): Markup {
  const rows = modelNames.map((name) => {
    const card = scorecards[name]
    const cells = [card.auc, card.aucSe, card.brier, card.logLoss, card.ece, card.liftAt10]
    return html`<tr${name === 'holdfast' ? html` class="own"` : ''}><td>${modelTitle(name)}</td>${cells.map((cell) => html`<td class="number">${digits(cell)}</td>`)}</tr>`
  })
  const titles = ['AUC', 'se', 'Brier', 'log-loss', 'ECE', 'lift@10%']
  return html`<div class="wide"><table><thead><tr><th>model</th>${titles.map((title) => html`<th class="number">${title}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div>`
}

function leadsTable(comparisons: Comparisons): Markup {
  const rows = rivals.map((name) => {
    const { auc, brier } = comparisons[name]
    return html`<tr><td>${modelTitle(name)}</td><td class="number">${auc ? interval(auc) : '-'}</td><td class="number">${interval(brier)}</td></tr>`
  })
  return html`<div class="wide"><table><thead><tr><th>against</th><th class="number">AUC</th><th class="number">Brier</th></tr></thead><tbody>${rows}</tbody></table></div>`
}

async function figure(title: string, says: string, chart: ChartSpec): Promise<Markup> {
  return html`<figure><figcaption>${title}<span>${says}</span></figcaption><div role="img" aria-label="${title}. ${says}">${await drawChart(chart)}</div></figure>`
}

async function rhythms(test: BackTest, at: number, horizon: number): Promise<Markup> {
  const examples = cadenceExamples(test, at)
  if (examples.length === 0)
    return html`<p class="note">Order rhythms: no account had four order days in the year before.</p>`
  const says =
    'The surest forecasts of accounts with four or more order days in the year before, those that came true and those that did not. Each mark is an order day, the horizon is shaded.'
  return await figure('Order rhythms', says, cadenceChart(examples, at, horizon))
}
