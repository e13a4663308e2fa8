import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createEvaluate, type Scope } from '../../../local/states/expressions.ts'
import type { Json } from '../../../local/states/json.ts'

const noon = new Date('2031-05-06T12:00:00.123Z')
const evaluate = createEvaluate(() => noon)

function scope(input: Json = null, variables: Record<string, Json> = {}): Scope {
  return { states: { input, context: {} }, variables }
}

test.each<[string, string, Json]>([
  ['$states.input', '{% $states.input.a %}', 7],
  ['variables', '{% $kind & "!" %}', 'red!'],
  ['$parse', `{% $parse('{"a":[1]}').a[0] %}`, 1],
  [
    '$hash',
    "{% $hash('abc', 'SHA-256') %}",
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  ],
  ['$range', '{% $range(1, 9, 4) %}', [1, 5, 9]],
  ['$range downwards', '{% $range(3, 1, -1) %}', [3, 2, 1]],
  ['$partition', '{% $partition([1, 2, 3], 2) %}', [[1, 2], [3]]],
  ['$now on the virtual clock', '{% $now() %}', '2031-05-06T12:00:00.123Z'],
  ['$now with a picture', "{% $now('[Y0001]-[M01]') %}", '2031-05'],
  ['$millis on the virtual clock', '{% $millis() %}', noon.getTime()],
  [
    '$toMillis with a time of the virtual day',
    "{% $toMillis('10:30', '[H]:[m]') %}",
    Date.parse('2031-05-06T10:30Z'),
  ],
  ['plain text', 'as it is', 'as it is'],
])('evaluates %s', async (_, text, value) => {
  expect(await evaluate('Output', text, scope({ a: 7 }, { kind: 'red' }))).toEqual(value)
})

test('evaluates wherever a text stands in a value', async () => {
  const value = { list: ['{% 1 + 1 %}', 'x'], deep: { n: '{% $states.input %}', no: null } }

  expect(await evaluate('Output', value, scope(5))).toEqual({ list: [2, 'x'], deep: { n: 5, no: null } })
})

test('makes a new identifier each time, and the same random number for the same seed', async () => {
  const [first, second] = [
    await evaluate('Output', '{% $uuid() %}', scope()),
    await evaluate('Output', '{% $uuid() %}', scope()),
  ]

  expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/)
  expect(second).not.toBe(first)
  expect(
    await evaluate('Output', '{% $random(7) = $random(7) and $random(7) != $random(8) %}', scope()),
  ).toBe(true)
})

test.each([
  ['nothing', '{% $states.input.missing %}', 'returned nothing (undefined)'],
  ['a function', '{% $sum %}', 'returned a function'],
  ['an error', "{% $error('no stock') %}", 'no stock'],
  ['text that is no JSON', "{% $parse('{') %}", 'threw an error'],
  ['an unknown hash', "{% $hash('a', 'CRC') %}", '$hash knows MD5'],
  ['an endless range', '{% $range(1, 5000, 1) %}', 'at most 1000 numbers'],
  ['a step of nothing', '{% $range(1, 2, 0) %}', 'must not be 0'],
  ['a partition of nothing', '{% $partition([1], 0) %}', 'whole number from 1'],
])('fails with States.QueryEvaluationError on %s, naming field and expression', async (_, text, cause) => {
  const failing = evaluate('Output/a', text, scope({}))

  await expect(failing).rejects.toMatchObject({ error: 'States.QueryEvaluationError' })
  await expect(failing).rejects.toThrow(cause)
  await expect(failing).rejects.toThrow("'Output/a'")
})

test('hands any JSON through unchanged', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), async (value) => {
      const given = JSON.parse(JSON.stringify(value))

      expect(await evaluate('Output', { it: '{% $states.input %}' }, scope(given))).toEqual({ it: given })
    }),
  )
})

test('cuts a list into parts that join to the list again', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer(), { minLength: 2 }),
      fc.integer({ min: 1, max: 9 }),
      async (list, size) => {
        const parts = await evaluate('Output', `{% $partition($states.input, ${size}) %}`, scope(list))

        expect(Array.isArray(parts) && parts.flat()).toEqual(list)
      },
    ),
  )
})
