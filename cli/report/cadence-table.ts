import type { BackTest } from '../../domain/learning/back-test.ts'
import { percent } from '../output/percent.ts'
import { cadenceExamples, shownDays } from './cadence-examples.ts'
import { html, type Markup } from './markup.ts'

const width = 520

/** Example accounts: their rhythm of orders before the forecast, the forecast, and what came after it. */
export function cadenceTable(test: BackTest, at: number, horizon: number): Markup {
  const from = at - shownDays
  const place = (day: number): string => ((width * (day - from)) / (shownDays + horizon)).toFixed(1)
  const rows = cadenceExamples(test, at).map(({ accountId, forecast, days, silent }) => {
    const marks = days
      .filter((day) => day >= from && day <= at + horizon)
      .map(
        (day) =>
          html`<line x1="${place(day)}" x2="${place(day)}" y1="4" y2="20" class="${day > at ? 'came' : 'known'}"/>`,
      )
    return html`<tr><td>${accountId}</td><td class="number">${percent(forecast)}</td>
      <td>${silent ? 'fell silent' : 'ordered'}</td>
      <td><svg viewBox="0 0 ${width} 24" class="cadence" role="img" aria-label="order days of ${accountId}">
        <rect x="${place(at)}" y="0" width="${(width - Number(place(at))).toFixed(1)}" height="24" class="horizon"/>${marks}
      </svg></td></tr>`
  })
  return html`<table><thead><tr><th>account</th><th>forecast</th><th>came</th>
    <th>order days: a year before the forecast, then its ${horizon} days (shaded)</th></tr></thead>
    <tbody>${rows}</tbody></table>`
}
