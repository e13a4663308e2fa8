import { describe, expect, test } from 'vitest'
import { readAmount } from '../../../cli/orders/read-amount.ts'

describe('amounts in order files', () => {
  test.each([
    ['4.25', '4.25'],
    ['12', '12'],
    ['-3', '-3'],
    ['1,234.50', '1234.50'],
    ['1.234,50', '1234.50'],
    ['12,5', '12.5'],
    [' 7 ', '7'],
    ['1,234,567', '1234567'],
    ['1e-3', '0.001'],
  ])('read %s as %s', (text, amount) => {
    expect(readAmount(text)).toBe(amount)
  })

  test.each(['', 'abc', '1,234', '1.2.3', '12-', '£5'])('do not guess at "%s"', (text) => {
    expect(readAmount(text)).toBeNull()
  })
})
