import { describe, expect, test } from 'vitest'
import { computeStatement } from '../../../domain/costing/compute-statement.ts'
import { CostRates } from '../../../domain/costing/cost-rates.ts'
import { bucketOf } from '../../../domain/history/bucket-of.ts'
import { ExchangeRates } from '../../../domain/money/exchange-rates.ts'
import { wordsFor } from '../../../domain/words/words-for.ts'
import { told } from '../../support/told.ts'

/** Ten orders of one line of so many units at a price, one every week. */
const tenOrders = (currency: string, unitPrice: string, lines = 1) =>
  Array.from({ length: 10 }, (_, n) => {
    const day = new Date(Date.UTC(2024, 9, 1 + 7 * n)).toISOString().slice(0, 10)
    const line = { sku: 'A', quantity: 1, unitPrice }
    const order = { id: `o-${n}`, accountId: 'a', at: `${day}T09:00:00Z`, type: 'order' as const, currency }
    return bucketOf(day, [{ ...order, lines: Array.from({ length: lines }, () => line) }])
  })
const quote = (currency: string, units: string) => ({ day: '2024-10-01', base: 'EUR', currency, units })
const known = ExchangeRates.parse({ quotes: [quote('JPY', '160'), quote('KWD', '0.33')] })
const none = ExchangeRates.parse({})
const costs = { ...CostRates.parse({}), currency: 'EUR' }
const period = { from: '2024-01-02', to: '2024-12-31' }
const statement = (currency: string, buckets: ReturnType<typeof tenOrders>, rates: ExchangeRates) =>
  computeStatement(
    { accountId: 'a', currency },
    { buckets, complaints: [], grants: [] },
    period,
    costs,
    rates,
  )

describe('an account that trades in another currency than the company', () => {
  test('is charged for being served at the exchange rate: EUR 120.00 are JPY 19,200', () => {
    // An order takes 9 minutes at 0.80 and 8 minutes at 0.60: EUR 12.00, ten of them EUR 120.00.
    const yen = statement('JPY', tenOrders('JPY', '12000'), known)
    expect(yen.costToServe.total).toBe('19200')
    expect(yen).toMatchObject({ currency: 'JPY', netSales: '120000', netContribution: '16800' })
    expect(yen.ctsRatio).toBe(0.16)
    expect(yen.recommendation.action).not.toBe('protect')
    expect(told(yen.notes)).toContain(
      'The rates for serving it are in EUR, at the exchange rate of 1 October 2024.',
    )
  })

  test('has three places where its currency has them: EUR 120.00 are KWD 39.600', () => {
    const dinar = statement('KWD', tenOrders('KWD', '100.125'), known)
    expect(dinar).toMatchObject({ netSales: '1001.250', costToServe: { total: '39.600' } })
  })

  test('is not told to be cheap to serve where no rate is known: the lines are left out, and named', () => {
    for (const currency of ['JPY', 'KWD']) {
      const unknown = statement(currency, tenOrders(currency, '12000'), none)
      expect(unknown.costToServe).toMatchObject({ activities: [], leftOut: ['order', 'picking'] })
      expect(unknown).toMatchObject({ ctsRatio: null, recommendation: { action: 'not-comparable' } })
      expect(told(unknown.notes).join(' ')).toMatch(
        new RegExp(
          `no exchange rate from EUR to ${currency} is known: Order handling and Picking and packing`,
        ),
      )
      const { tellAll } = wordsFor({ locale: 'zh-CN', timeZone: 'UTC' })
      expect(tellAll(unknown.notes)).toContain(
        `因没有从 EUR 换算为 ${currency} 的已知汇率而未计入：订单处理和拣货与包装。`,
      )
    }
  })

  test('is told of in the currency of its orders, whatever its profile says', () => {
    expect(statement('EUR', tenOrders('JPY', '12000'), known)).toMatchObject({
      ...{ currency: 'JPY', orders: 10, netSales: '120000', otherCurrencies: [] },
    })
  })

  test('has the trade of a second currency summed only by the rates of its days, and else left out by name', () => {
    const mixed = [
      ...tenOrders('EUR', '100.00'),
      ...tenOrders('JPY', '1600').map((bucket) => ({ ...bucket, day: `2023-12${bucket.day.slice(7)}` })),
    ]
    const inPeriod = mixed.map((bucket, n) =>
      n < 10 ? bucket : { ...bucket, day: `2024-12-${String(n).padStart(2, '0')}` },
    )
    expect(statement('EUR', inPeriod, known)).toMatchObject({
      netSales: '1100.00',
      convertedCurrencies: ['JPY'],
    })
    const left = statement('EUR', inPeriod, none)
    expect(left).toMatchObject({ netSales: '1000.00', otherCurrencies: ['JPY'] })
    expect(told(left.notes)).toContain('Trade in JPY is not included: no exchange rate is known.')
  })
})
