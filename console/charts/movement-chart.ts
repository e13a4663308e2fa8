import type { Markup } from '../../domain/messages/markup.ts'
import type { MonthMovement } from '../../domain/movement/month-movement.ts'
import { drawChart } from './draw-chart.ts'

/** What came above the line, what went below it. */
export const movementParts = ['started', 'wonBack', 'grew', 'shrank', 'lost'] as const
export type MovementPart = (typeof movementParts)[number]

const colours: Record<MovementPart, string> = {
  started: 'var(--accent)',
  wonBack: 'var(--good)',
  grew: 'var(--chart-grew)',
  shrank: 'var(--warn)',
  lost: 'var(--bad)',
}

/** What each month added to sales and took from them, as bars above and below a line. */
export function movementChart(
  months: readonly MonthMovement[],
  names: Record<MovementPart, string>,
  titles: { month: string; amount: string },
): Promise<Markup> {
  const values = months.flatMap((each) =>
    movementParts.map((part, order) => ({
      ...{ month: each.month, part: names[part], order },
      amount: part === 'shrank' || part === 'lost' ? -each[part].amount : each[part].amount,
    })),
  )
  return drawChart({
    width: 520,
    height: 220,
    data: { values },
    mark: { type: 'bar', aria: false },
    encoding: {
      x: { field: 'month', type: 'ordinal', title: titles.month, axis: { labelAngle: -45 } },
      y: {
        field: 'amount',
        type: 'quantitative',
        title: titles.amount,
        stack: 'zero',
        axis: { format: '~s', tickCount: 5 },
      },
      color: {
        field: 'part',
        type: 'nominal',
        scale: {
          domain: movementParts.map((part) => names[part]),
          range: movementParts.map((part) => colours[part]),
        },
        legend: { columns: 3 },
      },
      order: { field: 'order', type: 'quantitative' },
    },
  })
}
