import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import {
  createDateReader,
  dateEvidence,
  dateProblem,
  monthFirstFormat,
} from '../../../cli/orders-file/values/order-date.ts'
import { zoneClocks } from '../../../cli/orders-file/values/zone-clocks.ts'
import { documentWords } from '../../../cli/output/reader-words.ts'

const reader = async (timeZone: string, format?: string) => {
  const read = await createDateReader({ timeZone, format })
  return (text: string) => {
    const date = read(text)
    return date && new Date(date.at).toISOString()
  }
}

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
  ])('read %s', async (text, instant) => {
    expect((await reader('UTC'))(text)).toBe(instant)
  })

  test('take the month first only when the format says so', async () => {
    expect((await reader('UTC'))('12/25/2011')).toBeNull()
    expect((await reader('UTC', 'MM/dd/yyyy'))('12/25/2011')).toBe('2011-12-25T00:00:00.000Z')
    expect((await reader('UTC', 'MM/dd/yyyy'))('05/12/2011')).toBe('2011-05-12T00:00:00.000Z')
  })

  test('prove what comes first, or leave it open, and name the format that reads the month first', async () => {
    expect(
      ['25/12/2011', '12/25/2011', '05/12/2011', '05.12.2011', '05/05/2011', '2011-12-05', 'soon'].map(
        dateEvidence,
      ),
    ).toEqual(['day first', 'month first', 'open', 'day first', 'fixed', 'year first', null])
    expect(['2024-25-03', '2024-25-25', '05-MAR-24'].map(dateEvidence)).toEqual([
      'year, day, month',
      null,
      'fixed',
    ])
    expect(monthFirstFormat('1/13/2010 8:26')).toBe('MM/dd/yyyy')
    expect((await reader('UTC', 'MM/dd/yyyy'))('1/13/2010 8:26')).toBe('2010-01-13T08:26:00.000Z')
    expect(documentWords.tell(dateProblem('someday'))).toBe(
      '"someday" is no date in the expected form; --date-format names the form',
    )
  })

  test.each([
    ['2024-03-05 10:15:20 -0500', '2024-03-05T15:15:20.000Z'],
    ['2024-03-05 10:15:20+00', '2024-03-05T10:15:20.000Z'],
    ['2024-03-05 10:15:20.123456+01', '2024-03-05T09:15:20.123Z'],
    ['2024-03-05 10:15:20+00:00', '2024-03-05T10:15:20.000Z'],
    ['2024-03-05 10:15:20 UTC', '2024-03-05T10:15:20.000Z'],
    ['2024-03-05T10:15:20.123456', '2024-03-05T10:15:20.123Z'],
    ['2024-03-05T10:15', '2024-03-05T10:15:00.000Z'],
    ['2024年3月5日', '2024-03-05T00:00:00.000Z'],
    ['05-Mar-24', '2024-03-05T00:00:00.000Z'],
    ['Mar 5, 2024', '2024-03-05T00:00:00.000Z'],
    ['13/03/2024 1:05 PM', '2024-03-13T13:05:00.000Z'],
    ['2024/3/5 下午3:15:20', '2024-03-05T15:15:20.000Z'],
    ['2024年3月5日上午10:15', '2024-03-05T10:15:00.000Z'],
    ['2024年3月5日 星期二', '2024-03-05T00:00:00.000Z'],
    ['2024年3月5日 10时5分20秒', '2024-03-05T10:05:20.000Z'],
    ['２０２４－０３－０５', '2024-03-05T00:00:00.000Z'],
    ['5. 3. 2024', '2024-03-05T00:00:00.000Z'],
    ['2024. 3. 5.', '2024-03-05T00:00:00.000Z'],
    ['05.03.2024, 10:15 Uhr', '2024-03-05T10:15:00.000Z'],
    ['05.03.2024 10.15.20', '2024-03-05T10:15:20.000Z'],
    ['05-MAR-24 10.15.20.000000 PM', '2024-03-05T22:15:20.000Z'],
    ['March 5th, 2024', '2024-03-05T00:00:00.000Z'],
    ['5 de marzo de 2024', '2024-03-05T00:00:00.000Z'],
  ])('that databases, shops and programs write are read: %s', async (text, at) => {
    expect((await reader('UTC'))(text)).toBe(at)
  })

  test('leave day and month open in any digits, and behind a weekday', () => {
    expect(['０５/０３/２０２４', 'Tue, 03/05/2024', 'Mon, 25/03/2024'].map(dateEvidence)).toEqual([
      'open',
      'open',
      'day first',
    ])
  })

  test.each([
    ['t', '1709629200', '2024-03-05T09:00:00.000Z'],
    ['T', '1709629200000', '2024-03-05T09:00:00.000Z'],
  ])(
    'that count since 1970 are read by the format which is advised for them, %s',
    async (format, text, at) => {
      expect((await reader('UTC', format))(text)).toBe(at)
    },
  )

  test.each([
    ['dd/mm/yyyy', /names no month \(MM: mm are minutes\)/],
    ['DD/MM/YYYY', /names no year \(yyyy\)/],
    ['%m/%d/%Y', /names no year/],
    ['MM/yyyy', /names no day \(dd\)/],
    ['dd MM yyyy nonsense', /is no form of a date/],
  ])('are not read by %s, which leaves out a part of the day', async (format, message) => {
    await expect(reader('UTC', format)).rejects.toThrow(message)
  })

  test('with an offset can be read by a format that names one, with xx as well as with X', async () => {
    expect((await reader('UTC', 'yyyy-MM-dd HH:mm:ss xx'))('2024-03-05 10:15:20 -0500')).toBe(
      '2024-03-05T15:15:20.000Z',
    )
  })

  test('of two-digit years are of this century up to 69', async () => {
    expect((await reader('UTC', 'dd/MM/yy'))('05/03/24')).toBe('2024-03-05T00:00:00.000Z')
    expect((await reader('UTC', 'dd/MM/yy'))('05/03/97')).toBe('1997-03-05T00:00:00.000Z')
  })

  test('without a time keep their day in every zone, here and in UTC', async () => {
    for (const timeZone of ['Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Auckland', 'UTC']) {
      const date = (await createDateReader({ timeZone }))('2024-03-05')
      expect(date?.day).toBe('2024-03-05')
      expect(new Date(date?.at ?? 0).toISOString().slice(0, 10)).toBe('2024-03-05')
    }
  })

  test('are wall clock time in the given zone, in summer and in winter', async () => {
    const read = await reader('Europe/Berlin')
    expect(read('2026-07-01 12:00')).toBe('2026-07-01T10:00:00.000Z')
    expect(read('2026-01-01 12:00')).toBe('2026-01-01T11:00:00.000Z')
  })

  test('keep the hour that daylight saving skips instead of losing the row', async () => {
    expect((await reader('Europe/Berlin'))('2026-03-29 02:30')).toBe('2026-03-29T01:30:00.000Z')
  })

  test.each(['', 'yesterday', '2011-02-30', '2011-13-01', '0011-01-01'])(
    'do not guess at "%s"',
    async (text) => {
      expect((await reader('UTC'))(text)).toBeNull()
    },
  )
})

