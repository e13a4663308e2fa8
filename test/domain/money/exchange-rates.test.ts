import Big from 'big.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Currency } from '../../../domain/events/fields.ts'
import { figureIn } from '../../../domain/messages/amount.ts'
import { converted, ExchangeRates, rateOn } from '../../../domain/money/exchange-rates.ts'
import { inUnits, minorUnits } from '../../../domain/money/minor-units.ts'

const quote = (day: string, currency: string, units: string) => ({ day, base: 'EUR', currency, units })
const rates = ExchangeRates.parse({
  quotes: [
    quote('2023-12-29', 'USD', '1.105'),
    quote('2024-12-31', 'JPY', '163.06'),
    quote('2024-12-31', 'USD', '1.0389'),
    quote('2025-06-02', 'KWD', '0.35'),
  ],
})

describe('minor units', () => {
  test.each([
    ['EUR', 2, '12.35'],
    ['JPY', 0, '12'],
    ['KWD', 3, '12.346'],
    ['CLF', 4, '12.3456'],
  ])('of %s are %i places', (currency, places, text) => {
    expect(minorUnits(currency)).toBe(places)
    expect(inUnits(Big('12.34564'), currency)).toBe(text)
  })

  test('of every currency let an accepted amount be shown and read again as what it is', () => {
    const currencies = Intl.supportedValuesOf('currency').filter((code) => Currency.safeParse(code).success)
    fc.assert(
      fc.property(fc.constantFrom(...currencies), fc.nat({ max: 999_999_999 }), (currency, count) => {
        const amount = Big(count).div(10 ** minorUnits(currency))
        expect(Big(inUnits(amount, currency)).eq(amount)).toBe(true)
        expect(Big(figureIn(amount.toFixed(), currency).replaceAll(',', '')).eq(amount)).toBe(true)
      }),
    )
  })
})

describe('exchange rates', () => {
  test('are those of the latest day up to the one asked for', () => {
    expect(converted('100', { from: 'EUR', to: 'USD', day: '2024-06-01' }, rates)?.toFixed()).toBe('110.5')
    expect(converted('100', { from: 'EUR', to: 'USD', day: '2025-01-02' }, rates)?.toFixed()).toBe('103.89')
  })

  test('go over the base between two others, and say the day of the older quote', () => {
    const rate = rateOn(rates, 'KWD', 'JPY', '2025-06-03')
    expect(rate).toMatchObject({ day: '2024-12-31' })
    expect(rate?.factor.toFixed(2)).toBe('465.89')
  })

  test.each([
    ['a currency without any', 'EUR', 'CNY', '2025-01-02'],
    ['a day before the first', 'EUR', 'USD', '2023-12-28'],
    ['a day long after the last', 'EUR', 'USD', '2026-12-31'],
  ])('are unknown for %s, and never one to one', (_, from, to, day) => {
    expect(converted('100', { from, to, day }, rates)).toBeUndefined()
  })

  test('are refused when they have two bases, or are zero', () => {
    const wrong = (quotes: object[]) => ExchangeRates.safeParse({ quotes }).success
    expect(wrong([quote('2024-01-01', 'USD', '0.0')])).toBe(false)
    expect(
      wrong([quote('2024-01-01', 'USD', '1.1'), { ...quote('2024-01-01', 'EUR', '1'), base: 'USD' }]),
    ).toBe(false)
  })
})
