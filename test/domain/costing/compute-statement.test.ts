import Big from 'big.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AccountStatement } from '../../../domain/costing/account-statement.ts'
import { capacityCostRate, costOfMinutes } from '../../../domain/costing/capacity.ts'
import { computeStatement } from '../../../domain/costing/compute-statement.ts'
import { CostRates } from '../../../domain/costing/cost-rates.ts'
import type { Event } from '../../../domain/events/event.ts'
import { bucketOf } from '../../../domain/history/bucket-of.ts'
import { ExchangeRates } from '../../../domain/money/exchange-rates.ts'
import type { Grant } from '../../../domain/offers/grant.ts'
import { told } from '../../support/told.ts'
import { closed, complaint } from '../complaints/a-complaint.ts'

const rates = { ...CostRates.parse({}), currency: 'EUR' }
const noRates = ExchangeRates.parse({})
const acme = { accountId: 'acme', currency: 'EUR' }
const period = { from: '2025-03-03', to: '2026-03-02' }
const none = { buckets: [], complaints: [], grants: [] }
const line = { sku: 'A-1', quantity: 10, unitPrice: '12.50', listPrice: '14.00', unitCost: '8.10' }
type OrderEvent = Extract<Event, { type: 'order' }>

function order(day: string, changes: Partial<OrderEvent> = {}): Event {
  const common = { id: `o-${day}`, accountId: 'acme', at: `${day}T10:00:00Z` }
  return { ...common, type: 'order', currency: 'EUR', lines: [line], ...changes }
}

const dayOf = (event: Event) => event.at.slice(0, 10)
const buckets = (...events: Event[]) =>
  [...new Set(events.map(dayOf))].map((day) =>
    bucketOf(
      day,
      events.filter((event) => dayOf(event) === day),
    ),
  )
const statement = (events: Event[], changes: object = {}, priced = rates) =>
  computeStatement(acme, { ...none, buckets: buckets(...events), ...changes }, period, priced, noRates)

describe('capacity cost rates', () => {
  it('reproduce the example of Kaplan and Anderson (2004)', () => {
    const department = { cost: '560000', practicalMinutes: 700_000 }
    const minutes = 8 * 49_000 + 44 * 1_400 + 50 * 2_500
    expect(capacityCostRate(department).toString()).toBe('0.8')
    expect(minutes).toBe(578_600)
    expect(costOfMinutes(department, minutes).toString()).toBe('462880')
    expect(Big(department.cost).minus(costOfMinutes(department, minutes)).toString()).toBe('97120')
  })
})

