import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FiledLine } from '../../../cli/orders-file/sums/order-line-of.ts'
import { createOrderSums, type SummedOrder } from '../../../cli/orders-file/sums/order-sums.ts'
import { createPlaceFinder } from '../../../cli/orders-file/sums/place-finder.ts'
import { createTextList } from '../../../cli/orders-file/sums/text-list.ts'
import { documentWords } from '../../../cli/output/reader-words.ts'
import { dayNumber } from '../../../domain/history/day.ts'

const money = fc.integer({ min: 0, max: 99_999 }).map((cents) => (cents / 100).toFixed(2))
const row = fc.record({
  type: fc.constantFrom('order' as const, 'return' as const),
  accountId: fc.constantFrom('17850', 'Müller', '北京'),
  orderId: fc.oneof(
    fc.constantFrom('1', '11', '2'),
    fc.integer({ max: 400, min: 1 }).map(String),
    fc.string(),
  ),
  day: fc.constantFrom('2024-03-01', '2024-02-29', '2024-03-02'),
  currency: fc.constantFrom(undefined, 'EUR', 'EUR', 'EUR', 'USD'),
  orderDiscount: fc.option(money, { nil: undefined, freq: 8 }),
  line: fc.record({
    sku: fc.constant('A'),
    quantity: fc.integer({ min: 1, max: 9 }),
    unitPrice: money,
    listPrice: fc.option(money, { nil: undefined }),
    discount: fc.option(fc.constantFrom('0.01', '0'), { nil: undefined }),
  }),
})
type Row = typeof row extends fc.Arbitrary<infer T> ? T : never

const filed = ({ day, currency, orderDiscount, line, ...name }: Row, at: number): FiledLine => ({
  ...{ ...name, fileLine: at + 2, at: Date.parse(`${day}T08:00:00Z`) },
  ...(currency && { currency }),
  ...(orderDiscount && { orderDiscount }),
  line: Object.fromEntries(
    Object.entries(line).filter(([, value]) => value !== undefined),
  ) as FiledLine['line'],
})

/** The same said plainly: the rows of each order together, and their sums. */
function plainly(rows: readonly Row[]): { orders: SummedOrder[]; left: number } {
  const names = rows.map(({ type, accountId, orderId }) => JSON.stringify([type, accountId, orderId]))
  const together = [...new Set(names)].map((name) => rows.filter((_, at) => names[at] === name))
  const orders = together.flatMap((own): SummedOrder[] => {
    const named = new Set(own.flatMap(({ currency }) => currency ?? []))
    const gross = own.reduce((sum, { line }) => sum + Number(line.unitPrice) * line.quantity, 0)
    const off = own.reduce((sum, { line }) => sum + Number(line.discount ?? 0), 0)
    const whole = Math.max(0, ...own.map(({ orderDiscount = '0' }) => Number(orderDiscount)))
    if (named.size > 1 || Number(gross.toFixed(6)) < whole) return []
    const { type = 'order', accountId = '' } = own[0] ?? {}
    const told = own.filter(({ line }) => type === 'order' && (line.listPrice ?? line.discount) !== undefined)
    const lower = told.filter(
      ({ line }) => Number(line.discount ?? 0) > 0 || Number(line.unitPrice) < Number(line.listPrice ?? 0),
    )
    const [currency] = named
    return [
      {
        ...{ type, accountId, ...(currency && { currency }) },
        day: dayNumber(own.map(({ day }) => day).sort()[0] ?? ''),
        amount: gross - Math.max(off, whole),
        ...{ known: told.length, discounted: lower.length },
      },
    ]
  })
  return { orders, left: together.length - orders.length }
}

describe('the orders of a file', () => {
  test('come to what the rows of each say together, wherever these stand', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 2000, size: 'max' }), (rows) => {
        const sums = createOrderSums()
        rows.forEach((each, at) => {
          sums.add(filed(each, at), each.day)
        })
        const { orders, problems, often } = sums.finish()
        const found = [...orders]
        const expected = plainly(rows)
        expect(found).toEqual(expected.orders)
        expect(problems).toHaveLength(expected.left)
        expect([...often.values()].reduce((sum, count) => sum + count, 0)).toBe(found.length)
      }),
      { numRuns: 30 },
    )
  })

  test('are told by their number, line and moment where they can be none', () => {
    const sums = createOrderSums()
    const line = { sku: 'A', quantity: 1, unitPrice: '5.00' }
    const name = { type: 'order', accountId: '1', at: Date.parse('2024-03-05T08:00:00.000Z'), line } as const
    sums.add({ ...name, fileLine: 2, orderId: '7', currency: 'EUR' }, '2024-03-05')
    sums.add({ ...name, fileLine: 3, orderId: '8', orderDiscount: '9.50' }, '2024-03-05')
    sums.add({ ...name, fileLine: 4, orderId: '7', currency: 'USD' }, '2024-03-05')
    const { problems } = sums.finish()
    expect(problems.map(({ reason, ...at }) => ({ ...at, reason: documentWords.tell(reason) }))).toEqual([
      {
        line: 2,
        column: 'currency',
        reason: 'the order 7 has rows in EUR and in USD: it was left out whole',
      },
      {
        line: 3,
        column: 'orderDiscount',
        reason: '9.50 is more than the order 8 is worth: it was left out whole',
      },
    ])
  })
})

describe('a compact list', () => {
  test('gives every text back, of any script', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { size: 'max', maxLength: 3000 }), (texts) => {
        const list = createTextList()
        const places = texts.map((text) => list.add(text))
        expect(places.map((place) => list.at(place))).toEqual(texts)
      }),
      { numRuns: 20 },
    )
  })

  test('finds places among those of the same hash', () => {
    const finder = createPlaceFinder()
    const names = Array.from({ length: 5000 }, (_, at) => at)
    for (const name of names) finder.add(name % 7)
    expect(names.every((name) => finder.find(name % 7, (place) => place === name) === name)).toBe(true)
    expect(finder.find(3, () => false)).toBeNull()
    expect(finder.find(8, () => true)).toBeNull()
  })
})
