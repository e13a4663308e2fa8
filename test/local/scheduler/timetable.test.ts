import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTimetable } from '../../../local/scheduler/timetable.ts'

const friday = new Date('2027-03-26T20:00:00Z')

function nextThree(expression: string, timeZone = 'UTC', from = friday): string[] {
  const timetable = readTimetable(expression, timeZone, from)
  const found: string[] = []
  for (let at = timetable.next(from); at && found.length < 3; at = timetable.next(at))
    found.push(at.toISOString().slice(0, 16))
  return found
}

test.each([
  ['cron(0 8 ? * MON-FRI *)', ['2027-03-29T08:00', '2027-03-30T08:00', '2027-03-31T08:00']],
  ['cron(0 8 ? * 2-6 *)', ['2027-03-29T08:00', '2027-03-30T08:00', '2027-03-31T08:00']],
  ['cron(0 9 ? * 1 *)', ['2027-03-28T09:00', '2027-04-04T09:00', '2027-04-11T09:00']],
  ['cron(0 9 ? * SUN *)', ['2027-03-28T09:00', '2027-04-04T09:00', '2027-04-11T09:00']],
  ['cron(15 10 ? * 6L *)', ['2027-04-30T10:15', '2027-05-28T10:15', '2027-06-25T10:15']],
  ['cron(0 9 L * ? *)', ['2027-03-31T09:00', '2027-04-30T09:00', '2027-05-31T09:00']],
  ['cron(0 9 LW * ? *)', ['2027-03-31T09:00', '2027-04-30T09:00', '2027-05-31T09:00']],
  ['cron(0 9 3W * ? *)', ['2027-04-02T09:00', '2027-05-03T09:00', '2027-06-03T09:00']],
  ['cron(0 9 ? * 6#3 *)', ['2027-04-16T09:00', '2027-05-21T09:00', '2027-06-18T09:00']],
  ['cron(0/15 * * * ? *)', ['2027-03-26T20:15', '2027-03-26T20:30', '2027-03-26T20:45']],
  ['cron(5/10 8-9 * * ? *)', ['2027-03-27T08:05', '2027-03-27T08:15', '2027-03-27T08:25']],
  ['cron(0 10 15,L * ? *)', ['2027-03-31T10:00', '2027-04-15T10:00', '2027-04-30T10:00']],
  ['cron(0 9 1 JAN,JUL ? *)', ['2027-07-01T09:00', '2028-01-01T09:00', '2028-07-01T09:00']],
  ['cron(0 9 1 1 ? 2030-2031)', ['2030-01-01T09:00', '2031-01-01T09:00']],
  ['rate(90 minutes)', ['2027-03-26T21:30', '2027-03-26T23:00', '2027-03-27T00:30']],
  ['rate(1 day)', ['2027-03-27T20:00', '2027-03-28T20:00', '2027-03-29T20:00']],
  ['at(2027-12-24T18:00:00)', ['2027-12-24T18:00']],
  ['at(2020-01-01T00:00:00)', []],
])('reads %s as EventBridge Scheduler does', (expression, times) => {
  expect(nextThree(expression)).toEqual(times)
})

test('skips the local time that a daylight saving change leaves out', () => {
  expect(nextThree('cron(30 2 * * ? *)', 'Europe/Berlin')).toEqual([
    '2027-03-27T01:30',
    '2027-03-29T00:30',
    '2027-03-30T00:30',
  ])
})

test('fires once in the hour that comes twice', () => {
  const eve = new Date('2027-10-30T12:00:00Z')

  expect(nextThree('cron(30 2 * * ? *)', 'Europe/Berlin', eve)).toEqual([
    '2027-10-31T00:30',
    '2027-11-01T01:30',
    '2027-11-02T01:30',
  ])
})

test('keeps to local time on both sides of the change', () => {
  expect(nextThree('cron(0 8 * * ? *)', 'Europe/Berlin')).toEqual([
    '2027-03-27T07:00',
    '2027-03-28T06:00',
    '2027-03-29T06:00',
  ])
  expect(nextThree('at(2027-07-01T08:00:00)', 'Europe/Berlin')).toEqual(['2027-07-01T06:00'])
})

test.each([
  ['cron(0 8 * * * *)', 'needs a ?'],
  ['cron(0 8 ? * ? *)', 'needs a ?'],
  ['cron(0 8 * * ?)', 'six fields'],
  ['rate(0 minutes)', 'whole number'],
  ['rate(2 weeks)', 'whole number'],
  ['at(tomorrow)', 'tomorrow'],
  ['every day', 'is not a cron(), rate() or at() expression'],
])('refuses %s', (expression, why) => {
  expect(() => readTimetable(expression, 'UTC', friday)).toThrow(why)
})

test.each(['cron(0/20 6-20 ? * MON-FRI *)', 'cron(30 2 * * ? *)', 'rate(7 hours)'])(
  'finds no time between the latest up to now and the next after it: %s',
  (expression) => {
    const timetable = readTimetable(expression, 'Europe/Berlin', new Date('2026-01-01T00:00:00Z'))
    const moments = fc.date({ min: new Date('2026-02-01'), max: new Date('2028-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(moments, (now) => {
        const latest = timetable.latest(now)
        const next = timetable.next(now)

        expect(latest && latest <= now).toBe(true)
        expect(next && next > now).toBe(true)
        expect(latest && timetable.next(latest)).toEqual(next)
      }),
      { numRuns: 40 },
    )
  },
)
