import { type BackTest, type ModelName, modelNames } from '../../domain/learning/back-test.ts'
import { calibrationBins } from '../../domain/statistics/calibration-bins.ts'
import { rankedGroups } from '../../domain/statistics/ranked-groups.ts'
import { modelTitle } from './backtest-text.ts'
import { type Chart, chart, type Series } from './chart.ts'
import type { Markup } from './markup.ts'

const colors: Record<ModelName, string> = {
  holdfast: '#0b6e4f',
  rfm: '#c26a00',
  recency: '#7a5cbf',
  mbg: '#3b82c4',
}
const mostPoints = 200
const unit: Pick<Chart, 'x' | 'y'> = { x: [0, 1], y: [0, 1] }
const diagonal = (name: string): Series => ({
  name,
  color: '#999999',
  dashed: true,
  points: [
    { x: 0, y: 0 },
    { x: 1, y: 1 },
  ],
})

/** How often it came true, by tenths of the accounts in order of forecast. */
export function calibrationChart({ forecasts, outcomes }: BackTest): Markup {
  const series = modelNames.map((name) => ({
    name: modelTitle(name),
    color: colors[name],
    dots: true,
    points: calibrationBins(forecasts[name], outcomes).map(({ forecast, observed }) => ({
      x: forecast,
      y: observed,
    })),
  }))
  return chart({
    title: 'Calibration: does 70 % mean 70 %?',
    xTitle: 'forecast probability of silence',
    yTitle: 'share that fell silent',
    ...unit,
    series: [diagonal('perfect'), ...series],
  })
}

/** Share of the silent accounts that is found against share of the others that is disturbed. */
export function rocChart(test: BackTest): Markup {
  const series = modelNames.map((name) => ({
    name: modelTitle(name),
    color: colors[name],
    points: cumulative(test, name).map(({ silent, others }) => ({ x: others, y: silent })),
  }))
  return chart({
    title: 'ROC: silent accounts found, others disturbed',
    xTitle: 'share of the others',
    yTitle: 'share of the silent accounts',
    ...unit,
    series: [diagonal('by chance'), ...series],
  })
}

/** How many times more silent accounts than by chance, by share of accounts taken from the top. */
export function liftChart(test: BackTest): Markup {
  const series = modelNames.map((name) => ({
    name: modelTitle(name),
    color: colors[name],
    points: cumulative(test, name)
      .filter(({ share }) => share >= 0.01)
      .map(({ share, silent }) => ({ x: share, y: silent / share })),
  }))
  const highest = Math.max(1.05, ...series.flatMap(({ points }) => points.map(({ y }) => y)))
  const lowest = Math.min(1, ...series.flatMap(({ points }) => points.map(({ y }) => y)))
  return chart({
    title: 'Lift: silent accounts among the highest forecasts',
    xTitle: 'share of accounts, highest forecast first',
    yTitle: 'times as many as by chance',
    x: [0, 1],
    y: [lowest, highest],
    series,
  })
}

type Cumulative = { share: number; silent: number; others: number }

/** Shares of all, silent and other accounts from the highest forecast down, thinned to what a chart can show. */
function cumulative({ forecasts, outcomes }: BackTest, name: ModelName): Cumulative[] {
  const groups = rankedGroups(forecasts[name], outcomes)
  const silentAll = Math.max(1, outcomes.filter((outcome) => outcome === 1).length)
  const othersAll = Math.max(1, outcomes.filter((outcome) => outcome === 0).length)
  const every = Math.max(1, Math.ceil(groups.length / mostPoints))
  const points: Cumulative[] = [{ share: 0, silent: 0, others: 0 }]
  let count = 0
  let happened = 0
  for (const [i, group] of groups.entries()) {
    count += group.count
    happened += group.happened
    if ((i + 1) % every !== 0 && i + 1 < groups.length) continue
    points.push({
      share: count / outcomes.length,
      silent: happened / silentAll,
      others: (count - happened) / othersAll,
    })
  }
  return points
}
