import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { joinedBaseRate, purchaseBaseRate } from '../../../domain/learning/base-rate.ts'
import { learnRisk } from '../../../domain/learning/risk-learner.ts'
import { riskLogOdds } from '../../../domain/learning/risk-model.ts'
import { rowsAt } from '../../../domain/learning/rows-at.ts'
import { logit, sigmoid } from '../../../domain/statistics/logit.ts'
import { madeUpAccounts } from './made-up-accounts.ts'

const rate = fc.double({ min: 0.001, max: 0.999, noNaN: true })

describe('the base rate to expect', () => {
  test('lies between what was learned and what the purchase model expects, nearer to it the fewer origins there are', () => {
    fc.assert(
      fc.property(rate, rate, fc.integer({ min: 1, max: 12 }), (learned, purchase, origins) => {
        const far = (joined: number) => Math.abs(logit(joined) - logit(purchase))
        const joined = joinedBaseRate(learned, purchase, origins)
        expect(joined).toBeGreaterThanOrEqual(Math.min(learned, purchase) - 1e-9)
        expect(joined).toBeLessThanOrEqual(Math.max(learned, purchase) + 1e-9)
        expect(far(joined)).toBeGreaterThanOrEqual(far(joinedBaseRate(learned, purchase, origins - 1)) - 1e-9)
      }),
    )
  })

  test('is that of the purchase model where no horizon is over', () => {
    expect(joinedBaseRate(0.9, 0.2, 0)).toBeCloseTo(0.2, 12)
  })

  test('is met by the forecasts of everybody: two parts of what two horizons taught, one of the purchase model', () => {
    const accounts = madeUpAccounts(100, 500)
    const model = learnRisk(accounts, 300, 90, [200, 60])
    expect(model.slope).toBe(1)
    const now = rowsAt(accounts, 300, 90)
    const meanForecast = (shift: number) =>
      now.features.reduce((sum, row) => sum + sigmoid(riskLogOdds({ ...model, shift }, row)), 0) /
      now.features.length
    const purchase = purchaseBaseRate(now, 90)
    // A ridge meets the rate it was trained on, so without the purchase model only the drift would shift it.
    const learned = meanForecast(model.drift.shift)
    expect(Math.abs(learned - purchase)).toBeGreaterThan(0.02)
    expect(meanForecast(model.shift)).toBeCloseTo(joinedBaseRate(learned, purchase, 2), 2)
  })

  test('of a base that is sure to stay or to go is still a probability between 0 and 1', () => {
    const once = Array.from({ length: 30 }, (_, i) => ({ accountId: `${i}`, days: [0], amounts: [1] }))
    const expected = purchaseBaseRate(rowsAt(once, 5000, 90), 90)
    expect(expected).toBeGreaterThan(0.9)
    expect(expected).toBeLessThan(1)
  })
})
