import type { Spend } from './gamma-gamma.ts'

/** Gamma-Gamma takes amounts as independent of the number of orders; beyond this the product would mislead. */
export const strongestCorrelation = 0.3

/** Pearson correlation of count and mean amount over accounts; 0 where either does not vary. */
export function spendCorrelation(spends: readonly Spend[]): number {
  const size = spends.length
  const meanCount = spends.reduce((sum, { count }) => sum + count, 0) / Math.max(1, size)
  const meanSpend = spends.reduce((sum, { mean }) => sum + mean, 0) / Math.max(1, size)
  let [both, counts, amounts] = [0, 0, 0]
  for (const { count, mean } of spends) {
    both += (count - meanCount) * (mean - meanSpend)
    counts += (count - meanCount) ** 2
    amounts += (mean - meanSpend) ** 2
  }
  return counts > 0 && amounts > 0 ? both / Math.sqrt(counts * amounts) : 0
}
