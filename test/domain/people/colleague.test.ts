import { expect, test } from 'vitest'
import { ColleagueInput } from '../../../domain/people/colleague.ts'

test('an absence is at most 1,100 days long, because a mistyped century is no absence', () => {
  const absent = (from: string, to: string) =>
    ColleagueInput.safeParse({ name: 'Li', email: 'li@example.com', absences: [{ from, to }] })
  expect(absent('2026-01-01', '2029-01-05').success).toBe(true)
  expect(absent('2026-01-01', '2029-01-06').error?.issues).toMatchObject([{ path: ['absences', 0, 'to'] }])
  expect(absent('2026-01-01', '9999-12-31').success).toBe(false)
})
