import type { Settings } from '../settings.ts'
import { firstCrossing } from '../statistics/numeric/first-crossing.ts'
import { lowerGamma } from '../statistics/special/incomplete-gamma.ts'
import type { Interval } from './signal.ts'

/**
 * The 80 % interval of an account's rate while it buys, in orders a week: Gamma(n, alpha + T) with n = r + k x, over k for
 * orders (the k that the account's gaps favour).
 */
export function buyingRate(
  orderDays: readonly number[],
  day: number,
  regularity: number,
  { model }: Settings,
): Interval {
  const { r, alpha, k } = regularity > 0.5 ? model.regularPurchase : { ...model.purchase, k: 1 }
  const shape = r + k * (orderDays.length - 1)
  const weeks = (day - (orderDays[0] ?? day)) / 7
  const rate = (share: number) => gammaQuantile(shape, share) / ((alpha + weeks) * k)
  return { of: 'orders a week', low: rate(0.1), high: rate(0.9) }
}

/** x at which Gamma(shape, 1) has a share of its probability below. */
function gammaQuantile(shape: number, share: number): number {
  const h = 1e-5
  const near = (logX: number) => ({
    value: lowerGamma(shape, Math.exp(logX)),
    slope: (lowerGamma(shape, Math.exp(logX + h)) - lowerGamma(shape, Math.exp(logX - h))) / (2 * h),
  })
  const middle = Math.log(shape)
  return Math.exp(firstCrossing(near, share, middle - 4 - 6 / shape, middle + 3 / Math.min(1, shape)))
}
