import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { overBy } from '../../../domain/statistics/survival-curve.ts'

const over = (days: number) => ({ days, isOver: true })
const lasting = (days: number) => ({ days, isOver: false })

describe('the day by which a share was over', () => {
  test('is that of Kaplan and Meier (1958), who give .875, .7, .525 and .2625 for these', () => {
    // Deaths at .8, 3.1, 5.4 and 9.2 months, losses at 1.0, 2.7, 7.0 and 12.1 in the paper's example; here in tenths.
    const paper = [over(8), lasting(10), lasting(27), over(31), over(54), lasting(70), over(92), lasting(121)]
    expect(overBy(paper, 1 - 7 / 8)).toBe(8)
    expect(overBy(paper, 1 - 7 / 8 + 0.01)).toBe(31)
    expect(overBy(paper, 1 - (7 / 8) * (4 / 5))).toBe(31)
    expect(overBy(paper, 1 - (7 / 8) * (4 / 5) * (3 / 4))).toBe(54)
    expect(overBy(paper, 1 - (7 / 8) * (4 / 5) * (3 / 4) * (1 / 2))).toBe(92)
    expect(overBy(paper, 0.9)).toBeNull()
  })

  test('is a plain percentile where nothing lasts any more, and later the more still lasts', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(200), { minLength: 1 }), fc.nat(200), (days, seen) => {
        const sorted = days.toSorted((a, b) => a - b)
        const all = days.map(over)
        expect(overBy(all, 0.5)).toBe(sorted[Math.ceil(sorted.length / 2) - 1])
        const later = overBy([...all, lasting(seen)], 0.5) ?? Number.POSITIVE_INFINITY
        expect(later).toBeGreaterThanOrEqual(sorted[Math.ceil(sorted.length / 2) - 1] ?? 0)
      }),
    )
  })

  test('is not known where all last', () => {
    expect(overBy([], 0.5)).toBeNull()
    expect(overBy([lasting(10), lasting(20)], 0.1)).toBeNull()
  })
})
