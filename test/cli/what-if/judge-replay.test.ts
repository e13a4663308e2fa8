import { describe, expect, test } from 'vitest'
import { judgeReplay } from '../../../cli/what-if/judge-replay.ts'
import type { Warning } from '../../../cli/what-if/replay.ts'
import type { Truth } from '../../../cli/what-if/silences.ts'
import { saying } from '../../support/told.ts'

const warning = (accountId: string, day: number, lastOrderDay: number): Warning => ({
  ...{
    accountId,
    ownerId: 'li',
    day,
    lastOrderDay,
    alarmDay: day,
    probability: 0.8,
    horizonDays: 90,
    sentence: saying('Red.'),
  },
})
const truth = (orders: Record<string, number[]>, lastDay = 400): Truth => ({
  ...{ orders: new Map(Object.entries(orders)), lastDay, minimumOrderDays: 3, horizonOn: () => 90 },
})
const period = { from: 100, to: 200 }

describe('a replayed warning', () => {
  test('came true when nothing was ordered from its day to the end of the horizon', () => {
    const orders = {
      gone: [10, 40, 70],
      late: [10, 40, 70, 220],
      back: [10, 40, 70, 219],
      same: [10, 40, 70, 130],
    }
    const warnings = Object.keys(orders).map((accountId) => warning(accountId, 130, 70))
    const judged = judgeReplay(warnings, period, truth(orders))
    expect(judged.warnings.map(({ outcome, orderedAfterDays }) => [outcome, orderedAfterDays])).toEqual([
      ['silent', null],
      ['silent', 90],
      ['ordered', 89],
      ['ordered', 0],
    ])
    expect(judged.precision).toMatchObject({ decided: 4, silent: 2, share: 0.5 })
  })

  test('is not judged while its horizon goes beyond the file, even when the account ordered', () => {
    const orders = { open: [10, 40, 70], back: [10, 40, 70, 150] }
    const warnings = [warning('open', 130, 70), warning('back', 130, 70)]
    const { precision, undecided } = judgeReplay(warnings, period, truth(orders, 218))
    expect(precision).toEqual({ decided: 0, silent: 0, share: null, baseRate: null })
    expect(undecided).toEqual({ warnings: 2, silentSoFar: 1 })
    expect(judgeReplay(warnings, period, truth(orders, 219)).precision.decided).toBe(2)
  })

  test('is held against accounts with as much history that a plain rule had not given up', () => {
    const orders = {
      gone: [10, 40, 70],
      alive: [10, 40, 120, 140, 200],
      few: [100, 120],
      lost: [1, 2, 39],
      known: [90, 100, 110],
    }
    const { precision } = judgeReplay([warning('gone', 130, 70)], period, truth(orders))
    expect(precision.baseRate).toBeCloseTo(2 / 3, 12)
  })

  test('gains the days until a rule of 90 silent days saw the account, and none where it never did', () => {
    const orders = {
      gone: [10, 40, 70],
      slow: [1, 20, 35, 400],
      back: [10, 40, 70, 160],
      edge: [10, 40, 70, 161],
    }
    const warnings = [
      warning('gone', 130, 70),
      warning('slow', 130, 35),
      warning('back', 130, 70),
      warning('edge', 140, 70),
    ]
    const judged = judgeReplay(warnings, period, truth(orders))
    expect(judged.warnings.map(({ daysGained }) => daysGained)).toEqual([30, -5, null, 20])
    expect(judged.gained).toEqual({ before: 0, warnings: 3, median: 20, mean: 15, earlier: 2 })
  })
})

test('recall counts the silences that became visible within the period, warned of by then', () => {
  const orders = {
    warned: [10, 20, 30],
    missed: [10, 20, 35],
    tooLate: [10, 20, 40],
    before: [1, 2, 9],
    after: [10, 20, 111],
    back: [10, 20, 30, 119],
    few: [20, 30],
  }
  const warnings = [warning('warned', 120, 30), warning('tooLate', 131, 40), warning('back', 110, 30)]
  expect(judgeReplay(warnings, period, truth(orders)).recall).toEqual({
    silences: 3,
    warned: 1,
    share: 1 / 3,
  })
})

test('the gain leaves out alarms that began before the period, for those were due earlier', () => {
  const orders = { old: [10, 20, 30], fresh: [10, 40, 70] }
  const early = { ...warning('old', 100, 30), alarmDay: 80 }
  const { gained } = judgeReplay([early, warning('fresh', 110, 70)], period, truth(orders))
  expect(gained).toMatchObject({ before: 1, warnings: 1, median: 50 })
})

test('the plain rule is judged like a giver of tasks, by the horizon of its day', () => {
  const orders = { gone: [10, 20, 30], back: [10, 20, 35, 160], open: [10, 20, 100] }
  const { rule } = judgeReplay([], period, { ...truth(orders, 260), horizonOn: () => 80 })
  expect(rule).toEqual({ tasks: 3, decided: 2, silent: 1, share: 0.5 })
})
