import { countUntil } from '../history/history.ts'
import { between, type Span } from '../signals/courses/span.ts'
import type { Feature } from '../signals/signal.ts'
import { silenceProbability } from '../statistics/purchase-model.ts'
import { type AccountPast, purchaseStateAt } from './account-past.ts'
import { boundedLogit, fewest, halfLives, orderFeatures } from './order-features.ts'
import type { PurchaseModels } from './purchase-models-at.ts'
import { turnsOf } from './turns-of.ts'

const regular = orderFeatures.indexOf('silence, regular buyer')

/** The features of one account on any day, and bounds of each from one day to another while nothing happens after `from`. */
export type FeatureCourse = { at(day: number): number[]; spans(from: number, to: number): Span[] }

/**
 * The features of `featuresOf` for many days of one account: sums are prepared once per order, so that a day costs
 * O(log n). The caller brings the features of the blocks, which may come from the events themselves. Of those on orders all
 * move one way only while nothing happens, but for the silence of regular buyers, which falls until the next order is due
 * and rises from there. A day before the first order has no features: the caller must not ask for it.
 */
export function featuresOver(
  past: Pick<AccountPast, 'days' | 'amounts'>,
  models: Omit<PurchaseModels, 'likelier'>,
  horizonDays: number,
  blocks: readonly Feature[],
): FeatureCourse {
  const { days, amounts } = past
  const counts = halfLives.map((halfLife) => ({ halfLife, sums: forgettingSums(days, halfLife) }))
  const spent = runningSums(amounts)
  const silence = (model: PurchaseModels['regular'], day: number) =>
    boundedLogit(silenceProbability(model, purchaseStateAt(past, day), horizonDays / 7))
  const regularSilence = (day: number) => silence(models.regular, day)
  const turnAfter = turnsOf(days, regularSilence)
  const onOrders = (day: number) => {
    const count = countUntil(days, day)
    const last = days[count - 1] ?? day
    return [
      silence(models.irregular, day),
      regularSilence(day),
      Math.log1p(Math.max(0, spent[count - 1] ?? 0) / count),
      Math.log1p(day - last),
      Math.log1p(count - 1),
      ...counts.map(({ halfLife, sums }) =>
        Math.log(fewest + (sums[count - 1] ?? 0) * 2 ** ((last - day) / halfLife)),
      ),
    ]
  }
  return {
    at: (day) => [...onOrders(day), ...blocks.map(({ feature }) => feature(day))],
    spans(from, to) {
      const end = onOrders(to)
      const lowest = regularSilence(Math.min(to, Math.max(from, turnAfter(from))))
      const spans = onOrders(from).map((value, j) => {
        const span = between(value, end[j] ?? value)
        return j === regular ? { ...span, low: Math.min(span.low, lowest) } : span
      })
      return [...spans, ...blocks.map(({ span }) => span(from, to))]
    },
  }
}

/** After each day, the count of days so far that loses half its weight every `halfLife` days. */
function forgettingSums(days: readonly number[], halfLife: number): number[] {
  let sum = 0
  return days.map((day, i) => {
    sum = 1 + sum * 2 ** (((days[i - 1] ?? day) - day) / halfLife)
    return sum
  })
}

function runningSums(values: readonly number[]): number[] {
  let sum = 0
  return values.map((value) => {
    sum += value
    return sum
  })
}
