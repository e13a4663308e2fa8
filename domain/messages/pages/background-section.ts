import { html } from 'hono/html'
import type { Words } from '../../words/words-for.ts'
import type { Background } from '../background.ts'
import { complaintLines, concernedLines, monthBars } from '../background-words.ts'
import { partOfLongest } from '../bars-html.ts'
import type { Bar } from '../letter.ts'
import type { Markup } from '../markup.ts'

const width = 48
const tallest = 90
const head = 26

/** What goods a complaint is about. */
export function concernedPart(background: Background | undefined, words: Words): Markup | '' {
  const concerned = background && concernedLines(background, words)
  if (!concerned) return ''
  return html`<h2>${concerned.title}</h2><ul>${concerned.lines.map((line) => html`<li>${line}</li>`)}</ul>`
}

/** The orders of a year as a picture, and their other complaints. */
export function backgroundPart(background: Background | undefined, words: Words): Markup | '' {
  if (background === undefined) return ''
  const complaints = complaintLines(background, words)
  return html`<h2>${words.word('background.months', { until: background.until })}</h2>${picture(monthBars(background, words))}${
    complaints.length === 0
      ? ''
      : html`<h2>${words.word('background.complaints')}</h2><ul>${complaints.map((line) => html`<li>${line}</li>`)}</ul>`
  }`
}

function picture(bars: readonly Bar[]): Markup {
  const told = bars.map(({ label, value }) => `${label}: ${value}`).join(', ')
  const foot = head + tallest
  return html`<svg class="columns" role="img" aria-label="${told}" viewBox="0 0 ${bars.length * width} ${foot + 30}">${bars.map(
    ({ count, short }, at) => {
      const [middle, height] = [at * width + width / 2, Math.round(partOfLongest(count, bars) * tallest)]
      return html`<text x="${middle}" y="${foot - height - 5}" text-anchor="middle">${count}</text><rect x="${at * width + 5}" y="${foot - height}" width="${width - 10}" height="${height}" rx="2"></rect><text class="label" x="${middle}" y="${foot + 22}" text-anchor="middle">${short}</text>`
    },
  )}</svg>`
}