describe('an account statement', () => {
  it('goes from list price to net contribution, line by line', () => {
    const found = statement([order('2025-05-05', { freight: '9.90' })])
    expect(AccountStatement.parse(found)).toEqual(found)
    expect(found).toMatchObject({
      listSales: '140.00',
      discounts: '15.00',
      returns: '0.00',
      netSales: '125.00',
      costOfGoods: '81.00',
      grossMargin: '44.00',
      knownCostShare: 1,
      // 9 min x 0.80 + 8 min x 0.60 + freight
      costToServe: {
        total: '21.90',
        activities: [
          { activity: 'order', count: 1, minutes: 9, cost: '7.20' },
          { activity: 'picking', count: 1, minutes: 8, cost: '4.80' },
          { activity: 'delivery', count: 1, minutes: 0, cost: '9.90' },
        ],
      },
      netContribution: '22.10',
    })
  })

  it('assumes a margin only where the cost is unknown, and says so', () => {
    const unknown = { sku: 'B', quantity: 1, unitPrice: '125.00' }
    const found = statement([order('2025-05-05', { lines: [line, unknown] })])
    expect(found).toMatchObject({ costOfGoods: '168.50', knownCostShare: 0.5 })
    expect(told(found.notes).join(' ')).toMatch(/known for 50% of sales.*30% is assumed/)
  })

  it('takes returned goods off sales and off their cost, and counts the work', () => {
    const back = {
      id: 'r-1',
      accountId: 'acme',
      at: '2025-06-01T10:00:00Z',
      type: 'return',
      currency: 'EUR',
    } as const
    const lines = [{ sku: 'A-1', quantity: 4, unitPrice: '12.50', unitCost: '8.10' }]
    const found = statement([order('2025-05-05'), { ...back, lines }])
    expect(found).toMatchObject({ returns: '50.00', netSales: '75.00', costOfGoods: '48.60' })
    const unknown = statement([
      order('2025-05-05'),
      { ...back, lines: [{ sku: 'A-1', quantity: 4, unitPrice: '12.50' }] },
    ])
    expect(unknown.costOfGoods).toBe('46.00')
    expect(found.costToServe.activities).toContainEqual({
      activity: 'return',
      count: 1,
      minutes: 30,
      cost: '18.00',
    })
  })

  it('charges contacts, complaints, redress and accepted offers to the account', () => {
    const call = { id: 'k-1', accountId: 'acme', at: '2025-06-01T10:00:00Z', type: 'contact' } as const
    const before = closed({ id: 'c-1', receivedAt: '2026-02-02T10:00:00Z' }, '2026-02-20T10:00:00Z')
    const paid = {
      ...before,
      decision: { decision: 'upheld', remedy: 'credit', amount: '75.50', answer: 'Yes.' } as const,
    }
    const again = complaint({ receivedAt: '2026-03-01T10:00:00Z' }, [paid])
    const grant = {
      grantId: 'g',
      offerId: 'o',
      accountId: 'acme',
      runId: 'r',
      reservedAt: '2025-09-01T10:00:00Z',
    }
    const grants: Grant[] = [
      { ...grant, status: 'accepted', cost: '180.00' },
      { ...grant, status: 'released', cost: '999.00' },
    ]
    const events: Event[] = [order('2025-05-05'), { ...call, channel: 'phone', minutes: 21 }]
    const { activities } = statement(events, { complaints: [paid, again], grants }).costToServe
    expect(activities).toContainEqual({ activity: 'contact', count: 1, minutes: 25, cost: '20.00' })
    // 120 min for a major one, and 45 more for the one that came back.
    expect(activities).toContainEqual({ activity: 'complaint', count: 2, minutes: 285, cost: '285.00' })
    expect(activities).toContainEqual({ activity: 'redress', count: 1, minutes: 0, cost: '75.50' })
    expect(activities).toContainEqual({ activity: 'offers', count: 1, minutes: 0, cost: '180.00' })
  })

  it('leaves out other days and other currencies, and names the currencies', () => {
    const found = statement([
      order('2025-03-02'),
      order('2025-03-03'),
      order('2026-03-02'),
      order('2026-03-03'),
      order('2025-07-01', { currency: 'USD' }),
    ])
    expect(found).toMatchObject({ orders: 2, netSales: '250.00', otherCurrencies: ['USD'] })
    expect(told(found.notes).join(' ')).toContain('USD')
  })

  it('finances receivables only when told to', () => {
    const receivables = { enabled: true, daysOutstanding: 73, capitalCost: 0.1 }
    const priced = { ...CostRates.parse({ receivables }), currency: 'EUR' }
    const cost = statement([order('2025-05-05')], {}, priced).costToServe.activities.at(-1)
    expect(cost).toMatchObject({ activity: 'receivables', cost: '2.50' })
  })

  it('says nothing about an account without enough orders', () => {
    const empty = statement([])
    expect(empty).toMatchObject({ ctsRatio: null, marginRatio: null, netContribution: '0.00' })
    expect(empty.recommendation.action).toBe('not-enough-data')
    expect(statement([order('2025-05-05')]).recommendation.action).toBe('not-enough-data')
  })

  it.each([
    ['protect', '50', '3.00'],
    ['reprice', '60', '10.50'],
    ['redesign-service', '1', '3.00'],
    ['review', '1', '10.50'],
  ])('recommends to %s by the quadrant of margin and cost to serve', (action, quantity, unitCost) => {
    const lines = [{ sku: 'A-1', quantity: Number(quantity), unitPrice: '12.50', unitCost }]
    const events = ['2025-05-05', '2025-06-05', '2025-07-05'].map((day) => order(day, { lines }))
    const { recommendation } = statement(events)
    expect(recommendation.action).toBe(action)
    expect(recommendation.why).toHaveLength(3)
  })

  it('adds up to the cent, for any trade in any order', () => {
    const cents = fc.integer({ min: 0, max: 1_000_000 }).map((n) => Big(n).div(1000).toString())
    const traded = fc.record({
      quantity: fc.integer({ min: 1, max: 999 }),
      unitPrice: cents,
      listPrice: cents,
      unitCost: cents,
    })
    fc.assert(
      fc.property(fc.array(traded, { minLength: 1, maxLength: 8 }), (lines) => {
        const events = lines.map((traded, i) =>
          order(`2025-05-0${i + 1}`, { lines: [{ sku: 'A', ...traded }] }),
        )
        const found = statement(events)
        const { listSales, discounts, returns, netSales, costOfGoods, grossMargin, costToServe } = found
        const sum = costToServe.activities.reduce((total, { cost }) => total.plus(cost), Big(0))
        expect(Big(listSales).minus(discounts).minus(returns).toFixed(2)).toBe(netSales)
        expect(Big(netSales).minus(costOfGoods).toFixed(2)).toBe(grossMargin)
        expect(sum.toFixed(2)).toBe(costToServe.total)
        expect(Big(grossMargin).minus(costToServe.total).toFixed(2)).toBe(found.netContribution)
        expect(statement(events.toReversed())).toEqual(found)
      }),
      { numRuns: 50 },
    )
  })
})
