import { describe, expect, test } from 'vitest'
import { createDateReader, dateProblem } from '../../../cli/orders/order-date.ts'

describe('dates in order files', () => {
  test.each([
    ['2011-09-10', '2011-09-10T00:00:00.000Z'],
    ['2010-12-01 08:26:00', '2010-12-01T08:26:00.000Z'],
    ['2010-12-01 08:26', '2010-12-01T08:26:00.000Z'],
    ['2026-03-02T10:15:00Z', '2026-03-02T10:15:00.000Z'],
    ['2026-03-02T10:15:00+02:00', '2026-03-02T08:15:00.000Z'],
    ['19970101', '1997-01-01T00:00:00.000Z'],
    ['25/12/2011', '2011-12-25T00:00:00.000Z'],
    ['05/12/2011 09:30', '2011-12-05T09:30:00.000Z'],
    ['24.12.2011', '2011-12-24T00:00:00.000Z'],
  ])('read %s', (text, instant) => {
    expect(createDateReader('UTC')(text)).toBe(instant)
  })

  test('take the month first only when the format says so', () => {
    expect(createDateReader('UTC')('12/25/2011')).toBeNull()
    expect(createDateReader('UTC', 'MM/dd/yyyy')('12/25/2011')).toBe('2011-12-25T00:00:00.000Z')
    expect(createDateReader('UTC', 'MM/dd/yyyy')('05/12/2011')).toBe('2011-05-12T00:00:00.000Z')
  })

  test('that are not read are told with the format to try, where the month comes first', () => {
    expect(dateProblem('1/13/2010 8:26')).toBe(
      '"1/13/2010 8:26" has the month before the day; --date-format "MM/dd/yyyy HH:mm" reads all dates of the file so',
    )
    expect(createDateReader('UTC', 'MM/dd/yyyy HH:mm')('1/13/2010 8:26')).toBe('2010-01-13T08:26:00.000Z')
    expect(dateProblem('someday')).toBe(
      '"someday" is no date in the expected form; --date-format names the form',
    )
  })

  test('are wall clock time in the given zone, in summer and in winter', () => {
    const read = createDateReader('Europe/Berlin')
    expect(read('2026-07-01 12:00')).toBe('2026-07-01T10:00:00.000Z')
    expect(read('2026-01-01 12:00')).toBe('2026-01-01T11:00:00.000Z')
  })

  test('keep the hour that daylight saving skips instead of losing the row', () => {
    expect(createDateReader('Europe/Berlin')('2026-03-29 02:30')).toBe('2026-03-29T01:30:00.000Z')
  })

  test.each(['', 'yesterday', '2011-02-30', '2011-13-01', '0011-01-01'])('do not guess at "%s"', (text) => {
    expect(createDateReader('UTC')(text)).toBeNull()
  })
})
