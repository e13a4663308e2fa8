import type { Markup } from '../../domain/messages/markup.ts'
import { drawChart } from './draw-chart.ts'

/** Orders a month as bars. */
export function monthsChart(
  months: readonly { month: string; orders: number }[],
  titles: { month: string; orders: string },
): Promise<Markup> {
  return drawChart({
    width: 440,
    height: 140,
    data: { values: [...months] },
    mark: { type: 'bar', aria: false, color: 'var(--accent)', cornerRadiusEnd: 2 },
    encoding: {
      x: { field: 'month', type: 'ordinal', title: titles.month, axis: { labelAngle: -45 } },
      y: {
        field: 'orders',
        type: 'quantitative',
        title: titles.orders,
        axis: { tickMinStep: 1, tickCount: 4 },
      },
    },
  })
}
