import Big from 'big.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bucketOf } from '../../../domain/history/bucket-of.ts'
import { DayBucket } from '../../../domain/history/day-bucket.ts'
import { aComplaint, aLostQuote, anOrder, someFacts } from './facts.ts'

const day = '2025-01-01'

describe('the bucket of a day', () => {
  test('is the same to the byte for any order of arrival and any repetition', () => {
    const arrivals = someFacts(1, 25).chain((facts) =>
      fc.tuple(
        fc.constant(facts),
        fc.shuffledSubarray([...facts, ...facts], {
          minLength: facts.length * 2,
          maxLength: facts.length * 2,
        }),
      ),
    )
    fc.assert(
      fc.property(arrivals, ([facts, shuffled]) => {
        expect(JSON.stringify(bucketOf(day, shuffled))).toBe(JSON.stringify(bucketOf(day, facts)))
      }),
    )
  })

  test('does not depend on arrival even when one id carries two contents', () => {
    const one = anOrder(day, { id: 'o' })
    const other = anOrder(day, { id: 'o', freight: '5' })
    expect(bucketOf(day, [one, other])).toEqual(bucketOf(day, [other, one]))
  })

  test('always fits the schema it is stored under', () => {
    fc.assert(
      fc.property(someFacts(1, 25), (facts) => {
        const bucket = bucketOf(day, facts)
        // To the byte: what was stored and read again goes on as what was not.
        const read = DayBucket.parse(JSON.parse(JSON.stringify(bucket)))
        expect(JSON.stringify(read)).toBe(JSON.stringify(bucket))
        expect(bucket.count).toBe(facts.length)
      }),
    )
  })

  test('adds money exactly and keeps list price, cost and discount apart', () => {
    const lines = [
      { sku: 'A', quantity: 10, unitPrice: '12.50', listPrice: '14.00', unitCost: '8.10' },
      { sku: 'B', quantity: 3, unitPrice: '0.1', discount: '0.05' },
      { sku: 'C', quantity: 1, unitPrice: '2' },
    ]
    expect(bucketOf(day, [anOrder(day, { lines, freight: '9.90' })]).sales.EUR).toMatchObject({
      orders: 1,
      lines: 3,
      units: '14',
      revenue: '127.25',
      listSales: '142.3',
      knownLines: 2,
      discountedLines: 2,
      cost: '81',
      costKnownRevenue: '125',
      freight: '9.9',
    })
  })

  test('never adds amounts of different currencies', () => {
    const events = [anOrder(day, { id: 'a' }), anOrder(day, { id: 'b', currency: 'USD' })]
    const { sales } = bucketOf(day, events)
    expect(Object.keys(sales)).toEqual(['EUR', 'USD'])
    expect(sales.EUR?.revenue).toBe('125')
  })

  test('counts returns at their credited value and names those for quality', () => {
    const lines = [{ sku: 'A', quantity: 2, unitPrice: '12.50', unitCost: '8' }]
    const back = {
      id: 'r-1',
      accountId: 'acme',
      at: `${day}T10:00:00Z`,
      currency: 'EUR',
      type: 'return' as const,
      lines,
    }
    const bucket = bucketOf(day, [
      { ...back, reason: 'quality' },
      { ...back, id: 'r-2' },
    ])
    expect(bucket.sales.EUR).toMatchObject({
      returns: 2,
      returned: '50',
      returnedCost: '32',
      returnedCostKnown: '50',
    })
    expect(bucket.qualityReturnIds).toEqual(['r-1'])
  })

  test('stays below the size of a stored item on the busiest day', () => {
    const lines = Array.from({ length: 1000 }, (_, i) => ({
      sku: `${'S'.repeat(120)}${i}`,
      quantity: i + 1,
      unitPrice: '1',
    }))
    const orders = Array.from({ length: 5 }, (_, i) => anOrder(day, { id: `${'o'.repeat(120)}${i}`, lines }))
    const complaints = Array.from({ length: 500 }, (_, i) =>
      aComplaint(day, { id: `${'e'.repeat(120)}${i}`, complaintId: `${'c'.repeat(120)}${i}` }),
    )
    const bucket = bucketOf(day, [...orders, ...complaints])
    expect(bucket.prices).toHaveLength(1000)
    expect(JSON.stringify(bucket).length).toBeLessThan(300_000)
  })

  test('lists lost quotes by reason and those lost on price by id', () => {
    const bucket = bucketOf(day, [aLostQuote(day), { ...aLostQuote(day), id: 'q-2', reason: 'service' }])
    expect(bucket.quotesLost).toEqual({ price: 1, service: 1 })
    expect(bucket.quotesLostOnPriceIds).toEqual([`q-${day}`])
  })

  test('refuses an event of another day and names it', () => {
    expect(() => bucketOf(day, [anOrder('2025-01-02')])).toThrow(
      'Event o-2025-01-02 is of 2025-01-02, not of 2025-01-01',
    )
  })

  test('loses no revenue between lines and products while they are few', () => {
    fc.assert(
      fc.property(someFacts(1, 12), (facts) => {
        const { prices, sales } = bucketOf(day, facts)
        const byProduct = prices.reduce((total, each) => total.plus(each.revenue), Big(0))
        const byCurrency = Object.values(sales).reduce((total, each) => total.plus(each.revenue), Big(0))
        expect(byProduct.eq(byCurrency)).toBe(true)
      }),
    )
  })
})
