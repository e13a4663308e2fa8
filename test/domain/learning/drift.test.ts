import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { driftAt } from '../../../domain/learning/drift.ts'
import { rollingOrigins, trainingOrigins } from '../../../domain/learning/origins.ts'

const every30 = (from: number, to: number, offset: (day: number) => number) =>
  Array.from({ length: Math.floor((to - from) / 30) + 1 }, (_, i) => from + 30 * i).map((origin) => ({
    origin,
    offset: offset(origin),
  }))

describe('the drift of the base rate', () => {
  test('carries the latest miss forward when misses used to last', () => {
    const { carried, shift } = driftAt(
      every30(0, 330, () => 0.4),
      420,
      90,
    )
    expect(carried).toBeGreaterThan(0.5)
    expect(shift).toBeCloseTo(0.4 * carried, 9)
  })

  test('corrects nothing when misses used to turn round or too few are known', () => {
    const swinging = every30(0, 330, (day) => (Math.floor(day / 90) % 2 === 0 ? 0.4 : -0.4))
    expect(driftAt(swinging, 420, 90)).toMatchObject({ carried: 0, shift: 0 })
    expect(driftAt(swinging.slice(0, 4), 420, 90).shift).toBe(0)
    expect(driftAt([], 420, 90)).toEqual({ carried: 0, seasonal: 0, shift: 0 })
  })

  test("takes last year's miss of the same season once a second year shows that it comes back", () => {
    const season = (day: number): number => Math.sin((2 * Math.PI * day) / 364)
    const offsets = [...every30(0, 330, season), ...every30(364, 664, season)]
    const at = 330 + 364 + 30
    const { seasonal, shift } = driftAt([...offsets, { origin: at - 364, offset: season(at) }], at, 90)
    expect(seasonal).toBeGreaterThan(0.6)
    expect(Math.sign(shift)).toBe(Math.sign(season(at)))
  })

  test("takes half of last year's miss of the same days where no second year tells yet, and three horizons lay before it", () => {
    const lastYear = { origin: 300, offset: -1.2 }
    expect(driftAt([lastYear], 664, 90, 0)).toEqual({ carried: 0, seasonal: 0.5, shift: -0.6 })
  })

  test('takes nothing of a year-ago day on which the base was still filling', () => {
    const early = { origin: 200, offset: -1.2 }
    expect(driftAt([early], 564, 90, 0)).toEqual({ carried: 0, seasonal: 0, shift: 0 })
  })

  test('never shifts further than what was ever missed', () => {
    const offsets = fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 0, maxLength: 24 })
    fc.assert(
      fc.property(offsets, (misses) => {
        const known = misses.map((offset, i) => ({ origin: 28 * i, offset }))
        const { shift } = driftAt(known, 28 * misses.length + 84, 84)
        const worst = Math.max(0, ...misses.map(Math.abs))
        expect(Math.abs(shift)).toBeLessThanOrEqual(3 * worst + 1e-9)
      }),
    )
  })
})

test('origins are over by the day of the forecast and have a month of history before them', () => {
  expect(trainingOrigins(0, 400, 90)).toEqual([310, 220, 130])
  expect(trainingOrigins(0, 119, 90)).toEqual([])
  expect(trainingOrigins(0, 120, 90)).toEqual([30])
  expect(rollingOrigins(0, 400, 90).every((origin) => origin <= 310 && origin >= 30)).toBe(true)
  expect(rollingOrigins(0, 400, 90)).toHaveLength(10)
})
