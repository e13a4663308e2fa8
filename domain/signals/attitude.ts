import type { AccountState } from '../history/account-state.ts'
import { dayFromNumber } from '../history/day.ts'
import { say } from '../words/say.ts'
import { together } from '../words/together.ts'
import { attitudeCourse, attitudeOf, rivalQuotesOf } from './attitude-course.ts'
import { points } from './courses/points.ts'
import { nothing, steady } from './courses/steady.ts'
import type { FeatureBlock, Signal } from './signal.ts'
import { said } from './telling/said-by.ts'
import { tell, type Words } from './telling/tell.ts'
import { notEnoughData } from './telling/wording.ts'

const key = 'attitude'
type AttitudeMeasure = 'low-survey' | 'new-owner' | 'quotes-lost-to-rivals'
const shownEvidence = 5

/** Named with how long each weighs. Signs are left to the learner: a new owner may be the better one. */
const block: FeatureBlock = {
  names: [
    'dissatisfaction, half-life 180 days',
    'new owner, half-life 60 days',
    'quotes lost to competitors, half-life 90 days',
  ],
  over({ record }, parameters) {
    if (!record || record.surveys.length + record.ownerChanges.length + record.rivalQuotes.length === 0)
      return block.names.map(() => nothing)
    const { dissatisfaction, newOwner, lostToRivals } = attitudeCourse(record, parameters)
    return [steady(dissatisfaction), steady(newOwner), steady(lostToRivals)]
  },
}

/**
 * How the customer stands to the company: what they say when they are asked, whether they have got another account manager, and to whom
 * else they went. What surveys foretell differs from company to company (Keiningham et al. 2007), so the coefficients are small on purpose:
 * an assumption until a company's own data prove the block (decision 114).
 */
export const attitude: Signal<AttitudeMeasure> = {
  key,
  reason: 'service',
  coefficients: {
    // Of the worst answer there is, on its day.
    'low-survey': 0.4,
    // On the day of the change: sales fall for months after a representative leaves (Shi, Sridhar, Grewal, Lilien 2017).
    'new-owner': 0.2,
    // Log of one more than the quotes that name a competitor.
    'quotes-lost-to-rivals': 0.15,
  },
  learned: {
    measures: [
      {
        measure: key,
        features: block.names,
        tell: said(['low-survey', 'new-owner', 'quotes-lost-to-rivals'], say('attitude.unknown')),
      },
    ],
    block,
  },
  over(state, { model }) {
    const course = attitudeCourse(attitudeOf(state), model)
    const measures = [
      { measure: 'low-survey' as const, ...steady(course.dissatisfaction) },
      { measure: 'new-owner' as const, ...steady(course.newOwner) },
      { measure: 'quotes-lost-to-rivals' as const, ...steady(course.lostToRivals) },
    ]
    return {
      measures: state.attitude === null ? [] : measures,
      read(day) {
        const told = tell(measures, wordsOf(state, day), day, model.coefficients)
        if (told.length === 0) return notEnoughData(key, say('attitude.unknown'))
        return {
          key,
          status: 'ok',
          // What all of it adds, in log-odds: the three have no other measure in common.
          value: points(told.reduce((sum, each) => sum + each.points, 0)),
          sentence: together(told.map(({ sentence }) => sentence)),
          evidence: [...new Set(told.flatMap(({ evidence }) => evidence))],
          measures: told,
        }
      },
    }
  },
}

function wordsOf({ attitude: known }: AccountState, day: number): Partial<Record<AttitudeMeasure, Words>> {
  const until = <R extends { day: number }>(rows: readonly R[] = []) => rows.filter((row) => row.day <= day)
  const surveys = until(known?.surveys)
  const latest = surveys
    .filter((each) => each.day === surveys.at(-1)?.day)
    .toSorted((a, b) => shareOf(a) - shareOf(b))[0]
  const change = until(known?.ownerChanges).at(-1)
  const rivals = until(rivalQuotesOf(known?.lost ?? []))
  const rival = rivals.at(-1)
  return {
    ...(latest && {
      'low-survey': {
        value: shareOf(latest),
        sentence: say('attitude.survey', {
          ...{ day: dayFromNumber(latest.day), score: latest.score, from: latest.from, to: latest.to },
        }),
        evidence: [latest.id],
      },
    }),
    ...(change && {
      'new-owner': {
        value: day - change.day,
        sentence: say('attitude.new-owner', { day: dayFromNumber(change.day) }),
        evidence: [change.id],
      },
    }),
    ...(rival && {
      'quotes-lost-to-rivals': {
        value: rivals.length,
        sentence: say('attitude.rivals', {
          ...{ quotes: rivals.length, day: dayFromNumber(rival.day), rival: rival.competitor },
        }),
        evidence: rivals.slice(-shownEvidence).map(({ id }) => id),
      },
    }),
  }
}

function shareOf({ score, from, to }: { score: number; from: number; to: number }): number {
  return (score - from) / (to - from)
}
