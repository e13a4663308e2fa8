import * as z from 'zod'
import { fitGammaGamma } from '../statistics/value/fit-gamma-gamma.ts'
import { countLogSpend, type LogSpend } from '../statistics/value/spend-by-median.ts'
import type { AccountPast } from './account-past.ts'
import { repeatAmounts } from './repeat-amounts.ts'

/** How much accounts spend an order, as a version keeps it. */
export const SpendModel = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('gamma-gamma'), p: z.number(), q: z.number(), v: z.number() }),
  /** Where orders and amounts are not independent, or no mean exists: the typical amount instead of the mean. */
  z.strictObject({
    by: z.literal('median'),
    mean: z.number(),
    between: z.number().nonnegative(),
    within: z.number().nonnegative(),
  }),
])
export type SpendModel = z.infer<typeof SpendModel>

const none: LogSpend = { count: 0, mean: 0, squares: 0 }

/**
 * How much accounts of one currency spend an order: Gamma-Gamma where orders and amounts are independent and a mean exists,
 * else medians (log-normal by moments); null with fewer than `least` accounts with a repeat order.
 */
export function spendModelOf(pasts: readonly AccountPast[], day: number, least: number): SpendModel | null {
  const repeated = pasts.map((past) => repeatAmounts(past, day)).filter(({ length }) => length > 0)
  if (repeated.length < least) return null
  const spends = repeated.map((amounts) => ({
    count: amounts.length,
    mean: amounts.reduce((sum, amount) => sum + amount, 0) / amounts.length,
  }))
  const { parameters, independent, converged } = fitGammaGamma(spends)
  if (independent && converged && parameters.q > 1) return { by: 'gamma-gamma', ...parameters }
  const logs = repeated.map((amounts) => amounts.reduce(countLogSpend, none))
  const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const free = logs.reduce((sum, { count }) => sum + count - 1, 0)
  const within = logs.reduce((sum, { squares }) => sum + squares, 0) / Math.max(1, free)
  const mean = meanOf(logs.map((log) => log.mean))
  const variance = meanOf(logs.map((log) => (log.mean - mean) ** 2))
  const between = Math.max(0, variance - within * meanOf(logs.map(({ count }) => 1 / count)))
  return { by: 'median', mean, between, within }
}
