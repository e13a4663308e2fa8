import fc from 'fast-check'
import { expect, test } from 'vitest'
import { backoff } from '../../../local/states/retry.ts'
import { covers } from '../../../local/states/state-error.ts'

const every = ['StockEmpty', 'States.TaskFailed', 'States.Timeout', 'States.HeartbeatTimeout', 'States.ALL']

test.each([
  ['StockEmpty', ['StockEmpty', 'States.TaskFailed', 'States.ALL']],
  ['States.Timeout', ['States.Timeout', 'States.ALL']],
  ['States.HeartbeatTimeout', ['States.Timeout', 'States.HeartbeatTimeout', 'States.ALL']],
  ['States.QueryEvaluationError', ['States.TaskFailed', 'States.ALL']],
  ['States.DataLimitExceeded', []],
  ['States.Runtime', []],
])('lets %s be matched by exactly the names AWS documents', (error, names) => {
  expect(every.filter((name) => covers([name], error))).toEqual(names)
})

test('matches States.DataLimitExceeded by its own name, and States.Runtime by nothing', () => {
  expect(covers(['States.DataLimitExceeded'], 'States.DataLimitExceeded')).toBe(true)
  expect(covers(['States.Runtime'], 'States.Runtime')).toBe(false)
})

test('never waits longer before a retry than the law of backoff allows', () => {
  const retrier = fc.record({
    ErrorEquals: fc.constant<string[]>(['States.ALL']),
    IntervalSeconds: fc.integer({ min: 1, max: 1000 }),
    MaxAttempts: fc.constant(9),
    BackoffRate: fc.double({ min: 1, max: 5, noNaN: true }),
    MaxDelaySeconds: fc.option(fc.integer({ min: 1001, max: 5000 }), { nil: undefined }),
    JitterStrategy: fc.constantFrom('FULL' as const, 'NONE' as const),
  })
  fc.assert(
    fc.property(
      retrier,
      fc.nat(6),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (given, attempted, dice) => {
        const full = Math.min(
          1000 * given.IntervalSeconds * given.BackoffRate ** attempted,
          1000 * (given.MaxDelaySeconds ?? Number.POSITIVE_INFINITY),
        )
        const wait = backoff(given, attempted, () => dice)

        expect(wait).toBe(Math.round(given.JitterStrategy === 'FULL' ? full * dice : full))
      },
    ),
  )
})
