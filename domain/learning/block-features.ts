import { countUntil } from '../history/history.ts'
import type { MeasureName } from '../risk/coefficients.ts'
import { complaintCourse } from '../signals/complaint-course.ts'
import { datedSum } from '../signals/dated-sum.ts'
import { priceLoad } from '../signals/price-load.ts'
import { complaintMeasures } from '../signals/quality-complaints.ts'
import type { MeasureCourse } from '../signals/signal.ts'
import { between } from '../signals/span.ts'
import { shrunkShare } from '../statistics/shrunk-share.ts'
import type { BlockFacts } from './block-facts.ts'
import { featureParameters } from './feature-parameters.ts'

/** One feature over an account's days, with its bounds over days on which nothing happens. */
export type BlockFeature = Pick<MeasureCourse, 'feature' | 'span'>

/** Features that are measures of the signal on complaints, by its names for them. */
const measured: readonly { name: string; measure: MeasureName }[] = [
  { name: 'complaint rate', measure: 'complaint-rate' },
  { name: 'repeated complaints', measure: 'repeated-complaints' },
  { name: 'complaint surge', measure: 'complaint-surge' },
  { name: 'open complaints', measure: 'open-complaints' },
  { name: 'overdue complaints', measure: 'overdue-complaints' },
  { name: 'complaint rate by tenure', measure: 'complaint-tenure' },
  { name: 'confirmed recovery', measure: 'confirmed-recovery' },
]

/** The features on complaints, in the order of a row. */
export const complaintBlock: readonly string[] = [
  'complaints and returns, half-life 90 days',
  'complained since the last order',
  ...measured.map(({ name }) => name),
]

/** The features on prices, in the order of a row. */
export const priceBlock: readonly string[] = [
  'discount dependence',
  'price elasticity',
  'quotes lost on price',
  'drift to cheaper items',
]

const usualShare = shrunkShare(featureParameters.discounts, 0, 0)

/**
 * The features of the complaint block, then those of the price block, made by the formulas of the signals; 0 is what an
 * account has of whom nothing is recorded. Signs are left to the learner, so discounts and elasticity are not cut off at the
 * usual: less than usual can tell something too.
 */
export function blockFeatures(facts: BlockFacts): BlockFeature[] {
  const prices = priceLoad(facts.prices, featureParameters)
  return [
    ...complaintFeatures(facts),
    steady((day) => prices.dependence(day) - usualShare),
    steady(facts.elasticity),
    steady(prices.lostQuotes),
    steady(facts.cheaper),
  ]
}

function complaintFeatures({ complaintDays, orderDays, complaints }: BlockFacts): BlockFeature[] {
  if (complaintDays.length === 0) return complaintBlock.map(() => nothing)
  const fading = datedSum(
    () => complaintDays.map((day) => ({ day, amount: 1 })),
    featureParameters.halfLifeDays.complaints,
  )
  const isRecorded = complaints.spans.length + complaints.returns.length > 0
  const courses = isRecorded ? complaintMeasures(complaintCourse(complaints, featureParameters)) : []
  return [
    steady((day) => Math.log1p(fading(day))),
    steady((day) => (lastOf(complaintDays, day) > lastOf(orderDays, day) ? 1 : 0)),
    ...measured.map(({ measure }) => {
      const course = courses.find((each) => each.measure === measure) ?? nothing
      return measure === 'repeated-complaints' ? byLog(course) : course
    }),
  ]
}

/** A feature that moves one way only while nothing happens. */
function steady(feature: (day: number) => number): BlockFeature {
  return { feature, span: (from, to) => between(feature(from), feature(to)) }
}

const nothing = steady(() => 0)

/** The log of one more than a feature: of many repeats each further one tells less. */
function byLog({ feature, span }: BlockFeature): BlockFeature {
  return {
    feature: (day) => Math.log1p(feature(day)),
    span(from, to) {
      const { low, high } = span(from, to)
      return { low: Math.log1p(low), high: Math.log1p(high) }
    },
  }
}

function lastOf(days: readonly number[], day: number): number {
  return days[countUntil(days, day) - 1] ?? Number.NEGATIVE_INFINITY
}
