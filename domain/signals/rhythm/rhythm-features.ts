import { countUntil } from '../../history/history.ts'
import { nothing, steady } from '../courses/steady.ts'
import type { FeatureBlock } from '../signal.ts'

/** Two gaps are the fewest that have a middle and a longest. */
const leastOrders = 3

/**
 * An account's silence against its own rhythm: logs of its idle days over its own median and longest gap, and of its last gap over the
 * median. 0 for an account without a rhythm of its own.
 */
export const rhythmBlock: FeatureBlock = {
  names: [
    'idle over own median gap',
    'idle over own longest gap',
    'last gap over own median',
    'own median gap',
  ],
  over({ days }) {
    if (days.length < leastOrders) return rhythmBlock.names.map(() => nothing)
    const rhythms: (Rhythm | null)[] = []
    const rhythmOn = (day: number): Rhythm | null => {
      const count = countUntil(days, day)
      const known = rhythms[count]
      if (known !== undefined) return known
      const rhythm = count < leastOrders ? null : rhythmOf(days.slice(0, count))
      rhythms[count] = rhythm
      return rhythm
    }
    const over = (of: (rhythm: Rhythm, idle: number) => number) =>
      steady((day) => {
        const rhythm = rhythmOn(day)
        return rhythm === null ? 0 : of(rhythm, day - rhythm.last)
      })
    return [
      over(({ median }, idle) => ratio(idle, median)),
      over(({ longest }, idle) => ratio(idle, longest)),
      over(({ median, latest }) => ratio(latest, median)),
      over(({ median }) => Math.log1p(median)),
    ]
  },
}

type Rhythm = { last: number; median: number; longest: number; latest: number }

function rhythmOf(days: readonly number[]): Rhythm {
  const gaps = days.slice(1).map((day, i) => day - (days[i] ?? day))
  const sorted = gaps.toSorted((a, b) => a - b)
  const middle = (sorted.length - 1) / 2
  const median = ((sorted[Math.floor(middle)] ?? 1) + (sorted[Math.ceil(middle)] ?? 1)) / 2
  return { last: days.at(-1) ?? 0, median, longest: sorted.at(-1) ?? 1, latest: gaps.at(-1) ?? 1 }
}

/** A day more on either side keeps an order of today, and a gap of nothing, within bounds. */
function ratio(one: number, other: number): number {
  return Math.log((one + 1) / (other + 1))
}
