import * as z from 'zod'
import type { Lines } from './lines.ts'

/** How worried to be; `learning` means not enough data yet. */
export const Band = z.enum(['learning', 'green', 'yellow', 'red'])
export type Band = z.infer<typeof Band>

/** Rank of a band, worse is higher. */
export const bandRank = { learning: 0, green: 1, yellow: 2, red: 3 } as const satisfies Record<Band, number>

/** Whether one band is worse than another. */
export function isWorse(band: Band, than: Band): boolean {
  return bandRank[band] > bandRank[than]
}

/** The worse of two bands. */
export function worseOf(one: Band, other: Band): Band {
  return isWorse(other, one) ? other : one
}

/**
 * The band a probability leads to, coming from an earlier band: a line once crossed is only left again when the
 * probability has fallen below where it ends. Never falls when either argument rises.
 */
export function bandAfter(
  previous: Band,
  probability: number,
  { yellow, red, yellowLeft, redLeft }: Lines,
): Band {
  if (probability >= (previous === 'red' ? redLeft : red)) return 'red'
  if (probability >= (bandRank[previous] >= bandRank.yellow ? yellowLeft : yellow)) return 'yellow'
  return 'green'
}
