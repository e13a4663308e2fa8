import { type BackTest, type ModelName, modelNames } from '../../domain/learning/back-test.ts'
import type { Scorecard } from '../../domain/learning/scorecard.ts'
import type { Sentence } from '../../domain/words/kinds.ts'
import { say } from '../../domain/words/say.ts'
import type { Words } from '../../domain/words/words-for.ts'
import { type AskedHorizon, horizonSource } from '../asked-horizon.ts'
import { table } from '../output/table.ts'
import type { Comparisons } from './verdict.ts'

/** What is told of a back-test on a terminal. */
export type BacktestSummary = {
  at: string
  horizon: AskedHorizon
  accounts: number
  churnRate: number
  verdict: Sentence
  learned: Sentence
  models: Record<ModelName, Scorecard>
  watched: BackTest['watched']
  season: { isKnown: boolean; shift: number }
  comparisons: Comparisons | undefined
}

/** The models that Holdfast is compared with. */
export const rivals = ['shipped', 'rfm', 'recency', 'mbg'] as const

/** The measures of a scorecard in the order of their columns. */
export const measures = [
  ['auc', 'auc'],
  ['se', 'aucSe'],
  ['brier', 'brier'],
  ['log-loss', 'logLoss'],
  ['ece', 'ece'],
  ['lift', 'liftAt10'],
] as const satisfies [column: string, of: keyof Scorecard][]

/** A back-test as a table with its conclusion before it, and Holdfast's lead where it was compared. */
export function backtestText(summary: BacktestSummary, words: Words): string {
  const { horizon, models, comparisons, watched, season, verdict } = summary
  const source = horizonSource(horizon)
  const told = [verdict, headOf(summary), ...(source ? [source] : []), seasonSentence(season)]
  return [
    ...told.map(words.tell),
    figuresOf(models, words),
    ...watchedText(watched, words),
    ...leads(comparisons).map(words.tell),
  ].join('\n\n')
}

/** How many accounts were forecast, and how many of them fell silent. */
export function headOf({
  accounts,
  at,
  churnRate,
  horizon: { days },
  learned,
}: Pick<BacktestSummary, 'accounts' | 'at' | 'churnRate' | 'horizon' | 'learned'>): Sentence {
  return say('backtest.head', { accounts, at, share: shareText(churnRate), days, learned })
}

/** Whether the forecast knows the season, in one sentence. */
function seasonSentence({ isKnown, shift }: BacktestSummary['season']): Sentence {
  if (!isKnown) return say('backtest.season-unknown')
  return say('backtest.season-known', { shift: signed(shift, 2) })
}

function watchedText({ accounts, churnRate, scorecards }: BackTest['watched'], words: Words): string[] {
  if (scorecards === null || churnRate === null) return []
  return [
    words.word('backtest.watched', { accounts, share: shareText(churnRate) }),
    figuresOf(scorecards, words),
  ]
}

function figuresOf(models: Record<ModelName, Scorecard>, { word }: Words): string {
  return table(
    [
      {
        title: word('backtest.column', { column: 'model' }),
        of: (model) => word('backtest.model', { model }),
      },
      ...measures.map(([column, measure]) => ({
        title: word('backtest.column', { column }),
        align: 'right' as const,
        of: (model: ModelName) => digits(models[model][measure]),
      })),
    ],
    modelNames,
  )
}

function leads(comparisons: Comparisons | undefined): Sentence[] {
  if (comparisons === undefined) return []
  return rivals.map((other) => {
    const { auc, brier } = comparisons[other]
    const told = { model: say('backtest.model', { model: other }), brier: interval(brier) }
    return auc === null
      ? say('backtest.lead-without-auc', told)
      : say('backtest.lead', { ...told, auc: interval(auc) })
  })
}

/** A difference with its interval: `+0.0048 (+0.0020 to +0.0081)`. */
export function interval(measured: { estimate: number; low: number; high: number }): Sentence {
  const { estimate, low, high } = measured
  return say('backtest.interval', {
    estimate: signed(estimate, 4),
    low: signed(low, 4),
    high: signed(high, 4),
  })
}

/** Four decimals; a dash where a measure has no value. */
export function digits(value: number | null): string {
  return value === null ? '-' : value.toFixed(4)
}

function signed(value: number, decimals: number): string {
  return `${value < 0 ? '-' : '+'}${Math.abs(value).toFixed(decimals)}`
}

function shareText(share: number): string {
  return `${(100 * share).toFixed(1)}%`
}
