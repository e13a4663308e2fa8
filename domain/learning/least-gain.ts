import { studentQuantile } from '../statistics/student-quantile.ts'

/** A gain within so many standard errors may be gone at the next origin (decisions 12 and 67). */
const least = 2.5
/** Of all blocks together that tell nothing, one in forty may pass by chance. */
const byChance = 0.025

/**
 * The gain, in standard errors over so many rows, by which a block must do better than the rest without it where so many blocks are tried: the
 * more, the surer each must be (Bonferroni). For four it is 2.5.
 */
export function leastGain(tried: number, rows: number): number {
  return Math.max(least, studentQuantile(byChance / tried, rows - 1))
}
