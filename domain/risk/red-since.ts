import type { Settings } from '../settings.ts'
import { bandOnDay, type Stretch } from './band-walk.ts'
import type { Course } from './course.ts'

/**
 * First day of the unbroken stretch in red that `today` belongs to, no earlier than `earliest` (the last order);
 * null when today is not red.
 */
export function redSince(
  today: number,
  earliest: number,
  stretches: readonly Stretch[],
  course: Course,
  bands: Settings['bands'],
): number | null {
  let since: number | null = null
  let i = stretches.length - 1
  for (let day = today; day >= earliest; day -= 1) {
    while (i >= 0 && (stretches[i]?.from ?? day) > day) i -= 1
    const stretch = stretches[i]
    const isFactDay = stretch?.from === day
    const carried = stretch?.carried ?? 'learning'
    const band = isFactDay ? carried : bandOnDay(day, carried, course, bands)
    if (band !== 'red') break
    since = day
  }
  return since
}
