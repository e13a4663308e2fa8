import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createGrouping } from '../../../cli/orders/group-orders.ts'
import { createOrderStore, type StoredOrders } from '../../../cli/orders/order-store.ts'
import type { FiledLine } from '../../../cli/orders-file/sums/order-line-of.ts'

const lines = fc.array(
  fc.record({
    fileLine: fc.integer({ min: 2, max: 9_999 }),
    type: fc.constantFrom('order' as const, 'return' as const),
    accountId: fc.constantFrom('a', 'b', 'B', 'a-1', '10', '9'),
    orderId: fc.constantFrom('1', '2', 'C3', '10'),
    at: fc
      .constantFrom('2011-01-05T10:00:00.000Z', '2011-01-04T11:00:00.000Z', '2011-03-06T09:00:00.000Z')
      .map(Date.parse),
    currency: fc.constantFrom('EUR', 'EUR', 'EUR', 'USD'),
    line: fc.record({
      sku: fc.constantFrom('X', 'Ü"'),
      quantity: fc.integer({ min: 1, max: 5 }),
      unitPrice: fc.constant('2.50'),
    }),
  }),
  { maxLength: 60 },
)

function stored<T>(all: readonly FiledLine[], ask: (orders: StoredOrders) => T): T {
  const store = createOrderStore()
  for (const line of all) store.add(line)
  const orders = store.finish('EUR')
  try {
    return ask(orders)
  } finally {
    orders.close()
  }
}

test('orders that are kept outside of memory are those that were put in, by account and time, as often as they are asked for', () => {
  fc.assert(
    fc.property(lines, (all) => {
      const grouping = createGrouping()
      for (const line of all) grouping.add(line)
      const { events, problems } = grouping.finish('EUR')
      stored(all, (orders) => {
        for (let time = 0; time < 2; time += 1) expect([...orders.events()]).toEqual(events)
        expect(orders.problems).toEqual(problems.toSorted((a, b) => a.line - b.line))
        const days = events.map(({ event }) => event.at.slice(0, 10)).sort()
        expect([orders.firstDay, orders.lastDay]).toEqual([days[0] ?? '', days.at(-1) ?? ''])
        expect(orders.counts).toEqual({
          orders: events.filter(({ event }) => event.type === 'order').length,
          returns: events.filter(({ event }) => event.type === 'return').length,
          accounts: new Set(events.map(({ event }) => event.accountId)).size,
        })
      })
    }),
  )
})

test('some of the orders are spread over all of them', () => {
  const all = Array.from(
    { length: 10 },
    (_, n): FiledLine => ({
      ...{
        fileLine: n + 2,
        type: 'order',
        accountId: `a${n}`,
        orderId: '1',
        at: Date.parse('2011-01-05T10:00:00.000Z'),
      },
      line: { sku: 'X', quantity: 1, unitPrice: '1.00' },
    }),
  )
  const three = stored(all, (orders) => orders.some(3).map(({ event }) => event.accountId))
  expect(three).toEqual(['a0', 'a3', 'a6'])
  expect(stored(all.slice(0, 2), (orders) => orders.some(3))).toHaveLength(2)
})
