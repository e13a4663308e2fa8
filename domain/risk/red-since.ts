import { type Band, bandAfter } from './band.ts'
import { bandOnDay, type Stretch } from './band-walk.ts'
import type { Course } from './course.ts'
import type { Lines } from './lines.ts'

/**
 * First day of the unbroken stretch in red that `today` belongs to, no earlier than `earliest` (the last order);
 * null when today is not red. Quiet days are passed over as far as a lower bound proves them red.
 */
export function redSince(
  today: number,
  earliest: number,
  { factDays, stretches }: { factDays: readonly number[]; stretches: readonly Stretch[] },
  course: Course,
  lines: Lines,
): number | null {
  let since = today + 1
  for (const fact of factDays.toReversed()) {
    if (fact < earliest || fact > today) continue
    const stretch = stretches.findLast(({ from }) => from <= fact)
    const carried = stretch?.carried ?? 'learning'
    const other = lastOther(fact + 1, since - 1, carried, course, lines)
    if (other !== null) return other < today ? other + 1 : null
    since = Math.min(since, fact + 1)
    const band = stretch?.from === fact ? carried : bandOnDay(fact, carried, course, lines)
    if (band !== 'red') break
    since = fact
  }
  return since > today ? null : since
}

/** The last of some quiet days that is not red. */
function lastOther(from: number, to: number, carried: Band, course: Course, lines: Lines): number | null {
  if (from > to || bandAfter(carried, course.span(from, to).low, lines) === 'red') return null
  if (from === to) return bandOnDay(from, carried, course, lines) === 'red' ? null : from
  const middle = (from + to) >> 1
  return lastOther(middle + 1, to, carried, course, lines) ?? lastOther(from, middle, carried, course, lines)
}
