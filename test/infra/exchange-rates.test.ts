import { describe, expect, test } from 'vitest'
import { ExchangeRates, rateOn } from '../../domain/money/exchange-rates.ts'
import { exchangeRates, quotesOf } from '../../infra/exchange-rates.ts'

describe('the file of exchange rates', () => {
  test('is read line by line, and names the line that is none', () => {
    expect(quotesOf('day,base,currency,units\n2026-01-02,EUR,USD,1.17\n')).toEqual([
      { day: '2026-01-02', base: 'EUR', currency: 'USD', units: '1.17' },
    ])
    expect(() => quotesOf('day,base,currency,units\n2026-01-02,EUR,USD,1,17')).toThrow('line 2')
    expect(() => quotesOf('date,rate\n')).toThrow('line 1')
  })

  test('has a sample for a made-up company, and none for one that has said nothing', () => {
    const sample = ExchangeRates.parse(exchangeRates(true))
    for (const day of ['2010-12-01', '2026-03-02'])
      expect(Number(rateOn(sample, 'EUR', 'JPY', day)?.factor)).toBeGreaterThan(90)
    expect(exchangeRates(false).quotes).toEqual([])
  })
})
