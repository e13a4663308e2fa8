import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readOrders } from '../../../cli/orders/read-orders.ts'
import { readOrderDays } from '../../../cli/orders-file/read-order-days.ts'
import { Event } from '../../../domain/events/event.ts'
import { bucketOf } from '../../../domain/history/bucket-of.ts'
import { dayFromNumber, dayIn, dayNumber } from '../../../domain/history/day.ts'

let directory: string
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'holdfast-one-'))
})
afterAll(async () => await rm(directory, { recursive: true }))

const headers = {
  english: 'Customer ID,Invoice No,Invoice Date,SKU,Quantity,Unit Price,List Price,Discount,Currency',
  german:
    'Kundennummer,Rechnungsnummer,Rechnungsdatum,Artikelnummer,Menge,Einzelpreis,Listenpreis,Rabatt,Währung',
  chinese: '客户编号,订单号,订单日期,物料编码,数量,单价,list price,discount,币种',
}
const first = dayNumber('2023-01-01')

/** Rows as exports have them: orders over several rows and days, goods and money given back, free goods, other currencies, bad cells. */
const rows = fc.array(
  fc
    .record({
      account: fc.constantFrom('Müller & Söhne KG', '17850', '17850.0', '北京五金有限公司'),
      order: fc.constantFrom('536365', '536366', 'C536367', '536368', '536369'),
      date: fc.tuple(fc.nat({ max: 60 }), fc.constantFrom('', ' 00:30:00', ' 23:10:00')),
      quantity: fc.oneof(
        { weight: 6, arbitrary: fc.integer({ min: 1, max: 40 }) },
        { weight: 1, arbitrary: fc.constantFrom(-1, -7, 0) },
      ),
      price: fc.constantFrom('12.50', '0.05', '0', '-3.00', '19.99', ''),
      list: fc.constantFrom('', '12.50', '20.00'),
      discount: fc.constantFrom('', '', '0.01', '1000'),
      currency: fc.constantFrom('', 'EUR', 'EUR', 'USD'),
    })
    .map(({ account, order, date: [day, clock], quantity, price, list, discount, currency }) =>
      [
        account,
        order,
        dayFromNumber(first + day) + clock,
        'A-1',
        quantity,
        price,
        list,
        discount,
        currency,
      ].join(','),
    ),
  { minLength: 1, maxLength: 30 },
)

describe('a file whose rows are lines of orders', () => {
  test('has the same order-days, amounts, days of returns and discounts in life and in fit, backtest and what-if', async () => {
    const file = join(directory, 'orders.csv')
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.values(headers)),
        rows,
        fc.constantFrom('UTC', 'Asia/Shanghai', 'America/New_York'),
        async (header, all, timeZone) => {
          // A number of plain digits first: what a C before the others means is then proven.
          await writeFile(
            file,
            [header, '1,1,2022-12-01,A-1,1,1.00,,,EUR', ...all, ...all.slice(0, 2)].join('\n'),
          )
          const imported = await readOrders(file, { columns: {}, timeZone, currency: 'EUR' })
          const counted = await readOrderDays(file, { columns: {}, timeZone })
          expect(counted.problems).toEqual(imported.problems)
          const events = imported.events.map(({ event }) => Event.parse(event))
          const often = Map.groupBy(events, (event) => ('currency' in event ? event.currency : ''))
          const [usual, next] = [...often].sort(([, a], [, b]) => b.length - a.length)
          fc.pre(usual !== undefined && usual[1].length > (next?.[1].length ?? 0))
          const lived = Map.groupBy(events, ({ accountId, at }) => `${accountId} ${dayIn(at, timeZone)}`)
          const days: Record<string, [cents: number, known: number, discounted: number]> = {}
          const returned: string[] = []
          for (const [key, facts] of lived) {
            const { orders, sales } = bucketOf(key.slice(-10), facts, timeZone)
            // Nothing is summed across currencies: a day in another is one of unknown worth.
            const revenue = sales[usual?.[0] ?? '']?.revenue ?? '0'
            const all = Object.values(sales)
            const known = all.reduce((sum, each) => sum + each.knownLines, 0)
            const discounted = all.reduce((sum, each) => sum + each.discountedLines, 0)
            if (orders > 0) days[key] = [cents(revenue), known, discounted]
            if (all.some((each) => each.returns > 0)) returned.push(key)
          }
          const found: typeof days = {}
          const back: string[] = []
          for (const { accountId, days: of, amounts, discounts, complaintDays = [] } of counted.accounts) {
            for (const [at, day] of of.entries()) {
              const { known = 0, discounted = 0 } = discounts?.[at] ?? {}
              found[`${accountId} ${dayFromNumber(day)}`] = [cents(amounts[at] ?? 0), known, discounted]
            }
            back.push(...complaintDays.map((day) => `${accountId} ${dayFromNumber(day)}`))
          }
          expect(found).toEqual(days)
          // Who has never ordered is nobody to forecast.
          const customers = new Set(counted.accounts.map(({ accountId }) => accountId))
          expect(back.sort()).toEqual(returned.filter((key) => customers.has(key.slice(0, -11))).sort())
        },
      ),
      { numRuns: 60 },
    )
  })
})

const cents = (amount: string | number): number => Math.round(Number(amount) * 100)
