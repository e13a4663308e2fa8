import { html, raw } from 'hono/html'
import type { Config, TopLevelSpec } from 'vega-lite'
import type { Markup } from '../../domain/messages/markup.ts'

/** The parts of a chart that are its own; size, colours of axes and fonts are the same in all. */
export type ChartSpec = TopLevelSpec

// Neutral inks: the page's style sheet replaces them by those of its light or dark paper.
const ink = '#5d6b66'
const line = '#d9e0dd'
const config: Config = {
  background: 'transparent',
  font: 'system-ui, sans-serif',
  view: { stroke: null },
  aria: false,
  axis: {
    domainColor: line,
    gridColor: line,
    tickColor: line,
    labelColor: ink,
    titleColor: ink,
    titleFontWeight: 'normal',
    labelFontSize: 11,
    titleFontSize: 12,
    labelOverlap: true,
  },
  legend: {
    orient: 'bottom',
    columns: 2,
    title: null,
    labelColor: ink,
    labelFontSize: 12,
    symbolStrokeWidth: 2.5,
    labelLimit: 200,
    columnPadding: 8,
  },
}

/** As wide as the sheet of a telephone leaves it, axis and its labels left out. */
const narrowWidth = 240

/**
 * Draws a Vega-Lite chart as SVG that needs no script: the same chart gives the same bytes. It is drawn twice, and the style sheet shows the one that fits:
 * a picture that shrinks takes its labels with it, until nobody can read them.
 */
export async function drawChart(spec: ChartSpec): Promise<Markup> {
  const [wide, narrow] = await Promise.all([svgOf(spec), svgOf({ ...spec, width: narrowWidth } as ChartSpec)])
  return html`<div class="chart wide-chart">${wide}</div><div class="chart narrow-chart">${narrow}</div>`
}

/** The rules of a style sheet by which a figure shows the narrow drawing of its chart where it is at most so many pixels wide, else the wide one. */
export function chartStyle(pixels: number): string {
  return `figure{container-type:inline-size}.narrow-chart{display:none}@container (max-width:${pixels}px){.wide-chart{display:none}.narrow-chart{display:block;max-width:400px}}`
}

async function svgOf(spec: ChartSpec): Promise<ReturnType<typeof raw>> {
  // Loaded for the first chart: half of what the console is made of, and most pages have none.
  const [{ parse, View }, { compile }] = await Promise.all([import('vega'), import('vega-lite')])
  const view = new View(parse(compile(spec, { config }).spec), { renderer: 'none' })
  const svg = await view.toSVG()
  view.finalize()
  return raw(svg)
}
