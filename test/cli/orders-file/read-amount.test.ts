import { describe, expect, test } from 'vitest'
import { markEvidence, readAmount } from '../../../cli/orders-file/values/read-amount.ts'

describe('amounts in order files', () => {
  test.each([
    ['4.25', '4.25'],
    ['12', '12'],
    ['-3', '-3'],
    ['1,234.50', '1234.50'],
    [' 7 ', '7'],
    ['1,234,567', '1234567'],
    ['1e-3', '0.001'],
    ['$12.50', '12.50'],
    ['USD 12.50', '12.50'],
    ['(5.00)', '-5.00'],
    ['2,000-', '-2000'],
    ['\u22121', '-1'],
    ['1 234', '1234'],
    ["1'234.50", '1234.50'],
    ['12.000000000000002', '12'],
    ['33.3333333', '33.333333'],
    ['0.30000000000000004', '0.3'],
    ['12.-', '12'],
    ['12.--', '12'],
    ["1'234.—", '1234'],
    ['-12.-', '-12'],
    ['1 234 567.50', '1234567.50'],
    ['▲2', '-2'],
    ['Rs. 1,23,456', '123456'],
  ])('read %s as %s under a decimal point', (text, amount) => {
    expect(readAmount(text, '.')).toBe(amount)
  })

  test.each([
    ['1.234,50', '1234.50'],
    ['1.234', '1234'],
    ['10,000', '10.000'],
    ['2,000-', '-2.000'],
    ['12,50 €', '12.50'],
    ['12,5', '12.5'],
    ['12,-', '12'],
    ['12,- €', '12'],
    ['1\u202f234,50', '1234.50'],
  ])('read %s as %s under a decimal comma', (text, amount) => {
    expect(readAmount(text, ',')).toBe(amount)
  })

  test.each([
    '',
    'abc',
    '1.2.3',
    '-12-',
    '1,2',
    '--5',
    '(-5)',
    '12 pieces',
    '10 20',
    '12 34.50',
    '5.50 6.50',
  ])('are not made of "%s"', (text) => {
    expect(readAmount(text, '.')).toBeNull()
  })

  test('say nothing of a mark where they are no numbers, and all where dashes stand for the cents', () => {
    expect(['5.50 6.50', '1.2,3,4', '12,-'].map(markEvidence)).toEqual([null, null, { proven: ',' }])
  })

  test('prove a decimal mark only where no other reading is possible', () => {
    expect(['1.5', '1.234,5', '1.234.567', '0.005', '12,50', '1234,567'].map(markEvidence)).toEqual([
      { proven: '.' },
      { proven: ',' },
      { proven: ',' },
      { proven: '.' },
      { proven: ',' },
      { proven: ',' },
    ])
    expect(['1,234', '1.234', '12'].map(markEvidence)).toEqual([{ open: ',' }, { open: '.' }, null])
  })
})
