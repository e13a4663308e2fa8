import Big from 'big.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { whaleCurve } from '../../../domain/costing/whale-curve.ts'

describe('a whale curve', () => {
  test('rises above the whole profit and falls back to it over the accounts that cost money', () => {
    const curve = whaleCurve(
      [-40, 100, -10, 30, 20].map((each) => Big(each)),
      [20, 40, 100],
    )
    expect(curve.total.toFixed()).toBe('100')
    expect(curve.shares).toEqual([
      { percent: 20, accounts: 1, share: 1 },
      { percent: 40, accounts: 2, share: 1.3 },
      { percent: 100, accounts: 5, share: 1 },
    ])
    expect(curve.peak).toEqual({ accounts: 3, share: 1.5 })
    expect(curve.losing.accounts).toBe(2)
    expect(curve.losing.amount.toFixed()).toBe('-50')
  })

  test('has no shares where there is no profit', () => {
    expect(whaleCurve([Big(-1)], [20]).shares[0]?.share).toBeNull()
    expect(whaleCurve([], [20])).toMatchObject({ peak: { accounts: 0, share: null } })
  })

  test('is highest at its peak, and what is above the whole is what the losing accounts cost', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e6, max: 1e6 }), { minLength: 1 }), (cents) => {
        const all = cents.map((each) => Big(each).div(100))
        const { total, shares, peak, losing } = whaleCurve(all, [1, 5, 20, 50, 100])
        fc.pre(total.gt(0))
        for (const { share } of shares) expect(share).toBeLessThanOrEqual((peak.share ?? 0) + 1e-9)
        expect(
          Big(peak.share ?? 0)
            .minus(1)
            .times(total)
            .plus(losing.amount)
            .abs()
            .toNumber(),
        ).toBeLessThan(1e-6)
      }),
    )
  })
})
