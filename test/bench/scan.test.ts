import { describe, expect, test } from 'vitest'
import { assessedEveryMorning, bandsEveryMorning } from '../../bench/scan/every-morning.ts'
import { judgeScan } from '../../bench/scan/judge-scan.ts'
import { type Lived, type LivedAccount, liveThrough } from '../../bench/scan/live-through.ts'
import { sumScan } from '../../bench/scan/sum-scan.ts'
import type { Band } from '../../domain/risk/band.ts'
import { Settings } from '../../domain/settings.ts'
import { madeUpAccounts } from '../domain/learning/made-up-accounts.ts'

const start = 20_089
const period = { from: start + 200, to: start + 300 }
const settings = Settings.parse({})
const accounts: LivedAccount[] = madeUpAccounts(600, 360).map(({ accountId, days }) => ({
  accountId,
  days: days.map((day) => start + day),
}))
const bands = new Map<LivedAccount, Band[]>(
  accounts.map((account) => [account, assessedEveryMorning(account.days, period, settings)]),
)
const bandsOf = (account: LivedAccount): Band[] => bands.get(account) ?? []
const judged = (lived: Lived) => {
  const days = judgeScan(accounts, lived, bandsOf, period, settings)
  return { days, total: sumScan(days, accounts.length) }
}

describe('the scan beside everybody assessed every morning', () => {
  const lived = liveThrough(accounts, period, settings)
  const { days, total } = judged(lived)

  test('reads hardly more than what is due, and misses nothing', () => {
    expect(total.crossings).toBeGreaterThan(50)
    expect(total.readsPerDue).toBeLessThanOrEqual(1.05)
    expect(total).toMatchObject({ missedCrossings: 0, missedActions: 0, missedDue: 0 })
    expect(total.reads).toBe(total.due + total.early)
    expect(total.sweepPerRead).toBeGreaterThan(10)
  })

  test('counts a crossing that was not read as missed, and as a lost action', () => {
    const crossed = days.find((day) => day.crossings > 0 && day.reads === day.crossings)
    const reads = new Map(lived.reads)
    const without = period.from + days.findIndex(({ day }) => day === crossed?.day)
    reads.set(without, new Map())
    const runs = new Map(
      [...lived.runs].map(([id, past]) => [id, past.filter(({ day }) => day !== without)] as const),
    )
    const less = judged({ ...lived, reads, runs }).total
    expect(less.missedCrossings).toBe(crossed?.crossings)
    expect(less.missedDue).toBe(crossed?.due)
    const asked = [...(lived.reads.get(without)?.values() ?? [])].filter(Boolean).length
    expect(asked).toBeGreaterThan(0)
    expect(less.missedActions).toBeGreaterThanOrEqual(asked)
  })

  test('counts a read of an account that nothing was due for as early', () => {
    const reads = new Map(lived.reads)
    const quiet = accounts.find((account) => bandsOf(account).every((band) => band === 'learning'))
    reads.set(
      period.from + 1,
      new Map([...(reads.get(period.from + 1) ?? []), [quiet?.accountId ?? '', false]]),
    )
    expect(judged({ ...lived, reads }).total).toMatchObject({ early: total.early + 1, due: total.due })
  })
})

test('a crossing back into the band of the latest read is missed all the same, and told apart', () => {
  const account = { accountId: 'a', days: [start, start + 20, start + 40] }
  const [from, to] = [start + 60, start + 62]
  const reads = new Map([[from, new Map([['a', true]])]])
  const back = (last: Band) => {
    const walk = (): Band[] => ['green', 'yellow', 'green', last]
    const lived = { reads, judgedAtOrders: new Map(), runs: new Map() }
    return sumScan(judgeScan([account], lived, walk, { from, to }, settings), 1)
  }
  expect(back('yellow')).toMatchObject({ crossings: 2, missedCrossings: 1, missedReturns: 1 })
  expect(back('red')).toMatchObject({ crossings: 2, missedCrossings: 1, missedReturns: 0 })
  expect(back('green')).toMatchObject({ crossings: 1, missedCrossings: 0, missedReturns: 0 })
})

test('bands prepared once an order are those of the whole assessment', () => {
  const lean = accounts.map(({ days }) => bandsEveryMorning(days, period, settings))
  expect(lean).toEqual([...bands.values()])
})

test('a scan without anything to read has no ratios', () => {
  expect(sumScan([], 3)).toMatchObject({
    reads: 0,
    readsPerDue: null,
    readsPerCrossing: null,
    sweepPerRead: null,
  })
})
