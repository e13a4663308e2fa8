import type { ChartSpec } from '../../console/charts/draw-chart.ts'
import type { Words } from '../../domain/words/words-for.ts'
import { type CadenceExample, shownDays } from './cadence-examples.ts'
import { chartWidth, holdfastColor } from './chart-models.ts'

const longestName = 24
const rowHeight = 44
// Without an axis at its side the chart may be so much wider.
const axisWidth = 50

/** Order-days of example accounts around the day of the forecast, with what was forecast and what came. */
export function cadenceChart(
  examples: readonly CadenceExample[],
  { at, horizon }: { at: number; horizon: number },
  { word }: Words,
): ChartSpec {
  const rows = examples.map(({ accountId, forecast, silent, days }, row) => ({
    row,
    days: days.map((day) => day - at).filter((day) => day >= -shownDays && day <= horizon),
    told: word('backtest.example', {
      ...{ account: shortened(accountId), forecast },
      came: silent ? 'silent' : 'ordered',
    }),
  }))
  const shownRange: number[] = [-shownDays, horizon]
  const x = {
    field: 'day',
    type: 'quantitative',
    scale: { domain: shownRange, nice: false },
    axis: { title: word('backtest.axis', { axis: 'days-around' }), grid: false, tickCount: 6 },
  } as const
  const y = { field: 'row', type: 'ordinal', axis: null, scale: { paddingInner: 0.5 } } as const
  return {
    width: chartWidth + axisWidth,
    height: { step: rowHeight },
    layer: [
      {
        data: { values: rows.map(({ row }) => ({ row, day: 0, end: horizon })) },
        mark: { type: 'rect', color: '#8b9792', opacity: 0.22 },
        encoding: { x, x2: { field: 'end' }, y },
      },
      {
        data: {
          values: rows.flatMap(({ row, days }) => days.map((day) => ({ row, day, came: day > 0 }))),
        },
        mark: { type: 'tick', thickness: 2, height: rowHeight / 3 },
        encoding: {
          x,
          y,
          color: { condition: { test: 'datum.came', value: holdfastColor }, value: '#7d8a85' },
        },
      },
      {
        data: { values: rows.map(({ row, told }) => ({ row, day: -shownDays, told })) },
        mark: { type: 'text', align: 'left', baseline: 'bottom', dy: -rowHeight / 4, fontSize: 12 },
        encoding: { x, y, text: { field: 'told', type: 'nominal' } },
      },
    ],
  }
}

function shortened(name: string): string {
  return name.length > longestName ? `${name.slice(0, longestName - 1)}…` : name
}
