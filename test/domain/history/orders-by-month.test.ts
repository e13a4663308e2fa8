import { expect, test } from 'vitest'
import { ordersByMonth } from '../../../domain/history/orders-by-month.ts'

const on = (day: string, orders = 1) => ({ day, orders })

test('every month of a year has its orders, those without any too, and the one that runs has those so far', () => {
  const months = ordersByMonth(
    [on('2025-02-28'), on('2025-03-01', 2), on('2025-03-31'), on('2026-03-02'), on('2026-03-03')],
    '2026-03-02',
  )
  expect(months).toHaveLength(13)
  expect(months[0]).toEqual({ month: '2025-03', orders: 3 })
  expect(months.at(-1)).toEqual({ month: '2026-03', orders: 1 })
  expect(months.slice(1, -1).every(({ orders }) => orders === 0)).toBe(true)
})
