import { type BackTest, type ModelName, modelNames } from '../../domain/learning/back-test.ts'
import type { Scorecard } from '../../domain/learning/scorecard.ts'
import { type AskedHorizon, horizonSource } from '../asked-horizon.ts'
import { table } from '../output/table.ts'
import type { Comparisons } from './verdict.ts'

/** What is told of a back-test on a terminal. */
export type BacktestSummary = {
  at: string
  horizon: AskedHorizon
  accounts: number
  churnRate: number
  verdict: string
  learned: string
  models: Record<ModelName, Scorecard>
  watched: BackTest['watched']
  season: { isKnown: boolean; shift: number }
  comparisons: Comparisons | undefined
}

const titles: Record<ModelName, string> = {
  holdfast: 'Holdfast',
  shipped: 'shipped rules',
  rfm: 'RFM regression',
  recency: 'recency regression',
  mbg: 'MBG/NBD, no training',
}

/** The models that Holdfast is compared with. */
export const rivals = ['shipped', 'rfm', 'recency', 'mbg'] as const

/** The name of a model as people read it. */
export function modelTitle(name: ModelName): string {
  return titles[name]
}

/** A back-test as a table with its conclusion before it, and Holdfast's lead where it was compared. */
export function backtestText(summary: BacktestSummary): string {
  const { at, horizon, accounts, churnRate, learned, models, comparisons } = summary
  const share = `${(100 * churnRate).toFixed(1)} %`
  const head = `${accounts} accounts at ${at}: ${share} ordered nothing in the next ${horizon.days} days (${learned}).`
  const source = horizonSource(horizon)
  const { watched, season } = summary
  const shown = [source, seasonSentence(season), figuresOf(models), ...watchedText(watched)]
  return [summary.verdict, head, ...shown.filter((part) => part !== null), ...leads(comparisons)].join('\n\n')
}

/** Whether the forecast knows the season, in one sentence. */
function seasonSentence({ isKnown, shift }: BacktestSummary['season']): string {
  if (!isKnown)
    return 'The season is not known: no three horizons of orders lie before the same day a year earlier. The level may be off by what a season makes.'
  return `The season is known from the same days a year before; level moved by ${shift < 0 ? '-' : '+'}${Math.abs(shift).toFixed(2)} log-odds.`
}

function watchedText({ accounts, churnRate, scorecards }: BackTest['watched']): string[] {
  if (scorecards === null || churnRate === null) return []
  const share = `${(100 * churnRate).toFixed(1)} %`
  return [
    `Watched accounts alone (three order days or more, the last within the horizon): ${accounts}, ${share} fell silent.`,
    figuresOf(scorecards),
  ]
}

function figuresOf(models: Record<ModelName, Scorecard>): string {
  const rows = modelNames.map((name) => ({ name, card: models[name] }))
  return table(
    [
      { title: 'model', of: ({ name }) => titles[name] },
      { title: 'AUC', align: 'right', of: ({ card }) => digits(card.auc) },
      { title: 'se', align: 'right', of: ({ card }) => digits(card.aucSe) },
      { title: 'Brier', align: 'right', of: ({ card }) => digits(card.brier) },
      { title: 'log-loss', align: 'right', of: ({ card }) => digits(card.logLoss) },
      { title: 'ECE', align: 'right', of: ({ card }) => digits(card.ece) },
      { title: 'lift@10%', align: 'right', of: ({ card }) => digits(card.liftAt10) },
    ],
    rows,
  )
}

function leads(comparisons: Comparisons | undefined): string[] {
  if (comparisons === undefined) return []
  return rivals.map((other) => {
    const { auc, brier } = comparisons[other]
    const area = auc === null ? 'AUC has no value' : `AUC ${interval(auc)}`
    return `Holdfast against ${titles[other]}: ${area}, Brier ${interval(brier)} (95 %, paired by account).`
  })
}

/** A difference with its interval: `+0.0048 (+0.0020 to +0.0081)`. */
export function interval({ estimate, low, high }: { estimate: number; low: number; high: number }): string {
  const signed = (value: number): string => `${value < 0 ? '-' : '+'}${Math.abs(value).toFixed(4)}`
  return `${signed(estimate)} (${signed(low)} to ${signed(high)})`
}

/** Four decimals; a dash where a measure has no value. */
export function digits(value: number | null): string {
  return value === null ? '-' : value.toFixed(4)
}
