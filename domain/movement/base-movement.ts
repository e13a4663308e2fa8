import * as z from 'zod'
import { dayFromNumber } from '../history/day.ts'
import { monthOf, monthStart } from '../history/month.ts'
import type { AccountPast } from '../learning/account-past.ts'
import { MonthMovement, monthMovement, type TwoWindows, windowsAt } from './month-movement.ts'
import { Retention, retentionByTier } from './retention.ts'
import { SalesSpread, salesSpread } from './sales-spread.ts'
import { WorthOfAPoint, worthOfAPoint } from './worth-of-a-point.ts'

/** A year hides no season; a quarter, where there are no two years, has it in it. */
const [year, quarter] = [12, 3]
const mostMonths = 24

/** The movement of all accounts that trade in one currency, month by month, the latest last. */
export const BaseMovement = z.object({
  currency: z.string().nullable(),
  /** Months of the windows that are compared: 12 where two years are known, else 3, which have the season in them. */
  windowMonths: z.int(),
  months: z.array(MonthMovement),
  /** Of the latest month, all accounts first. */
  retention: z.array(Retention),
  worthOfAPoint: WorthOfAPoint.nullable(),
  /** Of the latest window; absent in what a release before filed. */
  spread: SalesSpread.optional(),
})
export type BaseMovement = z.infer<typeof BaseMovement>

/**
 * How the base moved up to the last month that was over at the end of `lastDay` (days since 1970), one movement a currency, as nothing is
 * summed across currencies; at most 24 months of each. Empty where no month has a whole window before its own.
 */
export function baseMovements(
  pasts: readonly AccountPast[],
  lastDay: number,
  tiers: { vip: number; major: number; ordinary: number },
): BaseMovement[] {
  const next = monthOf(dayFromNumber(lastDay + 1))
  const currencies = Map.groupBy(pasts, ({ currency }) => currency ?? null)
  return [...currencies]
    .flatMap(([currency, all]) => movementsOf(all, currency, next - 1, tiers) ?? [])
    .sort((a, b) => ((a.currency ?? '') < (b.currency ?? '') ? -1 : 1))
}

function movementsOf(
  pasts: readonly AccountPast[],
  currency: string | null,
  last: number,
  tiers: { vip: number; major: number; ordinary: number },
): BaseMovement | undefined {
  const first = firstWholeMonth(pasts)
  const known = last - first + 1
  const window = known >= 2 * year ? year : quarter
  const count = Math.min(mostMonths, known - 2 * window + 1)
  if (!(count >= 1)) return undefined
  const months = Array.from({ length: count }, (_, i) => last - count + 1 + i)
  const latest = windowsAt(pasts, last, window)
  return {
    currency,
    windowMonths: window,
    months: months.map((month) => monthMovement(windowsAt(pasts, month, window), month)),
    retention: retentionByTier(latest, tiers),
    worthOfAPoint: worthAt(latest, window),
    spread: salesSpread(latest),
  }
}

/** The first month all of which is known: history may begin in the middle of one. */
function firstWholeMonth(pasts: readonly AccountPast[]): number {
  const first = pasts.reduce((least, { days }) => Math.min(least, days[0] ?? least), Number.POSITIVE_INFINITY)
  if (first === Number.POSITIVE_INFINITY) return first
  const month = monthOf(dayFromNumber(first))
  return monthStart(month) === first ? month : month + 1
}

function worthAt(windows: readonly TwoWindows[], window: number): WorthOfAPoint | null {
  const [all] = retentionByTier(windows, { vip: 1, major: 1, ordinary: 1 })
  const buying = windows.filter(({ move }) => move !== 'lost')
  if (!all || all.kept === null || buying.length === 0) return null
  const sales = buying.reduce((sum, { now }) => sum + now, 0)
  return worthOfAPoint({
    accounts: buying.length,
    salesAYear: ((sales / buying.length) * year) / window,
    yearlyRetention: all.kept ** (year / window),
  })
}
