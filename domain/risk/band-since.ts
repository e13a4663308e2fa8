import { type Band, bandAfter, isWorse } from './band.ts'
import { bandOnDay, type Stretch } from './band-walk.ts'
import type { Course } from './course.ts'
import type { Lines } from './lines.ts'

/**
 * First day of the unbroken stretch in a band or a worse one that `today` belongs to, no earlier than `earliest` (the last order);
 * null when today is in none of them. Quiet days are passed over as far as a lower bound proves that they are.
 */
export function bandSince(
  least: Band,
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
    const other = lastOther(least, fact + 1, since - 1, carried, course, lines)
    if (other !== null) return other < today ? other + 1 : null
    since = Math.min(since, fact + 1)
    const band = stretch?.from === fact ? carried : bandOnDay(fact, carried, course, lines)
    if (isWorse(least, band)) break
    since = fact
  }
  return since > today ? null : since
}

/** The last of some quiet days that is in a better band. */
function lastOther(
  least: Band,
  from: number,
  to: number,
  carried: Band,
  course: Course,
  lines: Lines,
): number | null {
  if (from > to || !isWorse(least, bandAfter(carried, course.span(from, to).low, lines))) return null
  if (from === to) return isWorse(least, bandOnDay(from, carried, course, lines)) ? from : null
  const middle = (from + to) >> 1
  return (
    lastOther(least, middle + 1, to, carried, course, lines) ??
    lastOther(least, from, middle, carried, course, lines)
  )
}
