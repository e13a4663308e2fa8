import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createDateReader, dateEvidence } from '../../../cli/orders-file/values/order-date.ts'
import { plainDate } from '../../../cli/orders-file/values/plain-date.ts'

const number = (most: number, digits: number) =>
  fc.oneof(fc.nat(most), fc.nat(most + 3)).map((value) => String(value).padStart(digits, '0'))
const clock = fc.oneof(
  fc.constant(''),
  fc.tuple(fc.constantFrom(' ', 'T'), number(23, 2), number(59, 2)).map(([by, h, m]) => `${by}${h}:${m}`),
  fc
    .tuple(fc.constantFrom(' ', 'T'), number(23, 2), number(59, 2), number(59, 2))
    .map(([by, h, m, s]) => `${by}${h}:${m}:${s}`),
)

test('a date that is plain at a glance is the one that who looks closely reads, in every zone', async () => {
  const readers = await Promise.all(
    ['UTC', 'Asia/Shanghai', 'America/New_York'].map((timeZone) => createDateReader({ timeZone })),
  )
  let glanced = 0
  fc.assert(
    fc.property(
      fc.integer({ min: 1895, max: 2100 }),
      number(12, 2),
      number(31, 2),
      clock,
      (year, month, day, time) => {
        const dashed = `${year}-${month}-${day}${time}`
        const slashed = `${year}/${month}/${day}${time}`
        expect(plainDate(slashed)).toBeNull()
        if (plainDate(dashed)) glanced += 1
        for (const read of readers) expect(read(dashed)).toEqual(read(slashed))
        expect(plainDate(dashed) !== null).toBe(readers[0]?.(slashed) != null)
        expect(dateEvidence(dashed)).toBe(dateEvidence(slashed))
      },
    ),
    { numRuns: 1000 },
  )
  expect(glanced).toBeGreaterThan(300)
})

test.each([
  '2024-3-5',
  '2024-03-05Z',
  '2024-03-05 08',
  '2024-03-05  8:15',
  '2024-03-05 08:1',
  '2024-03-05x08:15',
  '2024-03-05 0a:15',
  '2024-03-05 08.15',
  '20240305',
  '',
])('%j is not plain at a glance', (text) => {
  expect(plainDate(text)).toBeNull()
})
