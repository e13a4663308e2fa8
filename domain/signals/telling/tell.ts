import type { Coefficients, MeasureName } from '../../risk/coefficients.ts'
import { points } from '../courses/points.ts'
import type { Measure, MeasureCourse } from '../signal.ts'

/** What is said of a measure on a day; the points come from its feature. */
export type Words = Omit<Measure, 'measure' | 'points'>

/** The measures that have words on a day, with their points, in the order of their courses. */
export function tell<M extends MeasureName>(
  courses: readonly MeasureCourse<M>[],
  words: Partial<Record<M, Words>>,
  day: number,
  coefficients: Coefficients,
): Measure[] {
  return courses.flatMap(({ measure, feature }) => {
    const said = words[measure]
    if (said === undefined) return []
    return [{ measure, ...said, points: points(coefficients[measure] * feature(day)) }]
  })
}
