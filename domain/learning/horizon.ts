import type { Sentence } from '../words/kinds.ts'
import { say } from '../words/say.ts'
import { type AccountPast, ordersUntil } from './account-past.ts'

/** How many days without an order are asked about, and what the gaps between orders say of it. */
export type Horizon = {
  days: number
  /** Completed gaps that were known. */
  gaps: number
  /** What they say within the limits; null where they are too few to say anything. */
  measured: number | null
}

/** The least and the most days that are asked about. */
export const horizonLimits = { least: 30, most: 180 } as const

/** Below this many gaps their 90th percentile is chance: of 100, ten are longer, give or take three. */
export const leastGaps = 100

/**
 * The horizon of a company as of the end of day `at`: the 90th percentile (nearest rank) of the days between consecutive
 * order-days known by then, pooled over all accounts, within 30 to 180 days. The horizon of the version in use stays while
 * that is within a fifth of it, so that a weekly refit does not change its question with every order. With fewer than 100
 * gaps it is not known, and `otherwise` holds. O(gaps).
 */
export function horizonOf(
  pasts: readonly AccountPast[],
  at: number,
  { otherwise, inUse }: { otherwise: number; inUse?: number | undefined },
): Horizon {
  const { counts, gaps } = gapsUntil(pasts, at)
  if (gaps < leastGaps) return { days: otherwise, gaps, measured: null }
  const measured = Math.max(horizonLimits.least, ninetieth(counts, gaps))
  const stays = inUse !== undefined && 5 * Math.abs(measured - inUse) <= inUse
  return { days: stays ? inUse : measured, gaps, measured }
}

/** A horizon in a sentence that says where it comes from. */
export function horizonInWords({ days, gaps, measured }: Horizon): Sentence {
  if (measured === null) return say('refit.horizon-unknown', { days, gaps, needed: leastGaps })
  if (measured !== days) return say('refit.horizon-in-use', { days, gaps, measured })
  if (days === horizonLimits.most) return say('refit.horizon-most', { days, gaps })
  return say(days === horizonLimits.least ? 'refit.horizon-least' : 'refit.horizon', { days, gaps })
}

/** How many gaps lasted how many days; those beyond the most that is asked about count as that. */
function gapsUntil(pasts: readonly AccountPast[], at: number): { counts: Uint32Array; gaps: number } {
  const counts = new Uint32Array(horizonLimits.most + 1)
  let gaps = 0
  for (const past of pasts) {
    const known = ordersUntil(past, at)
    for (let i = 1; i < known; i++) {
      const gap = Math.min(horizonLimits.most, (past.days[i] ?? 0) - (past.days[i - 1] ?? 0))
      counts[gap] = (counts[gap] ?? 0) + 1
      gaps += 1
    }
  }
  return { counts, gaps }
}

/** The least number of days that nine of ten gaps do not exceed. */
function ninetieth(counts: Uint32Array, gaps: number): number {
  let seen = 0
  return counts.findIndex((count) => {
    seen += count
    return 10 * seen >= 9 * gaps
  })
}
