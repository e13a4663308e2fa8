import type { Markup } from '../../domain/messages/markup.ts'
import type { SalesSpread } from '../../domain/movement/sales-spread.ts'
import { drawChart } from './draw-chart.ts'

/** Which share of sales or of profit the best so many percent of the accounts bring. */
export function whaleChart(
  shares: SalesSpread['shares'],
  titles: { accounts: string; share: string },
): Promise<Markup> {
  const known = shares.flatMap(({ percent, share }) =>
    share === null ? [] : [{ percent: percent / 100, share }],
  )
  return drawChart({
    width: 520,
    height: 200,
    data: { values: [{ percent: 0, share: 0 }, ...known] },
    mark: {
      type: 'area',
      aria: false,
      color: 'var(--accent)',
      opacity: 0.25,
      line: { color: 'var(--accent)' },
    },
    encoding: {
      x: {
        field: 'percent',
        type: 'quantitative',
        title: titles.accounts,
        axis: { format: '.0%', tickCount: 5 },
      },
      y: {
        field: 'share',
        type: 'quantitative',
        title: titles.share,
        axis: { format: '.0%', tickCount: 5 },
      },
    },
  })
}
