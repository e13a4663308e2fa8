import { expect, test } from 'vitest'
import { dayIn } from '../../../domain/history/day.ts'

test('a day is that of the zone it is asked in, summer time and all', () => {
  expect(dayIn('2026-03-02T23:30:00Z', 'Asia/Shanghai')).toBe('2026-03-03')
  expect(dayIn('2026-03-03T04:59:59Z', 'America/New_York')).toBe('2026-03-02')
  expect(dayIn('2026-07-01T22:00:00Z', 'Europe/Berlin')).toBe('2026-07-02')
  expect(dayIn('1999-12-31T23:59:59Z', 'UTC')).toBe('1999-12-31')
})
