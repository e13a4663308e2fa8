import * as z from 'zod'

/** What a company gains that loses one account in a hundred less a year. */
export const WorthOfAPoint = z.object({
  /** Share of accounts that still buy a year later. */
  yearlyRetention: z.number(),
  /** Sales of one account in a year, on average. */
  salesAYear: z.number(),
  /** What all accounts are expected to buy as long as they stay, today and with one point more. */
  expected: z.number(),
  withAPointMore: z.number(),
  worth: z.number(),
})
export type WorthOfAPoint = z.infer<typeof WorthOfAPoint>

/** By which a year's sales are worth less a year later. */
export const yearlyDiscount = 0.1
const point = 0.01

/**
 * The worth of one point of yearly retention, in sales: each of `accounts` buys for `salesAYear` now and, with probability r, again in each
 * year after, discounted by i. So it is expected to buy for salesAYear (1 + i) / (1 + i - r) in all (Gupta and Lehmann, "Customers as
 * Assets", Journal of Interactive Marketing 17, 2003, with the first year counted); the difference between r and r + .01 is what the point
 * is worth. Retention never exceeds 1.
 */
export function worthOfAPoint({
  accounts,
  salesAYear,
  yearlyRetention,
}: {
  accounts: number
  salesAYear: number
  yearlyRetention: number
}): WorthOfAPoint {
  const lifetime = (retention: number) =>
    (accounts * salesAYear * (1 + yearlyDiscount)) / (1 + yearlyDiscount - Math.min(1, retention))
  const expected = lifetime(yearlyRetention)
  const withAPointMore = lifetime(yearlyRetention + point)
  return { yearlyRetention, salesAYear, expected, withAPointMore, worth: withAPointMore - expected }
}
