import { html, type Markup } from './markup.ts'

/** A point in the units of the axes. */
export type Point = { x: number; y: number }
export type Series = {
  name: string
  color: string
  points: readonly Point[]
  dots?: boolean
  dashed?: boolean
}
export type Chart = {
  title: string
  xTitle: string
  yTitle: string
  x: readonly [number, number]
  y: readonly [number, number]
  series: readonly Series[]
}

const size = { width: 460, height: 330 }
const plot = { left: 54, right: 446, top: 34, bottom: 284 }
const ticks = 5

/** A line chart as SVG with its legend: no script, readable in print and by its title for who cannot see it. */
export function chart({ title, xTitle, yTitle, x, y, series }: Chart): Markup {
  const at = (range: readonly [number, number], from: number, to: number) => (value: number) =>
    from + ((value - range[0]) / (range[1] - range[0] || 1)) * (to - from)
  const across = at(x, plot.left, plot.right)
  const up = at(y, plot.bottom, plot.top)
  const marks = Array.from({ length: ticks + 1 }, (_, i) => i / ticks)
  const grid = marks.map((share) => {
    const xValue = x[0] + share * (x[1] - x[0])
    const yValue = y[0] + share * (y[1] - y[0])
    return html`<line x1="${plot.left}" x2="${plot.right}" y1="${px(up(yValue))}" y2="${px(up(yValue))}" class="grid"/>
      <text x="${plot.left - 6}" y="${px(up(yValue) + 4)}" text-anchor="end">${short(yValue)}</text>
      <text x="${px(across(xValue))}" y="${plot.bottom + 16}" text-anchor="middle">${short(xValue)}</text>`
  })
  const drawn = series.map(({ color, points, dots, dashed }) => {
    const path = points.map((point) => `${px(across(point.x))},${px(up(point.y))}`).join(' ')
    const circles = dots
      ? points.map(
          (point) =>
            html`<circle cx="${px(across(point.x))}" cy="${px(up(point.y))}" r="3.5" fill="${color}"/>`,
        )
      : []
    return html`<polyline points="${path}" fill="none" stroke="${color}" stroke-width="2" stroke-dasharray="${dashed ? '5 4' : 'none'}"/>${circles}`
  })
  return html`<figure><svg viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label="${title}">
    <text x="${plot.left}" y="18" class="title">${title}</text>${grid}${drawn}
    <text x="${(plot.left + plot.right) / 2}" y="${size.height - 10}" text-anchor="middle">${xTitle}</text>
    <text transform="translate(13 ${(plot.top + plot.bottom) / 2}) rotate(-90)" text-anchor="middle">${yTitle}</text>
    </svg><figcaption>${series.map(
      ({ name, color }) => html`<span><i style="background:${color}"></i>${name}</span> `,
    )}</figcaption></figure>`
}

function px(value: number): string {
  return value.toFixed(1)
}

function short(value: number): string {
  return Number(value.toFixed(2)).toString()
}
