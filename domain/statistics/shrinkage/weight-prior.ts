import type { Surface } from '../numeric/maximize.ts'

const sd = 2

/**
 * Adds a weak normal prior on the log of how much the population weighs against one account's own data: the sum of the
 * parameters that `counts` marks with 1 (all in logs), around `typical`.
 */
export function weightPrior(
  { value, gradient, hessian }: Surface,
  logs: readonly number[],
  counts: readonly number[],
  typical: number,
): Surface {
  const parts = logs.map((log, i) => (counts[i] ?? 0) * Math.exp(log))
  const weight = parts.reduce((sum, part) => sum + part, 0)
  const shares = parts.map((part) => part / weight)
  const off = (Math.log(weight) - Math.log(typical)) / sd ** 2
  return {
    value: value - (off * sd) ** 2 / 2,
    gradient: gradient.map((slope, i) => slope - off * (shares[i] ?? 0)),
    hessian: hessian.map((row, i) =>
      row.map((curve, j) => {
        const [mine = 0, other = 0] = [shares[i], shares[j]]
        return curve - (mine * other) / sd ** 2 - off * ((i === j ? mine : 0) - mine * other)
      }),
    ),
  }
}
