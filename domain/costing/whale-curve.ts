import Big from 'big.js'

/** The points of a curve that is shown: so many percent of the accounts. */
export const curvePercents = [1, 5, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100] as const

/** How profit is spread over accounts, the most profitable first (Kaplan & Narayanan 2001). */
export type WhaleCurve = {
  /** What all accounts together contribute. */
  total: Big
  /** The share of the total that the best so many percent of the accounts bring, at least one account; null where there is no profit to share. */
  shares: { percent: number; accounts: number; share: number | null }[]
  /** Where the curve is highest: from there on every further account costs money. */
  peak: { accounts: number; share: number | null }
  /** Accounts that cost more than they bring, and how much in all. */
  losing: { accounts: number; amount: Big }
}

/** The whale curve of net contributions, one an account, in any order and one currency. */
export function whaleCurve(contributions: readonly Big[], percents: readonly number[]): WhaleCurve {
  const best = contributions.toSorted((a, b) => b.cmp(a))
  const sums: Big[] = []
  for (const each of best) sums.push((sums.at(-1) ?? Big(0)).plus(each))
  const total = sums.at(-1) ?? Big(0)
  const upTo = (accounts: number) => sums[accounts - 1] ?? Big(0)
  const shareOf = (sum: Big) => (total.gt(0) ? sum.div(total).toNumber() : null)
  const gaining = best.filter((each) => each.gte(0)).length
  return {
    total,
    shares: percents.map((percent) => {
      const accounts = Math.min(best.length, Math.max(1, Math.round((best.length * percent) / 100)))
      return { percent, accounts, share: shareOf(upTo(accounts)) }
    }),
    peak: { accounts: gaining, share: shareOf(upTo(gaining)) },
    losing: { accounts: best.length - gaining, amount: total.minus(upTo(gaining)) },
  }
}
