import Big from 'big.js'
import * as z from 'zod'
import { dayFromNumber } from '../history/day.ts'
import { inUnits } from '../money/minor-units.ts'
import type { Settings } from '../settings.ts'
import { type AccountPast, ordersUntil } from './account-past.ts'
import type { LearnedModel } from './learned-model.ts'
import { accountValueConvention, type ValueBase, valueOn } from './value-base.ts'

/** Value tiers, best first; the names are those of the account base. */
export const tierNames = ['vip', 'major', 'ordinary', 'small'] as const
export type Tier = (typeof tierNames)[number]

/** What an account is worth and where that puts it among the company's accounts. */
export const AccountValue = z
  .strictObject({
    tier: z.enum(tierNames),
    amount: z.string().meta({ description: 'See convention' }),
    currency: z.string(),
    timesOrdinary: z.number().nonnegative().meta({
      description:
        'The amount as a multiple of the least that made an account ordinary in its currency, so that currencies compare',
    }),
    modelVersion: z.string().meta({ description: 'The learned version whose lines decide' }),
    convention: z.string().meta({ description: 'What the amount means' }),
  })
  .meta({ id: 'AccountValue' })
export type AccountValue = z.infer<typeof AccountValue>

const monthsWalked = 12

/**
 * An account's value and tier at the end of a day under a learned version: a pure function of its history. A tier is only left
 * when its line is missed, or the next one passed, by the hysteresis; to that end the tier is walked from month to month over
 * the last year. Null before the first order, or when accounts of its currency are too few to be ranked.
 */
export function accountValue(
  past: AccountPast,
  day: number,
  { values, purchase, version }: LearnedModel,
  { tiers }: Settings,
): AccountValue | null {
  const base = values.find(({ currency }) => currency === past.currency)
  const first = past.days[0]
  if (base === undefined || first === undefined || ordersUntil(past, day) === 0) return null
  const worth = (on: number) => valueOn(past, on, purchase[base.orders], base.spend)
  let tier: Tier | undefined
  for (const start of monthStartsUntil(day)) {
    if (start >= first) tier = tierAfter(tier, worth(start), base.lines, tiers.hysteresis)
  }
  const value = worth(day)
  return {
    tier: tierAfter(tier, value, base.lines, tiers.hysteresis),
    amount: inUnits(Big(value), base.currency),
    currency: base.currency,
    timesOrdinary: base.lines.ordinary > 0 ? value / base.lines.ordinary : 1,
    modelVersion: version,
    convention: accountValueConvention,
  }
}

/** The tier of a value, coming from an earlier tier: a line that was passed is left, and a better one entered, only beyond the hysteresis. */
export function tierAfter(
  before: Tier | undefined,
  value: number,
  lines: ValueBase['lines'],
  hysteresis: number,
): Tier {
  const held = before === undefined ? undefined : tierNames.indexOf(before)
  const reached = (tier: 'vip' | 'major' | 'ordinary') => {
    if (held === undefined) return value >= lines[tier]
    const isHeld = tierNames.indexOf(tier) >= held
    return value >= lines[tier] * (isHeld ? 1 - hysteresis : 1 + hysteresis)
  }
  return (['vip', 'major', 'ordinary'] as const).find(reached) ?? 'small'
}

/** The first days of the last twelve months before a day, oldest first (days since 1970). */
function monthStartsUntil(day: number): number[] {
  const [year = 0, month = 0] = dayFromNumber(day).split('-').map(Number)
  return Array.from(
    { length: monthsWalked },
    (_, back) => Date.UTC(year, month - 1 - back, 1) / 86_400_000,
  ).reverse()
}
