import type { AccountState } from '../history/account-state.ts'
import { countUntil } from '../history/history.ts'
import type { Fate } from '../history/ledger-state.ts'
import { isBroken } from '../history/promise-steps.ts'
import type { Sentence } from '../words/kinds.ts'
import { say } from '../words/say.ts'
import { together } from '../words/together.ts'
import { nothing, steady, stepping } from './courses/steady.ts'
import { promisesOf } from './ledger/dated-ledger.ts'
import {
  type DatedPromise,
  leastPromises,
  type PromiseCourse,
  promiseCourse,
} from './ledger/promise-course.ts'
import type { FeatureBlock, Signal } from './signal.ts'
import { said } from './telling/said-by.ts'
import { tell, type Words } from './telling/tell.ts'
import { notEnoughData } from './telling/wording.ts'

const key = 'broken-promises'
type PromiseMeasure = 'late-deliveries' | 'overdue-orders'
/** So many deliveries are told of; all that are remembered are weighed. */
const toldDeliveries = 12
const shownEvidence = 5

/** Signs are left to the learner: fewer broken promises than usual can tell something, too. */
const block: FeatureBlock = {
  names: ['promises broken, half-life 180 days', 'orders past their promised day'],
  over({ record }, parameters) {
    const promises = record?.promises ?? []
    if (promises.length === 0) return block.names.map(() => nothing)
    const course = promiseCourse(promises, parameters)
    return [steady(course.excess), overdue(course)]
  },
}

/**
 * What we promised and did not keep: the share of promised deliveries that were late or never whole (Beta-Binomial, fading), and orders
 * that are past their promised day. How much of it drives customers away no public data tell: the coefficients are small on purpose, an
 * assumption until a company's own data prove the block (decision 112).
 */
export const brokenPromises: Signal<PromiseMeasure> = {
  key,
  reason: 'service',
  coefficients: {
    // Log-odds of a broken promise above the usual.
    'late-deliveries': 0.05,
    // Log of one more than the orders that are past their promised day.
    'overdue-orders': 0.1,
  },
  learned: {
    measures: [
      {
        measure: key,
        features: block.names,
        tell: said(['late-deliveries', 'overdue-orders'], say('promises.unknown')),
      },
    ],
    block,
  },
  over(state, { model }) {
    const promises = promisesOf(state)
    const course = promiseCourse(promises, model)
    const measures = [
      { measure: 'late-deliveries' as const, ...steady((day) => Math.max(0, course.excess(day))) },
      { measure: 'overdue-orders' as const, ...overdue(course) },
    ]
    return {
      measures: state.promises === null ? [] : measures,
      read(day) {
        const words = wordsOf(state, promises, course, day)
        const told = tell(measures, words, day, model.coefficients)
        if (told.length === 0) {
          const seen = course.counted(day)
          return notEnoughData(key, say('not-enough.promises', { seen, needed: leastPromises }))
        }
        return {
          key,
          status: 'ok',
          value: course.share(day),
          sentence: together(told.map(({ sentence }) => sentence)),
          evidence: [...new Set(told.flatMap(({ evidence }) => evidence))],
          measures: told,
        }
      },
    }
  },
}

function overdue(course: PromiseCourse) {
  return stepping(
    (day) => Math.log1p(course.overdue(day)),
    () => course.turns,
  )
}

function wordsOf(
  { promises: remembered }: AccountState,
  promises: readonly DatedPromise[],
  course: PromiseCourse,
  day: number,
): Partial<Record<PromiseMeasure, Words>> {
  const settled = course.settled.slice(0, countUntil(course.settledOn, day)).slice(-toldDeliveries)
  const late = promises.filter((each) => course.isOverdue(each, day)).map(({ promised }) => promised)
  const ids = remembered?.open.flatMap(({ orderId, promised }) =>
    promised !== null && late.includes(promised) ? [orderId] : [],
  )
  return {
    ...(course.counted(day) >= leastPromises && {
      'late-deliveries': {
        value: course.share(day),
        sentence: lateWords(settled),
        evidence: remembered?.broken ?? [],
      },
    }),
    ...(late.length > 0 && {
      'overdue-orders': {
        value: late.length,
        sentence: say('promises.overdue', { orders: late.length, days: day - Math.min(...late) }),
        evidence: ids?.slice(0, shownEvidence) ?? [],
      },
    }),
  }
}

function lateWords(settled: readonly { fate: Fate }[]): Sentence {
  const of = settled.length
  const broken = settled.filter(({ fate }) => isBroken(fate)).length
  const missing = settled.filter(({ fate }) => fate === 'missing').length
  if (broken === 0) return say('promises.kept', { of })
  return missing === 0
    ? say('promises.late', { broken, of })
    : say('promises.late-or-missing', { broken, of, missing })
}
