import type { AccountState } from '../history/account-state.ts'
import { countUntil } from '../history/history.ts'
import { ordersByDay } from '../history/orders-by-day.ts'
import type { Settings } from '../settings.ts'
import { say } from '../words/say.ts'
import { together } from '../words/together.ts'
import { learnedComplaints } from './complaints/complaint-features.ts'
import { type ComplaintLoad, complaintLoad } from './complaints/complaint-load.ts'
import { type ComplaintMeasure, complaintMeasures } from './complaints/complaint-measures.ts'
import { complaintWords } from './complaints/complaint-words.ts'
import type { MeasureCourse, Signal, SignalReading } from './signal.ts'
import { tell } from './telling/tell.ts'
import { fewOrderDays, notEnoughData } from './telling/wording.ts'

const key = 'quality-complaints'

/** Complaints and quality returns against orders (Gamma-Poisson), bursts and repeats of them, and what still waits. */
export const qualityComplaints: Signal<ComplaintMeasure> = {
  key,
  reason: 'quality',
  coefficients: {
    // Log of the rate of complaints above the usual. Little on purpose: complaints raise churn (a retailer's 20,000 customers, Knox &
    // van Oest 2014), yet on Online Retail credit notes were as often a sign of life.
    'complaint-rate': 0.5,
    // Severity of complaints soon after another one, fading: a second failure is worse, for a short time (Knox & van Oest).
    'repeated-complaints': 0.2,
    // A burst of complaints that chance would hardly make, while it is fresh.
    'complaint-surge': 0.3,
    // Severity of what waits for an answer, and of what waits for too long.
    'open-complaints': 0.4,
    'overdue-complaints': 0.6,
    // Of what complaints add, the part that years of custom soften, for long (Knox & van Oest).
    'complaint-tenure': -0.2,
    // Of what complaints add, the part whose solution the customer confirmed; -.25 takes half of it back, never all.
    'confirmed-recovery': -0.25,
  },
  learned: learnedComplaints,
  over(state, settings) {
    const load = complaintLoad(state, settings)
    const measures = complaintMeasures(load)
    return {
      measures: load.isEmpty ? [] : measures,
      read: (day) => readingOf(state, load, measures, day, settings),
    }
  },
}

function readingOf(
  state: AccountState,
  load: ComplaintLoad,
  courses: readonly MeasureCourse<ComplaintMeasure>[],
  day: number,
  settings: Settings,
): SignalReading {
  const opened = load.openedUntil(day).map((span) => span.complaintId)
  const complaints = opened.length + state.earlierComplaints
  const returned = state.qualityReturns.filter((each) => each.day <= day)
  const returns = returned.reduce((total, { count }) => total + count, state.earlierReturns)
  const orderDays = countUntil(state.orderDays, day)
  if (complaints + returns === 0 && orderDays < settings.minimumOrderDays) {
    return notEnoughData(key, fewOrderDays(orderDays, settings))
  }
  const orders = ordersByDay(state)
    .slice(0, orderDays)
    .reduce((total, { count }) => total + count, 0)
  const returnIds = returned.flatMap(({ ids }) => ids)
  const evidence = [...new Set([...opened, ...returnIds])].slice(-5)
  const value = load.rate(day)
  const rate = {
    value,
    sentence: say('complaints.rate', { complaints, returns, orders }),
    evidence,
  }
  const words = { 'complaint-rate': rate, ...complaintWords(load, day, settings) }
  const measures = tell(courses, words, day, settings.model.coefficients)
  const sentence = together(measures.map((measure) => measure.sentence))
  return {
    key,
    status: 'ok',
    value,
    sentence,
    evidence: [...new Set(measures.flatMap((measure) => measure.evidence))],
    measures,
  }
}
