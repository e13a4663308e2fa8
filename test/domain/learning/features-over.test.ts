import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blockFeatures, featuresOf } from '../../../domain/learning/features.ts'
import { featuresOver } from '../../../domain/learning/features-over.ts'
import { pastOfState } from '../../../domain/learning/past-of-state.ts'
import { anOrder, daysAfter, someFacts, stateFrom } from '../history/facts.ts'
import { eventfulFacts } from '../risk/eventful-facts.ts'
import { madeUpModel } from '../risk/made-up-model.ts'

const model = madeUpModel()
/** A year of weekly orders that go over to a cheaper item, long enough for a review of prices to see it. */
const drifting = fc.constant(
  Array.from({ length: 52 }, (_, week) => {
    const [sku, unitPrice] = week < 26 ? ['BEST', '20'] : ['PLAIN', '10']
    return anOrder(daysAfter('2025-01-01', week * 7), { lines: [{ sku, quantity: 5, unitPrice }] })
  }),
)
const facts = fc.oneof(
  { weight: 4, arbitrary: someFacts(200, 40) },
  { weight: 4, arbitrary: eventfulFacts },
  { weight: 1, arbitrary: drifting },
)

test('features prepared for many days are those of one day at a time', () => {
  const { irregular, regular } = model.purchase
  fc.assert(
    fc.property(facts, fc.array(fc.nat(500), { minLength: 1, maxLength: 5 }), (events, later) => {
      const past = pastOfState('acme', stateFrom(events))
      const blocks = blockFeatures(past)
      const course = featuresOver(past, model.purchase, 90, blocks)
      const [first] = past.days
      fc.pre(first !== undefined)
      for (const day of later.map((ahead) => (first ?? 0) + ahead)) {
        const expected = featuresOf(past, { irregular, regular, likelier: regular }, day, 90)
        for (const [j, value] of course.at(day).entries())
          expect(value, `${model.features[j]} on day ${day}`).toBeCloseTo(expected[j] ?? Number.NaN, 3)
      }
    }),
  )
})

test('every feature stays within its bounds on every quiet day', () => {
  const moved = new Set<number>()
  const cases = [facts, fc.nat(60), fc.nat(400)] as const
  fc.assert(
    fc.property(...cases, (events, after, length) => {
      const state = stateFrom(events)
      const past = pastOfState('acme', state)
      fc.pre(past.days.length > 0)
      const from = (state.through ?? 0) + after
      const blocks = blockFeatures(past)
      const course = featuresOver(past, model.purchase, 90, blocks)
      const spans = course.spans(from, from + length)
      const start = course.at(from)
      const outside: string[] = []
      for (let day = from; day <= from + length; day += 1) {
        for (const [j, value] of course.at(day).entries()) {
          const { low, high } = spans[j] ?? { low: Number.NaN, high: Number.NaN }
          if (value !== start[j]) moved.add(j)
          if (!(value >= low - 1e-9 && value <= high + 1e-9)) outside.push(`${model.features[j]} on ${day}`)
        }
      }
      expect(outside).toEqual([])
    }),
    { examples: fc.sample(fc.tuple(...cases), { seed: 1, numRuns: 300 }) },
  )
  // What stands still proves nothing: in the fixed examples all but those that only facts move must have been seen to move.
  expect(model.features.filter((_, j) => !moved.has(j))).toEqual([
    'spend per order',
    'repeat orders',
    'last gap over own median',
    'own median gap',
    'complained since the last order',
    'open complaints',
    'spend of 90 days against own level',
    'articles an order of 90 days against own',
    'habitual articles stopped',
  ])
})
