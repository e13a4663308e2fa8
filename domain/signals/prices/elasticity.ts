import type { Model } from '../../risk/model.ts'
import { type Slope, shrunkSlope } from '../../statistics/shrinkage/elasticity.ts'

/** Weighted sums over an account's price changes, as of a day from which they fade: x is ln price, y ln volume. */
export type PriceSums = { at: number; xx: number; xy: number }

/**
 * Elasticity on any day from the sums that hold on it: an account's own slope, shrunk to the population the more, the
 * older its price changes are.
 */
export function elasticityOver(
  sumsOn: (day: number) => PriceSums | null,
  { elasticity, halfLifeDays }: Pick<Model, 'elasticity' | 'halfLifeDays'>,
) {
  const population = { ...elasticity, standardError: 0, q: 0, degrees: 0 }
  const slope = (day: number): Slope | null => {
    const sums = sumsOn(day)
    if (sums === null) return null
    const { at, xx, xy } = sums
    const faded = xx * 2 ** ((at - day) / halfLifeDays.prices)
    return faded > 1e-9 ? shrunkSlope(population, { slope: xy / xx, variance: 1 / faded }) : null
  }
  /** How much more than usual volume answers price, less where negative; 0 where nothing is known. */
  const leaning = (day: number) => elasticity.mean - (slope(day)?.slope ?? elasticity.mean)
  return {
    /** Elasticity believed on a day, or null while no price change can be judged. */
    slope,
    leaning,
    /** How much more than usual volume answers price. */
    excess: (day: number) => Math.max(0, leaning(day)),
  }
}
