import { describe, expect, test } from 'vitest'
import {
  historyOfOrderDays,
  knownBefore,
  orderHistory,
  pastBefore,
} from '../../../cli/what-if/order-history.ts'
import { type ReplayedAccount, replay } from '../../../cli/what-if/replay.ts'
import { tasksPerWeek } from '../../../cli/what-if/tasks-per-week.ts'
import { dayFromNumber, dayNumber } from '../../../domain/history/day.ts'
import { stateOf } from '../../../domain/history/remember.ts'
import { forecastByLearned } from '../../../domain/learning/forecast-by.ts'
import { pastOfState } from '../../../domain/learning/past-of-state.ts'
import { learnModel } from '../../../domain/learning/refit.ts'
import type { PastRun } from '../../../domain/playbooks/attempts.ts'
import { planPlaybooks } from '../../../domain/playbooks/plan-playbooks.ts'
import { isWarning } from '../../../domain/playbooks/when-due.ts'
import { assessHistory } from '../../../domain/risk/assess-history.ts'
import { Settings } from '../../../domain/settings.ts'
import { madeUpAccounts } from '../../domain/learning/made-up-accounts.ts'

const start = dayNumber('2025-01-01')
const period = { from: start + 200, to: start + 270 }
const rhythm = { callsADay: 1000, statementsADay: 1000 }
const patient = Settings.parse({ maxOpenTasksPerOwner: 1000, rhythm })
const shipped = (settings: Settings) => ({ settings, learning: false })

function company(count: number): ReplayedAccount[] {
  return madeUpAccounts(count, 360).map((account, i) => ({
    ...account,
    currency: 'EUR',
    ownerId: `owner-${i % 3}`,
    days: account.days.map((day) => start + day),
  }))
}

/** Every account, every morning: what the due days must not miss. */
function everyMorning(accounts: readonly ReplayedAccount[], settings: Settings) {
  return accounts.flatMap(({ accountId, ownerId, days }) => {
    const history = historyOfOrderDays(days)
    const runs: PastRun[] = []
    const warnings: [string, number][] = []
    const { answerDays, followUpDays } = settings.winBack
    let ends = Number.POSITIVE_INFINITY
    for (let day = period.from; day <= period.to; day += 1) {
      const known = knownBefore(history, day)
      const closedAt = dayFromNumber(day)
      const isOver = { status: 'closed' as const, closedAt, outcome: 'lost', reason: 'no-order' }
      if (known.days.at(-1) === day - 1 || day === ends)
        for (const run of runs) if (run.status === 'open') Object.assign(run, isOver)
      const report = assessHistory(known, dayFromNumber(day), settings)
      if (!isWarning(report)) continue
      const [planned] = planPlaybooks(
        [{ accountId, ownerId, report, runs, value: null }],
        new Map(),
        settings,
      )
      for (const { playbook, cause } of planned?.wishes ?? []) {
        runs.push({ playbook, cause, status: playbook === 'win-back' ? 'open' : 'closed' })
        if (playbook !== 'win-back') continue
        warnings.push([accountId, day])
        ends = day + answerDays + followUpDays
      }
    }
    return warnings
  })
}

