import type { Interval } from '../../domain/complaints/quality/interval.ts'
import type { Markup } from '../../domain/messages/markup.ts'
import { drawChart } from './draw-chart.ts'

/** Complaints received month by month as points, each with its interval as a line. */
export function complaintsChart(
  months: readonly { month: string; received: Interval }[],
  titles: { month: string; received: string },
): Promise<Markup> {
  const x = { field: 'month', type: 'ordinal', title: titles.month, axis: { labelAngle: -45 } } as const
  return drawChart({
    width: 520,
    height: 180,
    data: { values: months.map(({ month, received }) => ({ month, ...received })) },
    layer: [
      {
        mark: { type: 'rule', aria: false, color: 'var(--accent)', opacity: 0.5, strokeWidth: 3 },
        encoding: {
          x,
          y: {
            field: 'low',
            type: 'quantitative',
            title: titles.received,
            axis: { tickMinStep: 1, tickCount: 5 },
          },
          y2: { field: 'high' },
        },
      },
      {
        mark: { type: 'point', aria: false, filled: true, color: 'var(--accent)', size: 45, opacity: 1 },
        encoding: { x, y: { field: 'count', type: 'quantitative' } },
      },
    ],
  })
}
