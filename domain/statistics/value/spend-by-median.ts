import { OutsideDomain, requireNotNegative, requireWhole } from '../outside-domain.ts'

/** Amounts of one account as logs: how many, their mean, and the sum of squared distances from it (Welford). */
export type LogSpend = { count: number; mean: number; squares: number }

/** Population of log amounts: mean and variance between accounts, pooled variance within. */
export type LogSpendPrior = { mean: number; between: number; within: number }

/** Takes one more positive amount in O(1). */
export function countLogSpend({ count, mean, squares }: LogSpend, amount: number): LogSpend {
  if (!(amount > 0)) throw new OutsideDomain('amount', amount, 'an amount above 0 is needed')
  const off = Math.log(amount) - mean
  const next = mean + off / (count + 1)
  return { count: count + 1, mean: next, squares: squares + off * (Math.log(amount) - next) }
}

/**
 * Typical (median) amount of an account's orders, its log shrunk by n/(n + within/between) from the population's: for
 * heavy-tailed spend where Gamma-Gamma has no mean (log-normal empirical Bayes).
 */
export function medianSpend({ mean, between, within }: LogSpendPrior, spend: LogSpend): number {
  requireNotNegative('between', between)
  requireNotNegative('within', within)
  requireWhole('count', spend.count, 0)
  const weight = spend.count === 0 || between === 0 ? 0 : spend.count / (spend.count + within / between)
  return Math.exp(mean + weight * (spend.mean - mean))
}
