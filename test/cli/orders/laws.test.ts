import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cutBatches } from '../../../cli/orders/cut-batches.ts'
import { createGrouping } from '../../../cli/orders/group-orders.ts'
import { accountIdOf, eventIdOf } from '../../../cli/orders-file/sums/event-ids.ts'
import type { FiledLine } from '../../../cli/orders-file/sums/order-line-of.ts'
import { Id } from '../../../domain/events/fields.ts'
import { oversized } from '../../../domain/events/oversized.ts'

const row = fc.record({
  fileLine: fc.integer({ min: 2, max: 999 }),
  type: fc.constantFrom('order' as const, 'return' as const),
  accountId: fc.constantFrom('a', 'b'),
  orderId: fc.constantFrom('1', '2', 'C3'),
  at: fc
    .constantFrom('2011-01-05T10:00:00.000Z', '2011-01-05T11:00:00.000Z', '2011-01-06T09:00:00.000Z')
    .map(Date.parse),
  line: fc.record({
    sku: fc.constantFrom('X', 'Y'),
    quantity: fc.integer({ min: 1, max: 5 }),
    unitPrice: fc.constantFrom('1.00', '2.50'),
  }),
})
const grouped = (rows: FiledLine[]) => {
  const grouping = createGrouping()
  for (const one of rows) grouping.add(one)
  return grouping.finish('EUR').events.map(({ event }) => event)
}
/** Events without the order of their lines, which follows the file. */
const asSets = (rows: FiledLine[]) =>
  grouped(rows).map((event) => ({ ...event, lines: event.lines.map((line) => JSON.stringify(line)).sort() }))

describe('orders from rows', () => {
  test('do not depend on the order of the rows', () => {
    const shuffled = fc
      .array(row, { maxLength: 30 })
      .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })))
    fc.assert(
      fc.property(shuffled, ([rows, other]) => {
        expect(asSets(other)).toEqual(asSets(rows))
      }),
    )
  })

  test('lose and invent no unit', () => {
    const total = (quantities: number[]) => quantities.reduce((sum, quantity) => sum + Math.abs(quantity), 0)
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const units = grouped(rows).flatMap(({ lines }) => lines.map(({ quantity }) => quantity))
        expect(total(units)).toBe(total(rows.map(({ line }) => line.quantity)))
      }),
    )
  })
})

describe('an order that is too large for one event', () => {
  test('is cut by lines and by bytes, the same way each time, and loses none', () => {
    const rowOf = (n: number, sku: string): FiledLine => ({
      ...{
        fileLine: n,
        type: 'order',
        accountId: 'a',
        orderId: '1',
        at: Date.parse('2011-01-05T10:00:00.000Z'),
      },
      line: { sku: `${sku}-${n}`, quantity: 1, unitPrice: '1.00' },
    })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), fc.constantFrom('X', '螺'.repeat(120)), (count, sku) => {
        const events = grouped(Array.from({ length: count }, (_, n) => rowOf(n, sku)))
        for (const event of events) {
          expect(oversized(event)).toBeNull()
          expect(event.lines.length).toBeLessThanOrEqual(1000)
        }
        const skus = events.flatMap(({ lines }) => lines.map((line) => line.sku))
        expect(new Set(skus).size).toBe(count)
        expect(new Set(events.map(({ id }) => id)).size).toBe(events.length)
      }),
      { numRuns: 20 },
    )
  })
})

describe('ids from a file', () => {
  test('are always ids that Holdfast takes, and different for different texts', () => {
    const text = fc
      .string({ minLength: 1, maxLength: 200, unit: 'binary' })
      .map((some) => some.trim())
      .filter((some) => some !== '')
    fc.assert(
      fc.property(text, text, (one, other) => {
        for (const id of [accountIdOf(one), eventIdOf('order', one, 2)])
          expect(Id.safeParse(id).success).toBe(true)
        if (one.normalize('NFC') !== other.normalize('NFC'))
          expect(accountIdOf(one)).not.toBe(accountIdOf(other))
      }),
    )
  })
})

describe('batches', () => {
  test('hold every event once, in order, within the limits of intake', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1300 }), fc.integer({ min: 1, max: 60 }), (count, lines) => {
        const event = (at: number) => ({
          id: `o-${at}`,
          type: 'order' as const,
          accountId: 'a',
          at: '2011-01-05T10:00:00.000Z',
          currency: 'EUR',
          lines: Array.from({ length: lines }, () => ({
            sku: 'X'.repeat(100),
            quantity: 1,
            unitPrice: '1.00',
          })),
        })
        const events = Array.from({ length: count }, (_, at) => ({ line: at, event: event(at) }))
        const batches = [...cutBatches(events)]
        expect(
          batches.flatMap(({ body }) => JSON.parse(body).events.map(({ id }: { id: string }) => id)),
        ).toEqual(events.map(({ event: { id } }) => id))
        for (const { body, events: held } of batches) {
          expect(held.length).toBeLessThanOrEqual(500)
          expect(Buffer.byteLength(body)).toBeLessThan(1024 * 1024)
        }
      }),
      { numRuns: 20 },
    )
  })
})
