import type { Settings } from '../settings.ts'
import { type Band, bandAfter, isWorse } from './band.ts'
import type { Course } from './course.ts'

const furthestDays = 3650

/**
 * First day after `today` on which, without new facts, a worse band could be entered; null when none is within
 * ten years. What can only fade is held at today's value, so the day may be early but is never late.
 */
export function dueOn(
  today: number,
  band: Band,
  carried: Band,
  course: Course,
  bands: Settings['bands'],
): number | null {
  if (band === 'red' || band === 'learning') return null
  const ceiling = course.ceiling(today)
  const couldBeWorse = (day: number) => isWorse(bandAfter(carried, ceiling(day), bands), band)
  let after = today
  let by = today + furthestDays
  if (!couldBeWorse(by)) return null
  while (by - after > 1) {
    const middle = (after + by) >> 1
    if (couldBeWorse(middle)) by = middle
    else after = middle
  }
  return by
}
