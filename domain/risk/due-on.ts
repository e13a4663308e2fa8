import type { Settings } from '../settings.ts'
import { type Band, bandAfter, isWorse } from './band.ts'
import type { Course } from './course.ts'

const furthestDays = 3650
// Each guess is exact where silence alone goes on; where complaints fade beside it, halving soon does better.
const guesses = 4

/**
 * First day after `today` on which, without new facts, a worse band is entered; null when none is within ten years.
 * Exact for any model: a stretch of days is passed over only when its upper bound proves that no day of it is worse. Where
 * to cut is told by safeguarded Newton on the curve of silence, so that mostly one cut is enough.
 */
export function dueOn(
  today: number,
  band: Band,
  carried: Band,
  course: Course,
  bands: Settings['bands'],
): number | null {
  if (band === 'red' || band === 'learning') return null
  const isBad = (probability: number) => isWorse(bandAfter(carried, probability, bands), band)
  const line = nextLine(band, carried, bands)

  function first(from: number, to: number, left: number): number | null {
    if (from > to || !isBad(course.span(from, to).high)) return null
    if (from === to) return from
    const guess = left > 0 ? course.reaches(line, from) : null
    const cut = guess === null ? (from + to) >> 1 : Math.min(to, Math.max(from, guess))
    return (
      first(from, cut - 1, guess === null ? 0 : left - 1) ??
      first(cut, cut, 0) ??
      first(cut + 1, to, left - 1)
    )
  }
  return first(today + 1, today + furthestDays, guesses)
}

/** The lowest probability of a worse band. */
function nextLine(band: Band, carried: Band, { yellow, red, hysteresis }: Settings['bands']): number {
  if (band === 'green') return carried === 'green' || carried === 'learning' ? yellow : yellow - hysteresis
  return carried === 'red' ? red - hysteresis : red
}
