import type { BackTest, ModelName } from '../../domain/learning/back-test.ts'
import type { Comparison } from '../../domain/learning/compare-models.ts'
import type { Sentence } from '../../domain/words/kinds.ts'
import { say } from '../../domain/words/say.ts'

export type Comparisons = Record<Exclude<ModelName, 'holdfast'>, Comparison>

/** What a company could do without Holdfast's learning. */
const plainNames = ['recency', 'rfm', 'mbg'] as const
type Plain = (typeof plainNames)[number]

/** The conclusion of a back-test in plain words: whether its forecasts came closer (Brier, 95 %) than what is simpler. */
export function verdict({ outcomes }: Pick<BackTest, 'outcomes'>, comparisons: Comparisons): Sentence {
  const [first] = outcomes
  if (outcomes.every((outcome) => outcome === first))
    return say('backtest.alike', { accounts: outcomes.length, again: first === 1 ? 'none' : 'all' })
  const ahead = plainNames.filter((name) => comparisons[name].brier.low > 0)
  const level = plainNames.filter((name) => comparisons[name].brier.high >= 0)
  if (ahead.length > 0) return say('backtest.behind', { rivals: named(ahead) })
  if (level.length > 0) return say('backtest.level', { rivals: named(level) })
  return say('backtest.use', { rivals: named(plainNames) })
}

/** What the forecast was learned from, or why nothing was. */
export function learnedFrom(
  { trainedAt, alike }: Pick<BackTest, 'trainedAt' | 'alike'>,
  dayText: (day: number) => string,
): Sentence {
  const inOne = (days: readonly number[]) => days.map(dayText).join(', ')
  if (trainedAt.length > 0) return say('backtest.learned-at', { days: inOne(trainedAt) })
  if (alike === null) return say('backtest.no-earlier')
  return say('backtest.learned-nothing', {
    who: alike.outcome === 1 ? 'nobody' : 'everybody',
    cases: alike.cases,
    days: inOne(alike.origins),
  })
}

function named(names: readonly Plain[]): Sentence[] {
  return names.map((rival) => say('backtest.rival', { rival }))
}
