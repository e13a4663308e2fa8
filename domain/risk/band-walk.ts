import { type Band, bandAfter } from './band.ts'
import type { Course } from './course.ts'
import type { Lines } from './lines.ts'

const windowDays = 180

/** The band on quiet days, as a function of the day, from a day with facts on until the next such day. */
export type Stretch = { from: number; carried: Band }

/**
 * Walks an account's days with facts, oldest first, over the 180 days up to its latest fact: the eve of each, where
 * a silence was longest, then the day itself. What is carried into the days after each fact is a function of
 * the history alone; no stored band enters. The window hangs on the latest fact, not on today, so that quiet days
 * never change what is carried.
 */
export function bandWalk(factDays: readonly number[], course: Course, lines: Lines): Stretch[] {
  const latest = factDays.at(-1)
  if (latest === undefined) return []
  const stretches: Stretch[] = []
  let carried: Band = 'learning'
  for (const day of factDays.filter((fact) => fact >= latest - windowDays)) {
    carried = bandOnDay(day - 1, carried, course, lines)
    carried = bandOnDay(day, carried, course, lines)
    stretches.push({ from: day, carried })
  }
  return stretches
}

/** The band of one day, coming from the band carried into it. */
export function bandOnDay(day: number, carried: Band, course: Course, lines: Lines): Band {
  const probability = course.probability(day)
  return probability === null ? 'learning' : bandAfter(carried, probability, lines)
}
