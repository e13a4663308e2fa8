import type { Warning } from './replay.ts'

/** A silence of so many days is what a plain rule calls a lost account. */
export const ruleDays = 90

/** What a judgement holds warnings against: all order-days by account, the file's last day, and how much history is judged. */
export type Truth = {
  orders: ReadonlyMap<string, readonly number[]>
  lastDay: number
  minimumOrderDays: number
  /** Days that the version in use on a day looked ahead. */
  horizonOn(day: number): number
}

/** The silences that the plain rule saw within a period, how many of them had been warned of by then, and what came after. */
export function silencesOf(
  warnings: readonly Warning[],
  { from, to }: { from: number; to: number },
  { orders, minimumOrderDays, horizonOn, lastDay }: Truth,
): { silences: number; warned: number; rule: { decided: number; silent: number } } {
  const warnedOn = new Map(
    warnings.map(({ accountId, lastOrderDay, day }) => [`${lastOrderDay} ${accountId}`, day]),
  )
  let silences = 0
  let warned = 0
  const rule = { decided: 0, silent: 0 }
  for (const [accountId, days] of orders) {
    for (const [i, day] of days.entries()) {
      const seen = day + ruleDays
      const next = days[i + 1]
      if (i + 1 < minimumOrderDays || seen < from || seen > to || (next !== undefined && next <= seen))
        continue
      silences += 1
      const end = seen + horizonOn(seen) - 1
      if (end <= lastDay) {
        rule.decided += 1
        if (next === undefined || next > end) rule.silent += 1
      }
      if ((warnedOn.get(`${day} ${accountId}`) ?? Number.POSITIVE_INFINITY) <= seen) warned += 1
    }
  }
  return { silences, warned, rule }
}
