import type { ChartSpec } from '../../console/charts/draw-chart.ts'
import { type BackTest, modelNames } from '../../domain/learning/back-test.ts'
import { calibrationBins } from '../../domain/statistics/calibration-bins.ts'
import type { Words } from '../../domain/words/words-for.ts'
import {
  chartHeight,
  chartWidth,
  dashedLine,
  holdfastColor,
  modelColor,
  modelStroke,
} from './chart-models.ts'

const steps = 20
const unit = { domain: [0, 1] }
const percent = { format: '%', tickCount: 5 }

/**
 * How often silence came true, by tenths of the accounts in order of forecast; below it, how many accounts got which
 * forecast from Holdfast.
 */
export function calibrationChart({ forecasts, outcomes }: BackTest, words: Words): ChartSpec {
  const { word } = words
  const tenths = modelNames.flatMap((name) =>
    calibrationBins(forecasts[name], outcomes).map(({ forecast, observed }) => ({
      model: word('backtest.model', { model: name }),
      isOwn: name === 'holdfast',
      forecast,
      observed,
    })),
  )
  const forecast = { field: 'forecast', type: 'quantitative', scale: unit } as const
  const observed = {
    field: 'observed',
    type: 'quantitative',
    scale: unit,
    axis: { ...percent, title: word('backtest.axis', { axis: 'fell-silent' }) },
  } as const
  return {
    vconcat: [
      {
        width: chartWidth,
        height: chartHeight,
        layer: [
          {
            data: { values: [0, 1].map((at) => ({ forecast: at, observed: at })) },
            mark: dashedLine,
            encoding: { x: { ...forecast, axis: { ...percent, title: null } }, y: observed },
          },
          {
            data: { values: tenths },
            mark: { type: 'line', point: { filled: true, size: 34 } },
            encoding: { x: forecast, y: observed, color: modelColor(words), strokeWidth: modelStroke },
          },
        ],
      },
      {
        width: chartWidth,
        height: 60,
        data: { values: forecastCounts(forecasts.holdfast) },
        mark: { type: 'bar', color: holdfastColor, opacity: 0.75 },
        encoding: {
          x: {
            field: 'from',
            type: 'quantitative',
            scale: unit,
            axis: { ...percent, title: word('backtest.axis', { axis: 'forecast' }) },
          },
          x2: { field: 'to' },
          y: {
            field: 'accounts',
            type: 'quantitative',
            axis: { tickCount: 3, title: word('backtest.axis', { axis: 'accounts' }) },
          },
          y2: { datum: 0 },
        },
      },
    ],
  }
}

/** Accounts by forecast in steps of 5 %; a forecast of exactly 1 belongs to the last step. */
function forecastCounts(forecasts: readonly number[]): { from: number; to: number; accounts: number }[] {
  const counts = new Array<number>(steps).fill(0)
  for (const forecast of forecasts) {
    const step = Math.min(steps - 1, Math.floor(forecast * steps))
    counts[step] = (counts[step] ?? 0) + 1
  }
  return counts.map((accounts, i) => ({ from: (i + 0.05) / steps, to: (i + 0.95) / steps, accounts }))
}
