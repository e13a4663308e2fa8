import type { AccountPast } from '../../../domain/learning/account-past.ts'
import { chanceFrom } from '../statistics/scored-cases.ts'

/** A company of buyers with gaps of their own, some of whom leave; days 0 to `until`, repeatable. */
export function madeUpAccounts(count: number, until: number, seed = 1): AccountPast[] {
  const chance = chanceFrom(seed)
  return Array.from({ length: count }, (_, i) => {
    const gap = 5 + 60 * chance() ** 2
    const days: number[] = []
    let day = Math.floor(chance() * until * 0.5)
    while (day <= until) {
      days.push(day)
      if (chance() < 0.1) break
      day += Math.max(1, Math.round(gap * (0.3 + 1.4 * chance())))
    }
    return { accountId: `a-${i}`, days, amounts: days.map(() => 20 + 100 * chance()) }
  })
}
