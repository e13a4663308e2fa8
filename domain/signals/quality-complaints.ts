import type { AccountState } from '../history/account-state.ts'
import { countUntil } from '../history/history.ts'
import { ordersByDay } from '../history/orders-by-day.ts'
import type { MeasureName } from '../risk/coefficients.ts'
import type { Settings } from '../settings.ts'
import type { ComplaintCourse } from './complaint-course.ts'
import { type ComplaintLoad, complaintLoad } from './complaint-load.ts'
import { complaintWords } from './complaint-words.ts'
import type { MeasureCourse, Signal, SignalReading } from './signal.ts'
import { between, product, surplus } from './span.ts'
import { tell } from './tell.ts'
import { counted, notEnoughData } from './wording.ts'

const key = 'quality-complaints'

/** Complaints and quality returns against orders (Gamma-Poisson), bursts and repeats of them, and what still waits. */
export const qualityComplaints: Signal = {
  key,
  over(state, settings) {
    const load = complaintLoad(state, settings)
    const measures = complaintMeasures(load)
    return {
      measures: load.isEmpty ? [] : measures,
      read: (day) => readingOf(state, load, measures, day, settings),
    }
  },
}

/**
 * While nothing happens complaints and orders fade together, so that every rate moves one way only; steps (overdue, the
 * end of a burst) go one way too.
 */
export function complaintMeasures(load: ComplaintCourse): MeasureCourse[] {
  const steady = (measure: MeasureName, feature: (day: number) => number): MeasureCourse => ({
    measure,
    feature,
    span: (from, to) => between(feature(from), feature(to)),
  })
  const excess = steady('complaint-rate', load.excess)
  const forgiven = steady('complaint-rate', load.excessIfForgiven)
  return [
    excess,
    steady('repeated-complaints', load.repeated),
    steady('complaint-surge', (day) => (load.surge(day) === null ? 0 : 1)),
    steady('open-complaints', load.open),
    steady('overdue-complaints', load.overdue),
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

function readingOf(
  state: AccountState,
  load: ComplaintLoad,
  courses: readonly MeasureCourse[],
  day: number,
  settings: Settings,
): SignalReading {
  const opened = load.openedUntil(day).map((span) => span.complaintId)
  const complaints = opened.length + state.earlierComplaints
  const returned = state.qualityReturns.filter((each) => each.day <= day)
  const returns = returned.reduce((total, { count }) => total + count, state.earlierReturns)
  const orderDays = countUntil(state.orderDays, day)
  if (complaints + returns === 0 && orderDays < settings.minimumOrderDays) {
    return notEnoughData(key, `${orderDays} of ${settings.minimumOrderDays} order days seen`)
  }
  const orders = ordersByDay(state)
    .slice(0, orderDays)
    .reduce((total, { count }) => total + count, 0)
  const returnIds = returned.flatMap(({ ids }) => ids)
  const evidence = [...new Set([...opened, ...returnIds])].slice(-5)
  const value = load.rate(day)
  const rate = {
    value,
    sentence: `${heard(complaints, returns)} on ${counted(orders, 'order')}.`,
    evidence,
  }
  const words = { 'complaint-rate': rate, ...complaintWords(load, day, settings) }
  const measures = tell(courses, words, day, settings.model.coefficients)
  const sentence = measures.map((measure) => measure.sentence).join(' ')
  return {
    key,
    status: 'ok',
    value,
    sentence,
    evidence: [...new Set(measures.flatMap((measure) => measure.evidence))],
    measures,
  }
}

function heard(complaints: number, returns: number): string {
  const parts = [
    ...(complaints > 0 ? [counted(complaints, 'complaint')] : []),
    ...(returns > 0 ? [`${counted(returns, 'return')} for quality`] : []),
  ]
  return parts.length === 0 ? 'No complaint' : parts.join(' and ')
}
