import { describe, expect, test } from 'vitest'
import { documentWords } from '../../../cli/output/reader-words.ts'
import { type Comparisons, learnedFrom, verdict } from '../../../cli/report/verdict.ts'
import { backTest } from '../../../domain/learning/back-test.ts'
import { Settings } from '../../../domain/settings.ts'

const lead = (low: number, high: number) => ({
  auc: null,
  brier: { estimate: (low + high) / 2, standardError: 0.005, low, high },
})
const ahead = lead(-0.03, -0.01)
const level = lead(-0.02, 0.01)
const behind = lead(0.01, 0.03)
const against = (rivals: Partial<Comparisons>): Comparisons => ({
  ...{ shipped: ahead, rfm: ahead, recency: ahead, mbg: ahead },
  ...rivals,
})
const differing = { outcomes: [0, 1] as (0 | 1)[] }
const { tell } = documentWords
const day = (number: number) => `day ${number}`

describe('the conclusion of a back-test', () => {
  test('says to use it where it came closer than everything simpler', () => {
    expect(tell(verdict(differing, against({})))).toMatch(/^Use it: .*closer.*recency.*purchase model alone/)
  })

  test('names what it is not better than here, and what was better', () => {
    expect(tell(verdict(differing, against({ recency: level })))).toMatch(
      /^Not better than a regression on recency here/,
    )
    expect(tell(verdict(differing, against({ recency: level, rfm: behind })))).toMatch(
      /^Do not use it here: a regression on recency, frequency and amount/,
    )
  })

  test('where everybody ordered again every month is that there is nothing to judge, and nothing was learned', () => {
    const pasts = Array.from({ length: 100 }, (_, n) => {
      const days = Array.from({ length: 24 }, (_, order) => (n % 30) + 30 * order)
      return { accountId: `a${n}`, days, amounts: days.map(() => 0) }
    })
    const found = backTest(pasts, 545, 30, Settings.parse({}))
    expect(tell(verdict(found, against({})))).toBe(
      'Nothing to judge here: all of the 100 accounts ordered again, so that no forecast could tell them apart.',
    )
    expect(found.trainedAt).toEqual([])
    expect(tell(learnedFrom(found, day))).toMatch(
      /^nothing to learn: everybody ordered again in all 300 cases at day 515/,
    )
    // What happened three times over weighs more than what a purchase model expects of such gaps.
    expect(found.scorecards.holdfast.ece).toBeLessThan(0.02)
    expect(found.scorecards.holdfast.brier).toBeLessThan(0.001)
  })

  test('says what was learned from where something was', () => {
    expect(tell(learnedFrom({ trainedAt: [5, 3], alike: null }, day))).toBe('learned at day 5, day 3')
    expect(tell(learnedFrom({ trainedAt: [], alike: null }, day))).toContain('no earlier horizon was over')
  })
})
