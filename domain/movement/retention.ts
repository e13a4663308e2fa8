import * as z from 'zod'
import type { TwoWindows } from './month-movement.ts'

export const tierNames = ['vip', 'major', 'ordinary', 'small'] as const
const Share = z.number().nonnegative()

/**
 * How much of the sales of a group stayed. `gross` counts no account above what it bought before; `net` counts what each buys now;
 * `accounts` is the share of accounts that still buy. Null where there was nothing to keep.
 */
export const Retention = z.object({
  tier: z.enum([...tierNames, 'all']),
  accounts: z.int().nonnegative(),
  kept: Share.nullable(),
  gross: Share.nullable(),
  net: Share.nullable(),
})
export type Retention = z.infer<typeof Retention>

/**
 * Gross and net revenue retention of all accounts that bought before, and of each tier, as it was before: by their sales of the earlier
 * window, the best share of accounts first (`tiers` as in the settings). So no account is in a tier because it stayed.
 */
export function retentionByTier(
  windows: readonly TwoWindows[],
  tiers: { vip: number; major: number; ordinary: number },
): Retention[] {
  const there = windows
    .filter(({ move }) => move !== 'started' && move !== 'won-back')
    .sort((a, b) => b.before - a.before || (a.accountId < b.accountId ? -1 : 1))
  const ends = [tiers.vip, tiers.major, tiers.ordinary, 1].map((share) => Math.ceil(there.length * share))
  return [
    retentionOf('all', there),
    ...tierNames.map((tier, i) => retentionOf(tier, there.slice(ends[i - 1] ?? 0, ends[i]))),
  ]
}

function retentionOf(tier: Retention['tier'], there: readonly TwoWindows[]): Retention {
  const sum = (of: (each: TwoWindows) => number) => there.reduce((total, each) => total + of(each), 0)
  const before = sum((each) => each.before)
  const share = (part: number) => (before > 0 ? Math.max(0, part) / before : null)
  const stayed = there.filter(({ move }) => move !== 'lost').length
  return {
    tier,
    accounts: there.length,
    kept: there.length > 0 ? stayed / there.length : null,
    gross: share(sum(({ before: was, now }) => Math.max(0, Math.min(was, now)))),
    net: share(sum(({ now }) => now)),
  }
}
