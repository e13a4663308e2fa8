import type { BackTest, ModelName } from '../../domain/learning/back-test.ts'
import type { Comparison } from '../../domain/learning/compare-models.ts'

export type Comparisons = Record<Exclude<ModelName, 'holdfast'>, Comparison>

/** What a company could do without Holdfast's learning. */
const plain = {
  recency: 'a regression on recency',
  rfm: 'a regression on recency, frequency and amount',
  mbg: 'a purchase model alone',
} as const
type Plain = keyof typeof plain
const plainNames = Object.keys(plain) as Plain[]

/** The conclusion of a back-test in plain words: whether its forecasts came closer (Brier, 95 %) than what is simpler. */
export function verdict({ outcomes }: Pick<BackTest, 'outcomes'>, comparisons: Comparisons): string {
  const [first] = outcomes
  if (outcomes.every((outcome) => outcome === first))
    return `Nothing to judge here: ${first === 1 ? 'none' : 'all'} of the ${outcomes.length} accounts ordered again, so that no forecast could tell them apart.`
  const ahead = plainNames.filter((name) => comparisons[name].brier.low > 0)
  const level = plainNames.filter((name) => comparisons[name].brier.high >= 0)
  if (ahead.length > 0) return `Do not use it here: ${named(ahead)} came closer to what happened.`
  if (level.length > 0)
    return `Not better than ${named(level)} here: the difference is within chance (Brier, 95 %).`
  return `Use it: its forecasts came closer to what happened than ${named(plainNames)} (Brier, 95 %).`
}

/** What the forecast was learned from, or why nothing was. */
export function learnedText(
  { trainedAt, alike }: Pick<BackTest, 'trainedAt' | 'alike'>,
  dayText: (day: number) => string,
): string {
  if (trainedAt.length > 0) return `learned at ${trainedAt.map(dayText).join(', ')}`
  if (alike === null) return 'no earlier horizon was over: purchase models alone speak'
  const who = alike.outcome === 1 ? 'nobody' : 'everybody'
  return `nothing to learn: ${who} ordered again in all ${alike.cases} cases at ${alike.origins.map(dayText).join(', ')}; a purchase model ranks, what happened says how often`
}

function named(names: readonly Plain[]): string {
  const texts = names.map((name) => plain[name])
  return texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} and ${texts.at(-1)}`
}
