import { countUntil } from '../history/history.ts'
import { silenceProbability } from '../statistics/purchase-model.ts'
import { type AccountPast, purchaseStateAt } from './account-past.ts'
import { boundedLogit, complaintHalfLife, discountShare, fewest, halfLives } from './features.ts'
import type { PurchaseModels } from './purchase-models-at.ts'

/** The features of one account on any day; `silence` alone is what `regular` buyers' feature is made of. */
export type FeatureCourse = {
  at(day: number): number[]
  /** Log-odds of silence of a regular buyer, the one feature that may turn while nothing happens. */
  regularSilence(day: number): number
}

/**
 * The features of `featuresOf` for many days of one account: sums are prepared once per order and complaint, so that a day
 * costs O(log n). A day before the first order has no features: the caller must not ask for it.
 */
export function featuresOver(
  past: AccountPast,
  models: Omit<PurchaseModels, 'likelier'>,
  horizonDays: number,
): FeatureCourse {
  const { days, amounts, complaintDays = [], discounts = [] } = past
  const counts = halfLives.map((halfLife) => ({ halfLife, sums: forgettingSums(days, halfLife) }))
  const complaints = forgettingSums(complaintDays, complaintHalfLife)
  const spent = runningSums(amounts)
  const known = runningSums(discounts.map((lines) => lines.known))
  const discounted = runningSums(discounts.map((lines) => lines.discounted))
  const silence = (model: PurchaseModels['regular'], day: number) =>
    boundedLogit(silenceProbability(model, stateOn(day), horizonDays / 7))
  const stateOn = (day: number) => purchaseStateAt(past, day)

  return {
    regularSilence: (day) => silence(models.regular, day),
    at(day) {
      const count = countUntil(days, day)
      const last = days[count - 1] ?? day
      const lastComplaint = countUntil(complaintDays, day) - 1
      const complaintDay = complaintDays[lastComplaint]
      const grudge =
        complaintDay === undefined
          ? 0
          : (complaints[lastComplaint] ?? 0) * 2 ** ((complaintDay - day) / complaintHalfLife)
      return [
        silence(models.irregular, day),
        silence(models.regular, day),
        Math.log1p(Math.max(0, spent[count - 1] ?? 0) / count),
        Math.log1p(day - last),
        Math.log1p(count - 1),
        ...counts.map(({ halfLife, sums }) =>
          Math.log(fewest + (sums[count - 1] ?? 0) * 2 ** ((last - day) / halfLife)),
        ),
        Math.log1p(grudge),
        (complaintDay ?? Number.NEGATIVE_INFINITY) > last ? 1 : 0,
        discountShare(discounted[count - 1] ?? 0, known[count - 1] ?? 0),
      ]
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
