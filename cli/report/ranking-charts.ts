import type { ChartSpec } from '../../console/charts/draw-chart.ts'
import { type BackTest, type ModelName, modelNames } from '../../domain/learning/back-test.ts'
import { rankedGroups } from '../../domain/statistics/ranked-groups.ts'
import type { Words } from '../../domain/words/words-for.ts'
import { chartHeight, chartWidth, dashedLine, modelColor, modelStroke } from './chart-models.ts'

const mostPoints = 200
// The lift of fewer accounts is a matter of luck.
const leastShare = 0.02
const size = { width: chartWidth, height: chartHeight }
const percent = { format: '%', tickCount: 5 }

/** Share of the silent accounts that is found against share of the others that is disturbed. */
export function rocChart(test: BackTest, words: Words): ChartSpec {
  const { word } = words
  const x = {
    field: 'others',
    type: 'quantitative',
    axis: { ...percent, title: word('backtest.axis', { axis: 'disturbed' }) },
  } as const
  const y = {
    field: 'silent',
    type: 'quantitative',
    axis: { ...percent, title: word('backtest.axis', { axis: 'found' }) },
  } as const
  return {
    ...size,
    layer: [
      {
        data: { values: [0, 1].map((at) => ({ others: at, silent: at })) },
        mark: dashedLine,
        encoding: { x, y },
      },
      {
        data: { values: modelNames.flatMap((name) => cumulative(test, name, words)) },
        mark: { type: 'line' },
        encoding: { x, y, order: { field: 'share' }, color: modelColor(words), strokeWidth: modelStroke },
      },
    ],
  }
}

/** How many times more silent accounts than by chance, by share of accounts taken from the top. */
export function liftChart(test: BackTest, words: Words): ChartSpec {
  const { word } = words
  const points = modelNames
    .flatMap((name) => cumulative(test, name, words))
    .filter(({ share }) => share >= leastShare)
    .map(({ share, silent, ...of }) => ({ ...of, share, lift: silent / share }))
  const x = {
    field: 'share',
    type: 'quantitative',
    axis: { ...percent, title: word('backtest.axis', { axis: 'highest-first' }) },
  } as const
  const y = {
    field: 'lift',
    type: 'quantitative',
    scale: { zero: false },
    axis: { tickCount: 6, title: word('backtest.axis', { axis: 'times-chance' }) },
  } as const
  return {
    ...size,
    layer: [
      { data: { values: [0, 1].map((share) => ({ share, lift: 1 })) }, mark: dashedLine, encoding: { x, y } },
      {
        data: { values: points },
        mark: { type: 'line' },
        encoding: { x, y, order: { field: 'share' }, color: modelColor(words), strokeWidth: modelStroke },
      },
    ],
  }
}

type Cumulative = { model: string; isOwn: boolean; share: number; silent: number; others: number }

/** Shares of all, silent and other accounts from the highest forecast down, thinned to what a chart can show. */
function cumulative({ forecasts, outcomes }: BackTest, name: ModelName, { word }: Words): Cumulative[] {
  const of = { model: word('backtest.model', { model: name }), isOwn: name === 'holdfast' }
  const groups = rankedGroups(forecasts[name], outcomes)
  const silentAll = Math.max(1, outcomes.filter((outcome) => outcome === 1).length)
  const othersAll = Math.max(1, outcomes.filter((outcome) => outcome === 0).length)
  const every = Math.max(1, Math.ceil(groups.length / mostPoints))
  const points: Cumulative[] = [{ ...of, share: 0, silent: 0, others: 0 }]
  let count = 0
  let happened = 0
  for (const [i, group] of groups.entries()) {
    count += group.count
    happened += group.happened
    if ((i + 1) % every !== 0 && i + 1 < groups.length) continue
    points.push({
      ...of,
      share: count / outcomes.length,
      silent: happened / silentAll,
      others: (count - happened) / othersAll,
    })
  }
  return points
}
