import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isPlainName, numberOf, plainDecimals } from '../../../cli/orders-file/values/plain.ts'
import { markEvidence, readAmount } from '../../../cli/orders-file/values/read-amount.ts'
import { Money, Sku } from '../../../domain/events/fields.ts'
import { Quantity } from '../../../domain/events/line.ts'

/** Texts of which many are plain numbers, and many nearly. */
const text = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: 11 }),
  fc.string({ unit: fc.constantFrom(...'00123456789..,-'), maxLength: 11 }),
  fc
    .tuple(fc.nat(1e9), fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: 8 }))
    .map(([whole, decimals]) => `${whole}.${decimals}`),
)

describe('a number that is plain at a glance', () => {
  test('is read as it stands, is money, and proves its mark as it does to who looks closely', () => {
    fc.assert(
      fc.property(text, (number) => {
        const decimals = plainDecimals(number)
        fc.pre(decimals !== null)
        expect(decimals).toBe(number.split('.')[1]?.length ?? 0)
        expect(readAmount(number, '.')).toBe(number)
        if (decimals === 0) expect(readAmount(number, ',')).toBe(number)
        expect(Money.safeParse(number).success).toBe(true)
        if (decimals === 0) expect(markEvidence(number)).toBeNull()
        else if (decimals !== 3) expect(markEvidence(number)).toEqual({ proven: '.' })
      }),
      { numRuns: 2000 },
    )
  })

  test('can be ordered so often, where it is whole and not 0', () => {
    fc.assert(
      fc.property(fc.nat(999_999_999), (pieces) => {
        expect(plainDecimals(String(pieces))).toBe(0)
        expect(Quantity.safeParse(pieces).success).toBe(pieces !== 0)
      }),
    )
  })

  test('has the value that Number gives it, to the last bit', () => {
    fc.assert(
      fc.property(text, (number) => {
        expect(numberOf(number)).toBe(Number(number))
      }),
      { numRuns: 5000 },
    )
    expect(['0.1', '999999999.999999', '1.005', '-3.5', '1e3', ''].map(numberOf)).toEqual([
      0.1, 999999999.999999, 1.005, -3.5, 1000, 0,
    ])
  })

  test.each([
    '',
    '.',
    '1.',
    '.5',
    '-1',
    '+1',
    '01',
    '00.5',
    '1,5',
    '1e3',
    '1 ',
    '١',
    '1234567890',
    '1.1234567',
    "1'000",
    '1.2.3',
  ])('is not %j', (number) => {
    expect(plainDecimals(number)).toBeNull()
  })
})

test('a name that is plain at a glance is a product number as it stands', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'aZ09-@[`{ é/:'), maxLength: 45 }), (name) => {
      expect(isPlainName(name)).toBe(/^[A-Za-z0-9-]{1,40}$/.test(name))
      fc.pre(isPlainName(name))
      expect(Sku.parse(name.normalize('NFC'))).toBe(name)
    }),
    { numRuns: 2000 },
  )
})
