import { describe, expect, test } from 'vitest'
import { atEqualWork } from '../../../cli/what-if/equal-work.ts'
import { rulesAtWork } from '../../../cli/what-if/plain-rules.ts'

const past = (accountId: string, days: number[]) => ({ accountId, days, amounts: days.map(() => 100) })
/** Twenty accounts that order every ten days up to a day of their own; every second one comes back after some days. */
const pasts = Array.from({ length: 20 }, (_, i) => {
  const days = Array.from({ length: 20 + i }, (_, k) => k * 10)
  const last = days.at(-1) ?? 0
  return past(`a-${i}`, i % 2 === 0 ? days : [...days, last + 121])
})
const period = { from: 200, to: 420 }
const truth = { lastDay: 1000, minimumOrderDays: 3 }
const lost = pasts.filter((_, i) => i % 2 === 0)
const onDay = (idle: number, of = lost) =>
  of.map(({ accountId, days }) => {
    const lastOrderDay = days.findLast((day) => day % 10 === 0 && day < 400) ?? 0
    return { accountId, lastOrderDay, day: lastOrderDay + idle }
  })

describe('plain rules at equal work', () => {
  test('give about as many tasks as asked, on the first morning their threshold is crossed', () => {
    const [silentDays, ownGaps, alive] = rulesAtWork(pasts, period, { count: 20, minimumOrderDays: 3 })
    for (const rule of [silentDays, ownGaps, alive])
      expect(Math.abs((rule?.tasks.length ?? 0) - 20)).toBeLessThanOrEqual(2)
    for (const { day, lastOrderDay } of silentDays?.tasks ?? [])
      expect(day - lastOrderDay).toBe(silentDays?.threshold)
    // Every account has the same usual gap of ten days, so that both rules are one.
    const gap = Math.ceil((ownGaps?.threshold ?? 0) * 10)
    for (const { day, lastOrderDay } of ownGaps?.tasks ?? []) expect(day - lastOrderDay).toBe(gap)
  })

  test('speak of nothing before there are enough order days, and of no silence that is over', () => {
    const few = [past('few', [200, 210]), past('back', [180, 190, 200, 230]), ...pasts]
    for (const { tasks } of rulesAtWork(few, period, { count: 20, minimumOrderDays: 3 })) {
      expect(tasks.filter(({ accountId }) => accountId === 'few')).toEqual([])
      for (const { accountId, day, lastOrderDay } of tasks)
        if (accountId === 'back' && lastOrderDay === 200) expect(day).toBeLessThanOrEqual(230)
    }
  })
})

describe('tasks at equal work', () => {
  test('count losses found before the ninetieth silent day, each once, with lead and precision', () => {
    const { policy } = atEqualWork([...onDay(30), ...onDay(60)], pasts, period, truth)
    expect(policy).toEqual({ tasks: 20, precision: 1, found: 10, medianLead: 60 })
    expect(atEqualWork(onDay(90), pasts, period, truth).policy).toMatchObject({ found: 0, medianLead: 0 })
  })

  test('are not right where the account came back, or the file ends before a loss is one', () => {
    const { policy } = atEqualWork(onDay(40, pasts), pasts, period, truth)
    expect(policy).toMatchObject({ tasks: 20, precision: 0.5, found: 10 })
    const [first] = onDay(40)
    const lastDay = (first?.lastOrderDay ?? 0) + 179
    expect(atEqualWork(onDay(40), pasts, period, { ...truth, lastDay }).policy.found).toBe(0)
  })

  test('are compared with each rule by what both found of the same accounts', () => {
    const { rules } = atEqualWork(onDay(40), pasts, period, truth)
    for (const { more, found } of rules) {
      expect(more?.estimate).toBe(10 - found)
      expect(more?.low).toBeLessThanOrEqual(more?.estimate ?? 0)
      expect(more?.high).toBeGreaterThanOrEqual(more?.estimate ?? 0)
    }
    expect(atEqualWork([], pasts, period, { ...truth, lastDay: 430 }).rules[0]?.more).toBeNull()
  })
})
