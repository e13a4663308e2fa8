import { describe, expect, test } from 'vitest'
import { judgeWarnings } from '../../../cli/demo/judge-warnings.ts'

const orders = new Map([
  ['left', ['2011-01-01', '2011-02-01', '2011-03-01']],
  ['stayed', ['2011-01-01', '2011-02-01', '2011-03-01', '2011-05-11']],
  ['busy', ['2011-01-01', '2011-04-01', '2011-04-20', '2011-05-05']],
  ['also-left', ['2011-01-01', '2011-02-01', '2011-02-03']],
  ['too-new', ['2011-04-01']],
])

describe('warnings held against what was ordered', () => {
  test('count as hits only when nothing was ordered afterwards', () => {
    const judged = judgeWarnings(
      [
        { accountId: 'left', at: '2011-05-01' },
        { accountId: 'stayed', at: '2011-05-01' },
      ],
      orders,
      3,
    )
    expect(judged.warned.map(({ orderedAfterDays }) => orderedAfterDays)).toEqual([null, 10])
    expect(judged.silent).toBe(1)
    expect(judged.hitRate).toBe(0.5)
  })

  test('are compared with accounts of as much history over the same days', () => {
    const judged = judgeWarnings([{ accountId: 'left', at: '2011-05-01' }], orders, 3)
    expect(judged.baseRate).toBe(2 / 4)
  })

  test('use the days after each warning, not those of the whole period', () => {
    const early = judgeWarnings([{ accountId: 'left', at: '2011-05-01' }], orders, 3).baseRate
    const late = judgeWarnings([{ accountId: 'left', at: '2011-06-01' }], orders, 3).baseRate
    expect(late).toBe(1)
    expect(late).toBeGreaterThan(early)
  })
})
