import { writeFile } from 'node:fs/promises'
import { dayFromNumber, dayNumber } from '../../domain/history/day.ts'
import { type BackTest, modelNames } from '../../domain/learning/back-test.ts'
import { type Comparisons, digits, interval, modelTitle, rivals } from './backtest-text.ts'
import { cadenceTable } from './cadence-table.ts'
import { html } from './markup.ts'
import { calibrationChart, liftChart, rocChart } from './report-charts.ts'
import { reportStyle } from './report-style.ts'

/** A back-test with what its page has to say. */
export type Report = { test: BackTest; comparisons: Comparisons; at: string; horizon: number }

/** Writes a back-test as one HTML file that needs nothing else: no script, no font, no network. */
export async function writeReport(file: string, report: Report): Promise<void> {
  await writeFile(file, reportPage(report))
}

/** The page of a back-test: figures, calibration, ROC, lift, and order rhythms of example accounts. */
export function reportPage({ test, comparisons, at, horizon }: Report): string {
  const silent = test.outcomes.filter((outcome) => outcome === 1).length
  const share = ((100 * silent) / test.outcomes.length).toFixed(1)
  const learned =
    test.trainedAt.length > 0
      ? `Learned at ${test.trainedAt.map(dayFromNumber).join(', ')}, whose ${horizon} days were over by then.`
      : 'No earlier horizon was over: purchase models alone speak.'
  const { drift } = test.risk
  const figures = modelNames.map((name) => {
    const card = test.scorecards[name]
    const cells = [card.auc, card.aucSe, card.brier, card.logLoss, card.ece, card.liftAt10]
    return html`<tr><td>${modelTitle(name)}</td>${cells.map((cell) => html`<td class="number">${digits(cell)}</td>`)}</tr>`
  })
  const leads = rivals.map((name) => {
    const { auc, brier } = comparisons[name]
    return html`<tr><td>${modelTitle(name)}</td><td class="number">${auc ? interval(auc) : '-'}</td><td class="number">${interval(brier)}</td></tr>`
  })
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Back-test at ${at}</title>
<style>${reportStyle}</style></head><body><main>
<h1>Who would fall silent? Forecast of ${at}</h1>
<p>${test.outcomes.length} accounts had ordered by ${at}; ${share} % of them ordered nothing in the next ${horizon} days. ${learned}</p>
<table><thead><tr><th>model</th><th>AUC</th><th>se</th><th>Brier</th><th>log-loss</th><th>ECE</th><th>lift@10%</th></tr></thead><tbody>${figures}</tbody></table>
<h2>Holdfast's lead</h2>
<p>Difference with its 95 % interval from draws of accounts, the same for both models. Only an interval without 0 is a claim; Brier is better when lower.</p>
<table><thead><tr><th>against</th><th>AUC</th><th>Brier</th></tr></thead><tbody>${leads}</tbody></table>
<div class="charts">${calibrationChart(test)}${rocChart(test)}${liftChart(test)}</div>
<h2>Order rhythms</h2>
<p>The surest forecasts of accounts with four or more order days in the year before, those that came true and those that did not.</p>
${cadenceTable(test, dayNumber(at), horizon)}
<p class="note">Correction for the drift of the base rate: ${drift.shift.toFixed(3)} in log-odds; ${(100 * drift.carried).toFixed(0)} % of the latest miss and ${(100 * drift.seasonal).toFixed(0)} % of last year's used to come back.</p>
</main></body></html>
`.markup
}
