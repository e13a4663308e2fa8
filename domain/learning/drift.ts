/** How far the forecast of an origin missed its observed rate, as a shift of log-odds (positive: more silence). */
export type OriginOffset = { origin: number; offset: number }

/** What is known of the drift of the base rate at a new origin. */
export type Drift = {
  /** Share of the latest offset that used to be left one horizon later; 0 when nothing carried over. */
  carried: number
  /** Share of the offset of a year before that used to come back; 0 when there is no second year to tell. */
  seasonal: number
  /** What the log-odds of the new origin are shifted by. */
  shift: number
}

/** A year in whole weeks, so that origins a year apart fall on the same day of the week. */
export const yearDays = 364

// A share that rests on fewer pairs says more about chance than about the business.
const leastPairs = 4

// Before three horizons of history a company's base is still filling, and its silence tells of that more than of the season.
const settledHorizons = 3
// One year is no law: half of it, until there are pairs of years to tell.
const usualSeason = 0.5

/**
 * The shift to expect at `at` from the offsets of earlier, completed origins: the part of last year's offset that used
 * to come back, and the part of the latest offset beyond that which used to last one horizon. Both shares are
 * regressions through the origin on this company's own past, between 0 and 1, shrunk by pairs / (pairs + 4); with
 * fewer than four pairs they are 0, so a short history is not corrected at all.
 */
export function driftAt(
  offsets: readonly OriginOffset[],
  at: number,
  horizonDays: number,
  from = Number.NEGATIVE_INFINITY,
): Drift {
  const known = new Map(offsets.map(({ origin, offset }) => [origin, offset]))
  const settled = new Map([...known].filter(([origin]) => origin >= from + settledHorizons * horizonDays))
  const seasonal = settled.has(at - yearDays) ? shareOf(pairsApart(settled, yearDays), usualSeason) : 0
  const season = (origin: number): number => seasonal * (settled.get(origin - yearDays) ?? 0)
  const rest = new Map([...known].map(([origin, offset]) => [origin, offset - season(origin)]))
  const carried = shareOf(pairsApart(rest, horizonDays, nearest(offsets)))
  const latest = offsets.reduce<OriginOffset | undefined>(
    (best, each) => (best === undefined || each.origin > best.origin ? each : best),
    undefined,
  )
  const left = latest === undefined ? 0 : carried * (rest.get(latest.origin) ?? 0)
  return { carried, seasonal, shift: season(at) + left }
}

/** Half the least distance between origins: how far a partner may lie from the exact distance. */
function nearest(offsets: readonly OriginOffset[]): number {
  const sorted = offsets.map(({ origin }) => origin).sort((a, b) => a - b)
  const gaps = sorted.slice(1).map((origin, i) => origin - (sorted[i] ?? origin))
  return gaps.length === 0 ? 0 : Math.min(...gaps) / 2
}

type Pair = { before: number; after: number }

/** Offsets that lie `distance` days apart, give or take less than `slack`. */
function pairsApart(offsets: ReadonlyMap<number, number>, distance: number, slack = 0): Pair[] {
  return [...offsets].flatMap(([origin, after]) => {
    const partner = [...offsets.keys()].find(
      (other) => origin - other === distance || Math.abs(origin - other - distance) < slack,
    )
    return partner === undefined ? [] : [{ before: offsets.get(partner) ?? 0, after }]
  })
}

/** The share that pairs tell, drawn towards the usual one by as much as four of them; the usual one where they are fewer. */
function shareOf(pairs: readonly Pair[], usual = 0): number {
  const squares = pairs.reduce((sum, { before }) => sum + before * before, 0)
  if (pairs.length < leastPairs || squares === 0) return usual
  const slope = pairs.reduce((sum, { before, after }) => sum + before * after, 0) / squares
  return (Math.min(1, Math.max(0, slope)) * pairs.length + usual * leastPairs) / (pairs.length + leastPairs)
}
