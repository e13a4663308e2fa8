import { createHash } from 'node:crypto'

/** A repeatable source of chance. */
export type Random = {
  /** At least 0, below 1. */
  share(): number
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number
  /** True in `probability` of the draws. */
  chance(probability: number): boolean
  pick<T>(items: readonly [T, ...T[]]): T
}

/**
 * The stream of chance called `name` under `seed` (mulberry32 by Tommy Ettinger, public domain, started from a digest).
 * Streams are independent, so that one more draw for one account changes no other account.
 */
export function createRandom(seed: number, name: string): Random {
  let state = createHash('sha256').update(`${seed} ${name}`).digest().readUInt32LE(0)
  const share = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    share,
    whole: (least, most) => least + Math.floor(share() * (most - least + 1)),
    chance: (probability) => share() < probability,
    pick: (items) => items[Math.floor(share() * items.length)] ?? items[0],
  }
}
