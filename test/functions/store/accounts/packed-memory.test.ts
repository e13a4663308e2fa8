import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blankState } from '../../../../domain/history/account-state.ts'
import { stateOf } from '../../../../domain/history/remember.ts'
import { fromSteps, inSteps } from '../../../../functions/store/accounts/amount-steps.ts'
import { continued, continuing } from '../../../../functions/store/accounts/continued-lists.ts'
import { packedMemory, unpackedMemory } from '../../../../functions/store/accounts/packed-memory.ts'
import { historyFrom, someFacts } from '../../../domain/history/facts.ts'
import { eventfulFacts } from '../../../domain/risk/eventful-facts.ts'

const states = fc.oneof(someFacts(200, 60), eventfulFacts).map((events) => ({
  early: stateOf(historyFrom(events.slice(0, events.length / 2))),
  late: stateOf(historyFrom(events)),
}))

test('a memory is read as it was written, to the bit, whatever its two states have in common', () => {
  fc.assert(
    fc.property(states, states, ({ early, late }, other) => {
      for (const memory of [
        { base: early, latest: late },
        { base: late, latest: early },
        { base: other.late, latest: late },
        { base: blankState, latest: late },
      ])
        expect(unpackedMemory(packedMemory(memory))).toEqual(memory)
    }),
  )
})

test('a list that goes on from another one is what it has dropped and added', () => {
  expect(continuing([1, 2, 3], [2, 3, 4])).toEqual([1, 4])
  expect(continuing([1, 2], [1, 2])).toEqual([0])
  expect(continuing([1, 2], [7])).toEqual([2, 7])
  expect(continued([1, 2, 3], [1, 4])).toEqual([2, 3, 4])
  const list = fc.array(fc.integer({ min: 0, max: 3 }))
  fc.assert(
    fc.property(list, list, (base, next) => {
      expect(continued(base, continuing(base, next))).toEqual(next)
    }),
  )
})

test('amounts are read as they were written, to the bit, whatever they are', () => {
  const part = fc.constantFrom(1, 100, 1_000, 10_000)
  const money = fc
    .array(fc.integer({ min: -1e12, max: 1e12 }))
    .chain((whole) => part.map((parts) => whole.map((each) => each / parts)))
  fc.assert(
    fc.property(fc.oneof(money, fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }))), (amounts) => {
      expect(fromSteps(inSteps(amounts))).toEqual(amounts)
    }),
  )
  expect(inSteps([11041.06, 10946.14, 10946.14])).toEqual({ parts: 100, steps: [1104106, -9492, 0] })
  expect(inSteps([0.125, 1])).toEqual({ parts: 1_000, steps: [125, 875] })
  expect(inSteps([1 / 3, -0])).toEqual([1 / 3, -0])
  // A release before wrote them as they are.
  expect(fromSteps([1.5, 2])).toEqual([1.5, 2])
})