describe('a replay', () => {
  test('warns of the same accounts on the same days as looking at everybody every morning, with far fewer looks', () => {
    const accounts = company(120)
    const replayed = replay(accounts, period, shipped(patient))
    const expected = everyMorning(accounts, patient)
    expect(expected.length).toBeGreaterThan(10)
    const found = replayed.warnings.map(({ accountId, day }) => [accountId, day])
    expect(found.toSorted()).toEqual(expected.toSorted())
    expect(replayed.judgements).toBeLessThan((accounts.length * 71) / 4)
  })

  test('warns of the same silence again after its cooldown, on the same days as looking at everybody every morning', () => {
    const winBack = { answerDays: 5, followUpDays: 5, cooldownDays: 9, mostAttempts: 3 }
    const brief = Settings.parse({ maxOpenTasksPerOwner: 1000, rhythm, winBack })
    const accounts = company(40)
    const found = replay(accounts, period, shipped(brief)).warnings
    const expected = everyMorning(accounts, brief)
    expect(found.map(({ accountId, day }) => [accountId, day]).toSorted()).toEqual(expected.toSorted())
    const again = Map.groupBy(found, ({ accountId, lastOrderDay }) => `${accountId} ${lastOrderDay}`)
    expect(Math.max(...[...again.values()].map(({ length }) => length))).toBe(3)
  })

  test('knows nothing of the day itself or of later days', () => {
    const accounts = company(60)
    const cut = accounts.map((account) => ({
      ...account,
      days: account.days.filter((day) => day < period.to),
    }))
    expect(replay(cut, period, shipped(patient))).toMatchObject({
      warnings: replay(accounts, period, shipped(patient)).warnings,
    })
  })

  test('learns from nothing but what was known on the morning of each refit', () => {
    const accounts = company(150)
    const given = { settings: patient, learning: true }
    const whole = replay(accounts, period, given)
    expect(whole.versions.length).toBeGreaterThan(1)
    const known = replay(
      accounts.map((account) => pastBefore(account, period.to)),
      period,
      given,
    )
    expect({ ...known, judgements: 0 }).toEqual({ ...whole, judgements: 0 })
  })

  test('refits on the first day and on Sundays, and warns for the horizon of the version in use', () => {
    const { refits, versions, warnings } = replay(company(150), period, { settings: patient, learning: true })
    const weekday = (day: number) => new Date(day * 86_400_000).getUTCDay()
    expect(refits[0]?.day).toBe(period.from)
    expect(refits.slice(1).map(({ day }) => weekday(day))).toEqual(Array(refits.length - 1).fill(0))
    expect(refits.at(-1)?.day).toBeGreaterThan(period.to - 7)
    expect(warnings.length).toBeGreaterThan(10)
    for (const { day, horizonDays } of warnings)
      expect(versions.findLast(({ from }) => from <= day)?.horizonDays).toBe(horizonDays)
  })

  test('never gives an owner more open tasks than allowed, and gives the rest out as room comes', () => {
    const accounts = company(120)
    const strict = Settings.parse({ maxOpenTasksPerOwner: 1, winBack: { answerDays: 5 } })
    const { warnings, waits } = replay(accounts, period, shipped(strict))
    expect(waits).toBeGreaterThan(0)
    const orders = new Map(accounts.map(({ accountId, days }) => [accountId, days]))
    for (const [, tasks] of Map.groupBy(warnings, ({ ownerId }) => ownerId)) {
      for (const [i, task] of tasks.entries()) {
        const before = tasks[i - 1]
        if (!before) continue
        const ordered =
          orders.get(before.accountId)?.find((day) => day >= before.day) ?? Number.POSITIVE_INFINITY
        expect(task.day).toBeGreaterThanOrEqual(Math.min(before.day + 5, ordered + 1))
      }
    }
    expect(warnings.length).toBeLessThan(replay(accounts, period, shipped(patient)).warnings.length + 1)
  })
})

test('tasks are counted by weeks from the first day, and owners without any are shown', () => {
  const days = [0, 6, 7, 15].map((day) => ({ ownerId: 'Li', day: start + day }))
  expect(tasksPerWeek(days, ['Ana', 'Li'], { from: start, to: start + 15 })).toEqual([
    {
      owner: 'Li',
      weeks: [
        { from: '2025-01-01', tasks: 2 },
        { from: '2025-01-08', tasks: 1 },
        { from: '2025-01-15', tasks: 1 },
      ],
      tasks: 4,
    },
    expect.objectContaining({ owner: 'Ana', tasks: 0 }),
  ])
})

describe('the history of an account of a file', () => {
  const past = {
    ...{ accountId: 'a', currency: 'EUR', days: [start, start + 10], amounts: [100, 20.5] },
    complaintDays: [start + 3, start + 10],
    discounts: [
      { known: 4, discounted: 1 },
      { known: 2, discounted: 0 },
    ],
  }

  test('gives learning back what the file said: amounts, discounts, and credit notes as returns', () => {
    expect(pastOfState('a', stateOf(orderHistory(past)))).toMatchObject(past)
  })

  test('is given the same risk by a version as learning gives the file’s account, but for the rounding of points', () => {
    const accounts = company(150).map((account) => ({
      ...account,
      complaintDays: account.days.filter((day) => day % 5 === 0),
    }))
    const settings = patient
    const horizon = { days: 60, gaps: 0, measured: null }
    const known = accounts.map((account) => pastBefore(account, period.to + 1))
    const model = learnModel(known, period.to, { settings, horizon, hash: () => 'a-test' })
    if ('missing' in model) throw new Error(model.missing.key)
    for (const account of known.filter(({ days }) => days.length >= 3)) {
      const report = assessHistory(orderHistory(account), dayFromNumber(period.to), settings, model)
      expect(report.probability).toBeCloseTo(forecastByLearned(model, account, period.to), 3)
    }
  })

  test('takes credit notes for no order and for no complaint of quality', () => {
    const { buckets } = orderHistory(past)
    expect(buckets.map(({ orders, qualityReturns }) => [orders, qualityReturns])).toEqual([
      [1, 0],
      [0, 0],
      [1, 0],
    ])
  })

  test('holds nothing of a morning’s own day', () => {
    expect(pastBefore(past, start + 10)).toEqual({
      ...{ accountId: 'a', currency: 'EUR', days: [start], amounts: [100], complaintDays: [start + 3] },
      discounts: [{ known: 4, discounted: 1 }],
    })
    expect(knownBefore(orderHistory(past), start + 10).days).toEqual([start, start + 3])
  })
})
