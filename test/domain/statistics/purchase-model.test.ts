import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { aliveProbability, silenceProbability } from '../../../domain/statistics/purchase-model.ts'

const cdnow = { r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 }
const vectorsFile = new URL('../../../../shared/data/reference_vectors.json', import.meta.url)
const Vectors = z.object({
  customers: z.array(
    z.object({
      x: z.number(),
      tx: z.number(),
      T: z.number(),
      mbgnbd: z.object({ palive: z.number(), p0_13: z.number() }),
    }),
  ),
})

const state = fc
  .tuple(
    fc.integer({ min: 0, max: 500 }),
    fc.double({ min: 0, max: 200, noNaN: true }),
    fc.double({ min: 0, max: 200, noNaN: true }),
  )
  .map(([x, tx, idle]) => ({ x, tx: x === 0 ? 0 : tx, T: (x === 0 ? 0 : tx) + idle }))

describe('the purchase model', () => {
  test('reproduces the worked values of the CDNOW fit', () => {
    expect(aliveProbability(cdnow, { x: 2, tx: 30.43, T: 38.86 })).toBeCloseTo(0.7062, 4)
    expect(aliveProbability(cdnow, { x: 0, tx: 0, T: 38.86 })).toBeCloseTo(0.3897, 4)
    expect(silenceProbability(cdnow, { x: 0, tx: 0, T: 38.86 }, 13)).toBeCloseTo(0.9514226, 7)
  })

  test('crosses a line on the week that was worked out for it', () => {
    expect(silenceProbability(cdnow, { x: 2, tx: 30.43, T: 55.41 }, 13)).toBeCloseTo(0.8, 3)
    expect(silenceProbability(cdnow, { x: 20, tx: 38, T: 48.99 }, 13)).toBeCloseTo(0.8, 3)
    expect(aliveProbability(cdnow, { x: 7, tx: 29.43, T: 41.96 })).toBeCloseTo(0.5, 3)
  })

  test.skipIf(!existsSync(vectorsFile))(
    'agrees with every reference vector (skipped where ../shared/data/reference_vectors.json is absent)',
    () => {
      const { customers } = Vectors.parse(JSON.parse(readFileSync(vectorsFile, 'utf8')))
      expect(customers.length).toBeGreaterThan(5)
      for (const { mbgnbd, ...known } of customers) {
        expect(aliveProbability(cdnow, known)).toBeCloseTo(mbgnbd.palive, 12)
        expect(silenceProbability(cdnow, known, 13)).toBeCloseTo(mbgnbd.p0_13, 12)
      }
    },
  )

  test('answers a probability for any history, however long', () => {
    fc.assert(
      fc.property(state, fc.double({ min: 0.1, max: 60, noNaN: true }), (known, horizon) => {
        const silent = silenceProbability(cdnow, known, horizon)
        expect(silent).toBeGreaterThanOrEqual(0)
        expect(silent).toBeLessThanOrEqual(1)
      }),
    )
    expect(aliveProbability(cdnow, { x: 20_000, tx: 1, T: 500 })).toBeLessThan(1e-300)
  })

  test('finds silence more likely with every week without an order', () => {
    fc.assert(
      fc.property(state, fc.double({ min: 0.1, max: 20, noNaN: true }), (known, later) => {
        const now = silenceProbability(cdnow, known, 13)
        const then = silenceProbability(cdnow, { ...known, T: known.T + later }, 13)
        expect(then).toBeGreaterThanOrEqual(now - 1e-12)
      }),
    )
  })
})
