import { between, product, surplus } from '../courses/span.ts'
import { steady } from '../courses/steady.ts'
import type { MeasureCourse } from '../signal.ts'
import type { ComplaintCourse } from './complaint-course.ts'

/** What is measured of complaints and returns for quality. */
export type ComplaintMeasure =
  | 'complaint-rate'
  | 'repeated-complaints'
  | 'complaint-surge'
  | 'open-complaints'
  | 'overdue-complaints'
  | 'complaint-tenure'
  | 'confirmed-recovery'

/**
 * While nothing happens complaints and orders fade together, so that every rate moves one way only; steps (overdue, the
 * end of a burst) go one way too.
 */
export function complaintMeasures(load: ComplaintCourse): MeasureCourse<ComplaintMeasure>[] {
  const moving = (measure: ComplaintMeasure, feature: (day: number) => number) => ({
    measure,
    ...steady(feature),
  })
  const excess = moving('complaint-rate', load.excess)
  const forgiven = moving('complaint-rate', load.excessIfForgiven)
  return [
    excess,
    moving('repeated-complaints', load.repeated),
    moving('complaint-surge', (day) => (load.surge(day) === null ? 0 : 1)),
    moving('open-complaints', load.open),
    moving('overdue-complaints', load.overdue),
    {
      measure: 'complaint-tenure',
      feature: (day) => load.excess(day) * load.tenure(day),
      span: (from, to) => product(excess.span(from, to), between(load.tenure(from), load.tenure(to))),
    },
    {
      measure: 'confirmed-recovery',
      feature: (day) => Math.max(0, load.excess(day) - load.excessIfForgiven(day)),
      span: (from, to) => surplus(excess.span(from, to), forgiven.span(from, to)),
    },
  ]
}
