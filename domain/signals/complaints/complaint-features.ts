import { countUntil } from '../../history/history.ts'
import type { AccountPast } from '../../learning/account-past.ts'
import type { Model } from '../../risk/model.ts'
import { say } from '../../words/say.ts'
import { datedSum } from '../courses/dated-sum.ts'
import { nothing, steady } from '../courses/steady.ts'
import type { Feature, FeatureBlock, LearnedPart } from '../signal.ts'
import { said } from '../telling/said-by.ts'
import { complaintCourse } from './complaint-course.ts'
import { type ComplaintMeasure, complaintMeasures } from './complaint-measures.ts'
import { complaintHistory } from './complaint-words.ts'

/** Features that are measures of the shipped rules, by their names for them. */
const measured: readonly { name: string; measure: ComplaintMeasure }[] = [
  { name: 'complaint rate', measure: 'complaint-rate' },
  { name: 'repeated complaints', measure: 'repeated-complaints' },
  { name: 'complaint surge', measure: 'complaint-surge' },
  { name: 'open complaints', measure: 'open-complaints' },
  { name: 'overdue complaints', measure: 'overdue-complaints' },
  { name: 'complaint rate by tenure', measure: 'complaint-tenure' },
  { name: 'confirmed recovery', measure: 'confirmed-recovery' },
]
const kept = ['complaints and returns, half-life 90 days', 'complained since the last order']

const block: FeatureBlock = {
  names: [...kept, ...measured.map(({ name }) => name)],
  over(past, parameters) {
    const { days, complaintDays = [] } = past
    if (complaintDays.length === 0) return block.names.map(() => nothing)
    const fading = datedSum(
      () => complaintDays.map((day) => ({ day, amount: 1 })),
      parameters.halfLifeDays.complaints,
    )
    return [
      steady((day) => Math.log1p(fading(day))),
      steady((day) => (lastOf(complaintDays, day) > lastOf(days, day) ? 1 : 0)),
      ...byMeasure(past, parameters),
    ]
  },
}

/** What a learned version makes of complaints and returns. */
export const learnedComplaints: LearnedPart = {
  measures: [
    {
      measure: 'complaint-history',
      features: [
        ...kept,
        'complaint rate',
        'repeated complaints',
        'complaint surge',
        'complaint rate by tenure',
      ],
      tell: complaintHistory,
    },
    {
      measure: 'open-complaints',
      features: ['open complaints', 'overdue complaints'],
      tell: said(['open-complaints', 'overdue-complaints'], say('complaints.none-open')),
    },
    {
      measure: 'confirmed-recovery',
      features: ['confirmed recovery'],
      tell: said(['confirmed-recovery'], say('complaints.none-confirmed')),
    },
  ],
  block,
}

function byMeasure({ days, record }: AccountPast, parameters: Model): Feature[] {
  const { complaints: spans = [], qualityReturns = [], orders = [] } = record ?? {}
  if (spans.length + qualityReturns.length === 0) return measured.map(() => nothing)
  const courses = complaintMeasures(
    complaintCourse(
      {
        spans,
        returns: qualityReturns.map(([day, count]) => ({ day, count })),
        orders: days.map((day, i) => ({ day, count: orders[i] ?? 1 })),
      },
      parameters,
    ),
  )
  return measured.map(({ measure }) => {
    const course = courses.find((each) => each.measure === measure) ?? nothing
    return measure === 'repeated-complaints' ? byLog(course) : course
  })
}

/** The log of one more than a feature: of many repeats each further one tells less. */
function byLog({ feature, span }: Feature): Feature {
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
