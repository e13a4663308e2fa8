import type { Part } from './cast.ts'
import { priceRise } from './catalogue.ts'
import type { Random } from './random.ts'

export const YEAR_DAYS = 365

/**
 * The days on which an account orders, counted from today (negative: before), over the past year and `ahead` days.
 * Weekday rules come later; this is the rhythm of its kind.
 */
export function orderingDays(part: Part, ahead: number, todayOfYear: number, random: Random): number[] {
  const days: number[] = []
  if (part.kind === 'one-time') {
    const first = -random.whole(60, 330)
    return random.chance(0.4) ? [first, first + random.whole(5, 30)].filter((day) => day < 0) : [first]
  }
  const last = part.leaves === undefined ? ahead : -part.leaves
  for (let day = -YEAR_DAYS + random.whole(0, part.cadence); day <= last; ) {
    if (part.kind !== 'seasonal' || inSeason(part, day, todayOfYear)) days.push(day)
    day += Math.max(1, Math.round(part.cadence * (0.65 + 0.7 * random.share()) * slowness(part, day)))
  }
  // A leaving account's last order is a known truth, not left to the rhythm.
  if (part.leaves !== undefined && days.at(-1) !== last) days.push(last)
  return days
}

/** How much longer than usual the account waits: those who fade do so in their last weeks, bargain hunters after the rise. */
function slowness(part: Part, day: number): number {
  if (part.kind === 'fading' && part.leaves !== undefined && day > -part.leaves - 45) return 1.35
  if (part.kind === 'price-sensitive' && day > -priceRise.daysAgo) return 1.6
  return 1
}

/** Builders in the open order from April to September, makers of market stands from September to December. */
function inSeason(part: Part, day: number, todayOfYear: number): boolean {
  const dayOfYear = (((todayOfYear + day) % 365) + 365) % 365
  return part.accountId === 'winter-stands' ? dayOfYear >= 243 : dayOfYear >= 90 && dayOfYear < 273
}
