import { type ModelName, modelNames } from '../../domain/learning/back-test.ts'
import type { Words } from '../../domain/words/words-for.ts'

/** Colours of the models, told apart on light and dark paper and by most who see few colours. */
const colors: Record<ModelName, string> = {
  holdfast: '#0f8f68',
  shipped: '#66706c',
  rfm: '#d17a00',
  recency: '#8a6bd1',
  mbg: '#3b8fd4',
}

/** Width of a chart in pixels without its axis: drawn for a phone, so that it stays readable there. */
export const chartWidth = 345
export const chartHeight = 270

/** Colour by model with a legend, the same in all charts. */
export function modelColor({ word }: Words) {
  const domain = modelNames.map((model) => word('backtest.model', { model }))
  return {
    field: 'model',
    type: 'nominal',
    scale: { domain, range: modelNames.map((name) => colors[name]) },
  } as const
}

/** Holdfast's line is thicker than the others'. */
export const modelStroke = { condition: { test: 'datum.isOwn', value: 3 }, value: 1.5 }

export const holdfastColor = colors.holdfast

const dashes: number[] = [5, 4]
/** Dashed line of what chance or perfection would look like. */
export const dashedLine = { type: 'line', color: '#8b9792', strokeDash: dashes, strokeWidth: 1 } as const
