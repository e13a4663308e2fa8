import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { OutsideDomain } from '../../../../domain/statistics/outside-domain.ts'
import { whenAliveFallsTo, whenSilenceReaches } from '../../../../domain/statistics/purchase/crossing.ts'
import { aliveProbability, silenceProbability } from '../../../../domain/statistics/purchase-model.ts'

const cdnow = { r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 }
const models = [
  cdnow,
  { ...cdnow, family: 'bg' as const },
  { r: 0.859, alpha: 4.312, a: 0.163, b: 1.961, k: 2 },
]
const account = fc
  .tuple(fc.integer({ min: 0, max: 2000 }), fc.double({ min: 0, max: 300, noNaN: true }))
  .map(([x, tx]) => ({ x, tx: x === 0 ? 0 : tx }))
const line = fc.double({ min: 0.01, max: 0.99, noNaN: true })

describe('the moment of crossing a line', () => {
  test('is the one that was worked out for P(alive)', () => {
    const found = (x: number, tx: number) => [0.7, 0.5, 0.3].map((p) => whenAliveFallsTo(cdnow, { x, tx }, p))
    expect(found(2, 30.43)).toEqual([39.39, 57.57, 82.98].map((t) => expect.closeTo(t, 1)))
    expect(found(7, 29.43)).toEqual([36.83, 41.96, 47.7].map((t) => expect.closeTo(t, 2)))
    expect(found(20, 38)).toEqual([43.34, 45.43, 47.6].map((t) => expect.closeTo(t, 2)))
    expect(found(0, 0)).toEqual([0, expect.closeTo(12.99, 1), expect.closeTo(90.11, 1)])
  })

  test('is the one that was worked out for P0 of 13 weeks', () => {
    for (const [x, tx, known] of [
      [0, 0, 4.28],
      [1, 1.71, 15.3],
      [2, 30.43, 55.41],
      [7, 29.43, 49.45],
      [20, 38, 48.99],
    ] as const) {
      expect(whenSilenceReaches(cdnow, { x, tx }, 13, 0.8)).toBeCloseTo(known, 1)
    }
  })

  test('has P(alive) on the line, above it just before', () => {
    fc.assert(
      fc.property(fc.constantFrom(...models), account, line, (model, last, p) => {
        const T = whenAliveFallsTo(model, last, p)
        fc.pre(T !== null && T < 1e12)
        if (T === null) return
        const at = aliveProbability(model, { ...last, T })
        if (T === last.tx) expect(at).toBeLessThanOrEqual(p + 1e-9)
        else expect(at).toBeCloseTo(p, 6)
      }),
    )
  })

  test('is never late: no day before it is over the line', () => {
    fc.assert(
      fc.property(fc.constantFrom(...models), account, line, (model, last, p) => {
        const T = whenSilenceReaches(model, last, 13, p)
        const until = T ?? last.tx + 1e6
        for (let i = 0; i < 60; i += 1) {
          const before = last.tx + (until - last.tx) * (i / 60) ** 3
          if (before < until * (1 - 1e-9)) {
            expect(silenceProbability(model, { ...last, T: before }, 13)).toBeLessThan(p + 1e-9)
          }
        }
        if (T !== null && T < 1e12) {
          expect(silenceProbability(model, { ...last, T }, 13)).toBeGreaterThan(p - 1e-6)
        }
      }),
    )
  })

  test('never comes for a BG/NBD account without a repeat order, which cannot drop out', () => {
    expect(whenAliveFallsTo({ ...cdnow, family: 'bg' }, { x: 0, tx: 0 }, 0.1)).toBeNull()
  })

  test('is at once where the account is over the line already', () => {
    expect(whenSilenceReaches(cdnow, { x: 0, tx: 0 }, 13, 0.1)).toBe(0)
    expect(whenSilenceReaches(cdnow, { x: 2, tx: 10 }, 13, 0.8, 300)).toBe(300)
  })

  test('needs a line strictly between 0 and 1', () => {
    for (const p of [0, 1, -1, Number.NaN]) {
      expect(() => whenAliveFallsTo(cdnow, { x: 1, tx: 1 }, p)).toThrow(OutsideDomain)
      expect(() => whenSilenceReaches(cdnow, { x: 1, tx: 1 }, 13, p)).toThrow(OutsideDomain)
    }
  })
})
