import type { Markup } from '../../domain/messages/markup.ts'
import { drawChart } from './draw-chart.ts'

/** How many of something there were each month, as bars. */
export function monthsChart(
  months: readonly { month: string; count: number }[],
  titles: { month: string; count: string },
): Promise<Markup> {
  return drawChart({
    width: 440,
    height: 140,
    data: { values: [...months] },
    mark: { type: 'bar', aria: false, color: 'var(--accent)', cornerRadiusEnd: 2 },
    encoding: {
      x: { field: 'month', type: 'ordinal', title: titles.month, axis: { labelAngle: -45 } },
      y: {
        field: 'count',
        type: 'quantitative',
        title: titles.count,
        axis: { tickMinStep: 1, tickCount: 4 },
      },
    },
  })
}