test('clocks of a zone show what its rules say, on days of change and all others', () => {
  const DAY = 86_400_000
  /** Days on which these clocks were put forward or back, or left a day out. */
  const changes = [
    '2011-12-29',
    '2023-03-26',
    '2023-10-29',
    '2023-04-02',
    '2023-10-01',
    '2024-03-10',
    '2024-11-03',
    '2024-04-14',
  ]
  const moment = fc.oneof(
    fc.integer({ min: Date.parse('1970-01-02'), max: Date.parse('2060-01-01') }),
    fc
      .tuple(fc.constantFrom(...changes), fc.integer({ min: -2 * DAY, max: 3 * DAY }))
      .map(([day, apart]) => Date.parse(day) + apart),
  )
  for (const zone of [
    'Europe/Berlin',
    'America/New_York',
    'Australia/Lord_Howe',
    'Pacific/Apia',
    'Africa/Casablanca',
    'Asia/Shanghai',
  ]) {
    const clocks = zoneClocks(zone)
    fc.assert(
      fc.property(moment, (at) => {
        const ruled = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
        expect(clocks.dayAt(at)).toBe(ruled.toPlainDate().toString())
        const shown = Temporal.PlainDateTime.from(new Date(at).toISOString().slice(0, -1))
        expect(clocks.momentOf(at)).toBe(shown.toZonedDateTime(zone).epochMilliseconds)
      }),
      { numRuns: 200 },
    )
  }
})
