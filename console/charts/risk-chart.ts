import type { Markup } from '../../domain/messages/markup.ts'
import { drawChart } from './draw-chart.ts'

/** The risk week by week as a line. */
export function riskChart(
  risks: readonly { day: string; probability: number | null }[],
  titles: { day: string; risk: string },
): Promise<Markup> {
  return drawChart({
    width: 440,
    height: 140,
    data: { values: risks.filter(({ probability }) => probability !== null) },
    mark: {
      type: 'line',
      color: 'var(--accent)',
      aria: false,
      point: { color: 'var(--accent)', size: 18, aria: false },
    },
    encoding: {
      x: {
        field: 'day',
        type: 'temporal',
        title: titles.day,
        scale: { type: 'utc' },
        axis: { format: '%Y-%m', tickCount: 6, labelOverlap: true },
      },
      y: {
        field: 'probability',
        type: 'quantitative',
        title: titles.risk,
        scale: { domain: [0, 1] },
        axis: { format: '.0%', tickCount: 4 },
      },
    },
  })
}
