import { describe, expect, test } from 'vitest'
import { bucketOf } from '../../../../domain/history/bucket-of.ts'
import { dayNumber } from '../../../../domain/history/day.ts'
import { historyOf } from '../../../../domain/history/history.ts'
import { stateOf } from '../../../../domain/history/remember.ts'
import { runOutsOf } from '../../../../domain/signals/share/run-outs.ts'
import { studentQuantile } from '../../../../domain/statistics/student-quantile.ts'
import { anOrder, daysAfter } from '../../history/facts.ts'

const first = '2025-01-06'
/** Purchases of one article: after how many days each, and how many units. */
function bought(purchases: [number, number][], sku = 'A-1') {
  return purchases.map(([after, quantity]) => ({
    ...anOrder(daysAfter(first, after), { lines: [{ sku, quantity, unitPrice: '10' }] }),
    id: `${sku} ${after}`,
  }))
}
const runOuts = (orders: ReturnType<typeof bought>) => {
  const byDay = Map.groupBy(orders, ({ at }) => at.slice(0, 10))
  return runOutsOf(stateOf(historyOf([...byDay].sort().map(([day, events]) => bucketOf(day, events)))))
}

describe('when an article runs out', () => {
  test('is the last quantity over the own rate of use, without any doubt where units always lasted as long', () => {
    const [runOut, ...more] = runOuts(
      bought([
        [0, 10],
        [20, 5],
        [30, 20],
        [70, 10],
        [90, 30],
      ]),
    )
    expect(more).toEqual([])
    const on = daysAfter(first, 150)
    expect(runOut).toMatchObject({ unitsADay: 0.5, runsOutOn: on, earliest: on, latest: on, orderDays: 5 })
  })

  test('is as uncertain as units lasted unevenly: eight of ten within the bounds of a straight line through the origin', () => {
    const [runOut] = runOuts(
      bought([
        [0, 10],
        [18, 10],
        [42, 10],
        [60, 10],
      ]),
    )
    // Gaps 18, 24, 18 of 10 units: s2 = ((324 + 576 + 324) / 10 - 3600 / 30) / 2 = 1.2, sd = sqrt(1.2 x (10 + 100 / 30)) = 4.
    const lasts = (days?: string) => dayNumber(days ?? first) - dayNumber(daysAfter(first, 60))
    expect(lasts(runOut?.runsOutOn)).toBe(20)
    expect(lasts(runOut?.latest)).toBe(Math.round(20 + 1.8856 * 4))
    expect(lasts(runOut?.earliest)).toBe(Math.round(20 - 1.8856 * 4))
  })

  test('is not said of fewer than four purchases, nor of what has stopped', () => {
    expect(
      runOuts(
        bought([
          [0, 10],
          [20, 10],
          [40, 10],
        ]),
      ),
    ).toEqual([])
    const goesOn = bought(
      [0, 20, 40, 60, 80, 300].map((after) => [after, 10]),
      'B-1',
    )
    const stopped = bought([0, 20, 40, 60].map((after) => [after, 10]))
    expect(runOuts([...goesOn, ...stopped]).map(({ sku }) => sku)).toEqual(['B-1'])
  })

  test('comes first to last', () => {
    const soon = bought(
      [0, 10, 20, 30].map((after) => [after, 5]),
      'Z',
    )
    const later = bought(
      [0, 10, 20, 30].map((after, i) => [after, i === 3 ? 50 : 5]),
      'A',
    )
    expect(runOuts([...later, ...soon]).map(({ sku }) => sku)).toEqual(['Z', 'A'])
  })
})

test("Student's t has the tabled quantiles", () => {
  for (const [degrees, t] of [
    [1, 3.0777],
    [2, 1.8856],
    [5, 1.4759],
    [30, 1.3104],
  ] as const)
    expect(studentQuantile(0.1, degrees)).toBeCloseTo(t, 3)
  expect(studentQuantile(0.025, 10)).toBeCloseTo(2.2281, 4)
})
