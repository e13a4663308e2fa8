import { describe, expect, test } from 'vitest'
import { assessComplaint } from '../../../domain/complaints/assess-complaint.ts'
import { clockAtShare, dueAfter, giveBack } from '../../../domain/complaints/clocks/sla-clock.ts'
import type { Span } from '../../../domain/complaints/clocks/sla-profile.ts'
import { SlaSettings } from '../../../domain/complaints/clocks/sla-settings.ts'
import type { Complaint } from '../../../domain/complaints/complaint.ts'
import { outsideOf } from '../../../domain/complaints/outside-route.ts'
import { pauseComplaint, resumeComplaint } from '../../../domain/complaints/pause-complaint.ts'
import { receive } from '../../../domain/complaints/receive.ts'
import { reopenComplaint } from '../../../domain/complaints/reopen-complaint.ts'
import { BusinessCalendar } from '../../../domain/people/business-calendar.ts'
import { Settings } from '../../../domain/settings.ts'
import { publicHolidaysOf } from '../../../infra/public-holidays.ts'
import { assessed, decision, digest, input, received, stepsOn } from './a-complaint.ts'

// Every date on the right was written down by hand, from a paper calendar and the rules beside it.
const allDay = [{ from: '00:00', to: '24:00' }]
const split = [
  { from: '08:00', to: '12:00' },
  { from: '14:00', to: '18:00' },
]
const night = [{ from: '22:00', to: '06:00' }]
const everyDay = (shifts: typeof split) =>
  Object.fromEntries(
    ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map((d) => [d, shifts]),
  )
const calendars = {
  berlin: BusinessCalendar.parse({
    timeZone: 'Europe/Berlin',
    holidays: publicHolidaysOf({ country: 'DE', state: 'BY' }, 2026),
  }),
  london: BusinessCalendar.parse({
    timeZone: 'Europe/London',
    holidays: publicHolidaysOf({ country: 'GB', state: 'ENG' }, 2026),
  }),
  newYork: BusinessCalendar.parse({
    timeZone: 'America/New_York',
    holidays: publicHolidaysOf({ country: 'US' }, 2026),
  }),
  // Own days: a Saturday that is worked, the days that are off for it, and a half day.
  shanghai: BusinessCalendar.parse({
    timeZone: 'Asia/Shanghai',
    holidays: ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20', '2026-02-23'],
    ownDays: {
      '2026-02-14': [{ from: '09:00', to: '17:00' }],
      '2026-02-28': [{ from: '09:00', to: '17:00' }],
      '2026-04-30': [{ from: '09:00', to: '12:00' }],
    },
  }),
  kolkata: BusinessCalendar.parse({ timeZone: 'Asia/Kolkata' }),
  phoenix: BusinessCalendar.parse({ timeZone: 'America/Phoenix' }),
  sydney: BusinessCalendar.parse({ timeZone: 'Australia/Sydney' }),
  madrid: BusinessCalendar.parse({
    timeZone: 'Europe/Madrid',
    week: { monday: split, tuesday: split, wednesday: split, thursday: split, friday: split },
  }),
  nights: BusinessCalendar.parse({
    timeZone: 'Europe/Berlin',
    holidays: ['2026-05-01'],
    week: { monday: night, tuesday: night, wednesday: night, thursday: night, friday: night },
  }),
  always: BusinessCalendar.parse({ timeZone: 'Europe/Berlin', week: everyDay(allDay) }),
} as const
type Where = keyof typeof calendars
const bd = (length: number): Span => ({ length, unit: 'business-days' })
const cd = (length: number): Span => ({ length, unit: 'calendar-days' })
const hours = (length: number): Span => ({ length, unit: 'hours' })
const weeks = (length: number): Span => ({ length, unit: 'weeks' })

describe('a deadline', () => {
  test.each<[string, Where, Span, string, string]>([
    [
      'one business day ends at five the next day',
      'berlin',
      bd(1),
      '2026-03-03T09:20:00Z',
      '2026-03-04T16:00:00Z',
    ],
    ['ten business days are two weeks', 'berlin', bd(10), '2026-03-03T09:20:00Z', '2026-03-17T16:00:00Z'],
    ['Friday evening counts from Monday', 'berlin', bd(1), '2026-03-06T19:00:00Z', '2026-03-09T16:00:00Z'],
    ['Saturday counts from Monday', 'berlin', bd(1), '2026-03-07T10:00:00Z', '2026-03-09T16:00:00Z'],
    [
      'a minute to midnight is still that day',
      'berlin',
      bd(1),
      '2026-03-03T22:59:00Z',
      '2026-03-04T16:00:00Z',
    ],
    ['midnight is the next day', 'berlin', bd(1), '2026-03-03T23:00:00Z', '2026-03-05T16:00:00Z'],
    [
      'Good Friday and Easter Monday are skipped',
      'berlin',
      bd(1),
      '2026-04-02T08:00:00Z',
      '2026-04-07T15:00:00Z',
    ],
    ['Labour Day makes a long weekend', 'berlin', bd(1), '2026-04-30T08:00:00Z', '2026-05-04T15:00:00Z'],
    ['Corpus Christi is off in Bavaria', 'berlin', bd(1), '2026-06-03T08:00:00Z', '2026-06-05T15:00:00Z'],
    ['Epiphany is off in Bavaria', 'berlin', bd(2), '2026-01-02T08:00:00Z', '2026-01-07T16:00:00Z'],
    ['a holiday on a Sunday costs nothing', 'berlin', bd(1), '2026-10-30T08:00:00Z', '2026-11-02T16:00:00Z'],
    ['Christmas and the turn of the year', 'berlin', bd(3), '2026-12-23T08:00:00Z', '2026-12-29T16:00:00Z'],
    ['the substitute of Boxing Day', 'london', bd(1), '2026-12-24T10:00:00Z', '2026-12-29T17:00:00Z'],
    ['the summer bank holiday of England', 'london', bd(1), '2026-08-28T10:00:00Z', '2026-09-01T16:00:00Z'],
    ['the early May bank holiday', 'london', bd(3), '2026-05-01T10:00:00Z', '2026-05-07T16:00:00Z'],
    ['15 business days over Easter', 'london', bd(15), '2026-03-30T10:00:00Z', '2026-04-22T16:00:00Z'],
    [
      'eight weeks keep the time of day in summer',
      'london',
      weeks(8),
      '2026-03-03T09:20:00Z',
      '2026-04-28T08:20:00Z',
    ],
    ['Thanksgiving', 'newYork', bd(1), '2026-11-25T15:00:00Z', '2026-11-27T22:00:00Z'],
    [
      'Independence Day is observed on Friday',
      'newYork',
      bd(1),
      '2026-07-02T15:00:00Z',
      '2026-07-06T21:00:00Z',
    ],
    [
      'late in New York is tomorrow in UTC, and counts there',
      'newYork',
      bd(1),
      '2026-03-04T03:30:00Z',
      '2026-03-04T22:00:00Z',
    ],
    [
      'the worked Saturday before the spring festival counts',
      'shanghai',
      bd(1),
      '2026-02-13T02:00:00Z',
      '2026-02-14T09:00:00Z',
    ],
    [
      'the spring festival is one long gap',
      'shanghai',
      bd(1),
      '2026-02-14T02:00:00Z',
      '2026-02-24T09:00:00Z',
    ],
    [
      'the worked Saturday after it counts',
      'shanghai',
      bd(5),
      '2026-02-23T02:00:00Z',
      '2026-02-28T09:00:00Z',
    ],
    ['a half day ends at noon', 'shanghai', bd(1), '2026-04-29T02:00:00Z', '2026-04-30T04:00:00Z'],
    ['India has no summer time', 'kolkata', bd(1), '2026-03-27T05:00:00Z', '2026-03-30T11:30:00Z'],
    [
      'Arizona keeps its clocks when New York moves them',
      'phoenix',
      bd(1),
      '2026-03-06T18:00:00Z',
      '2026-03-10T00:00:00Z',
    ],
    [
      'thirty calendar days in Arizona are thirty days',
      'phoenix',
      cd(30),
      '2026-03-01T12:00:00Z',
      '2026-03-31T12:00:00Z',
    ],
    ['clocks back in the south', 'sydney', bd(1), '2026-04-02T22:00:00Z', '2026-04-06T07:00:00Z'],
    ['clocks forward in the south', 'sydney', cd(1), '2026-10-03T02:00:00Z', '2026-10-04T01:00:00Z'],
    [
      'the last of two shifts closes the day',
      'madrid',
      bd(1),
      '2026-03-03T09:20:00Z',
      '2026-03-04T17:00:00Z',
    ],
    [
      'a business day over the clocks going forward',
      'berlin',
      bd(1),
      '2026-03-27T10:00:00Z',
      '2026-03-30T15:00:00Z',
    ],
    [
      'a business day over the clocks going back',
      'berlin',
      bd(1),
      '2026-10-23T10:00:00Z',
      '2026-10-26T16:00:00Z',
    ],
    [
      '24 hours over the clocks going forward are 24 hours',
      'berlin',
      hours(24),
      '2026-03-28T12:00:00Z',
      '2026-03-29T12:00:00Z',
    ],
    [
      'a calendar day over the clocks going forward is 23 hours',
      'berlin',
      cd(1),
      '2026-03-28T12:00:00Z',
      '2026-03-29T11:00:00Z',
    ],
    [
      'a calendar day over the clocks going back is 25 hours',
      'berlin',
      cd(1),
      '2026-10-24T12:00:00Z',
      '2026-10-25T13:00:00Z',
    ],
    [
      '24 hours over the clocks going back are 24 hours',
      'berlin',
      hours(24),
      '2026-10-24T12:00:00Z',
      '2026-10-25T12:00:00Z',
    ],
    [
      'a time that the clocks skip is an hour later',
      'berlin',
      cd(1),
      '2026-03-28T01:30:00Z',
      '2026-03-29T01:30:00Z',
    ],
    ['the leap day is a day', 'berlin', cd(1), '2028-02-28T11:00:00Z', '2028-02-29T11:00:00Z'],
    ['the leap day is a business day', 'berlin', bd(1), '2028-02-28T11:00:00Z', '2028-02-29T16:00:00Z'],
    ['thirty days over a leap day', 'berlin', cd(30), '2028-02-10T11:00:00Z', '2028-03-11T11:00:00Z'],
    ['a week from the leap day', 'berlin', weeks(1), '2028-02-29T11:00:00Z', '2028-03-07T11:00:00Z'],
    [
      'a night shift closes its day in the morning',
      'nights',
      bd(1),
      '2026-03-03T12:00:00Z',
      '2026-03-05T05:00:00Z',
    ],
    [
      'three in the morning belongs to the night before',
      'nights',
      bd(1),
      '2026-03-04T02:00:00Z',
      '2026-03-05T05:00:00Z',
    ],
    [
      'after the night shift the next day has begun',
      'nights',
      bd(1),
      '2026-03-04T06:00:00Z',
      '2026-03-06T05:00:00Z',
    ],
    ['the night of Friday ends on Saturday', 'nights', bd(1), '2026-03-05T12:00:00Z', '2026-03-07T05:00:00Z'],
    [
      'a night that begins on a holiday is off',
      'nights',
      bd(1),
      '2026-04-30T12:00:00Z',
      '2026-05-05T04:00:00Z',
    ],
    [
      'a night that the clocks move in ends an hour sooner in UTC',
      'nights',
      bd(1),
      '2026-03-27T12:00:00Z',
      '2026-03-31T04:00:00Z',
    ],
    ['24:00 is the end of the day', 'always', bd(1), '2026-03-03T12:00:00Z', '2026-03-04T23:00:00Z'],
    ['24:00 of a day of 23 hours', 'always', bd(1), '2026-03-28T12:00:00Z', '2026-03-29T22:00:00Z'],
    ['24:00 of a day of 25 hours', 'always', bd(1), '2026-10-24T12:00:00Z', '2026-10-25T23:00:00Z'],
  ])('%s (%s)', (_rule, where, span, start, due) => {
    expect(dueAfter(span, start, calendars[where])).toBe(due)
  })
})

describe('after a pause a deadline moves by what its clock stood still', () => {
  test.each<[string, Where, Span['unit'], string, string, string, string]>([
    [
      'four working hours',
      'berlin',
      'business-days',
      '2026-03-17T16:00:00Z',
      '2026-03-10T08:00:00Z',
      '2026-03-10T12:00:00Z',
      '2026-03-18T12:00:00Z',
    ],
    [
      'a weekend gives nothing back',
      'berlin',
      'business-days',
      '2026-03-17T16:00:00Z',
      '2026-03-06T16:00:00Z',
      '2026-03-09T08:00:00Z',
      '2026-03-17T16:00:00Z',
    ],
    [
      'Friday at three to Monday at eleven is four working hours',
      'berlin',
      'business-days',
      '2026-03-17T16:00:00Z',
      '2026-03-06T14:00:00Z',
      '2026-03-09T10:00:00Z',
      '2026-03-18T12:00:00Z',
    ],
    [
      'five days with a weekend among them are three',
      'berlin',
      'business-days',
      '2026-03-17T16:00:00Z',
      '2026-03-05T08:00:00Z',
      '2026-03-10T08:00:00Z',
      '2026-03-20T16:00:00Z',
    ],
    [
      'a pause over Easter gives one day back',
      'berlin',
      'business-days',
      '2026-04-14T15:00:00Z',
      '2026-04-02T07:00:00Z',
      '2026-04-07T07:00:00Z',
      '2026-04-15T15:00:00Z',
    ],
    [
      'the afternoon break gives nothing back',
      'madrid',
      'business-days',
      '2026-03-17T17:00:00Z',
      '2026-03-10T11:00:00Z',
      '2026-03-10T13:00:00Z',
      '2026-03-17T17:00:00Z',
    ],
    [
      'half a night shift',
      'nights',
      'business-days',
      '2026-03-12T05:00:00Z',
      '2026-03-10T21:00:00Z',
      '2026-03-11T01:00:00Z',
      '2026-03-13T01:00:00Z',
    ],
    [
      'to the minute where the span is one of hours',
      'sydney',
      'hours',
      '2026-03-05T00:00:00Z',
      '2026-03-04T06:00:00Z',
      '2026-03-04T08:30:00Z',
      '2026-03-05T02:30:00Z',
    ],
    [
      'a calendar week over the clocks going forward keeps the time of day',
      'berlin',
      'calendar-days',
      '2026-04-10T10:00:00Z',
      '2026-03-25T11:00:00Z',
      '2026-04-01T10:00:00Z',
      '2026-04-17T10:00:00Z',
    ],
    [
      'calendar days over the weekend count whole',
      'london',
      'weeks',
      '2026-05-01T09:00:00Z',
      '2026-04-17T09:00:00Z',
      '2026-04-20T09:00:00Z',
      '2026-05-04T09:00:00Z',
    ],
    [
      'what began after the deadline gives nothing back',
      'berlin',
      'business-days',
      '2026-03-17T16:00:00Z',
      '2026-03-17T16:00:00Z',
      '2026-03-24T16:00:00Z',
      '2026-03-17T16:00:00Z',
    ],
    [
      'what ended before noon moves it to noon of the next day it is worked',
      'berlin',
      'business-days',
      '2026-03-13T16:00:00Z',
      '2026-03-11T08:00:00Z',
      '2026-03-11T11:00:00Z',
      '2026-03-16T11:00:00Z',
    ],
  ])('%s (%s)', (_rule, where, unit, due, from, to, moved) => {
    expect(giveBack(due, { from, to }, unit, calendars[where])).toBe(moved)
  })
})

describe('a warning comes when its share of the time has passed', () => {
  const ten = { start: '2026-03-03T16:00:00Z', due: '2026-03-17T16:00:00Z', unit: 'business-days' } as const
  test.each<[string, Where, Parameters<typeof clockAtShare>[0], number, string]>([
    ['three quarters of ten working days', 'berlin', { ...ten, pauses: [] }, 0.75, '2026-03-13T12:00:00Z'],
    ['nine tenths of ten working days', 'berlin', { ...ten, pauses: [] }, 0.9, '2026-03-16T16:00:00Z'],
    [
      'two days stood still, so later',
      'berlin',
      {
        ...ten,
        due: '2026-03-19T16:00:00Z',
        pauses: [{ from: '2026-03-05T08:00:00Z', to: '2026-03-06T16:00:00Z' }],
      },
      0.75,
      '2026-03-17T12:00:00Z',
    ],
    [
      'thirty calendar days',
      'phoenix',
      { start: '2026-03-01T12:00:00Z', due: '2026-03-31T12:00:00Z', unit: 'calendar-days', pauses: [] },
      0.9,
      '2026-03-28T12:00:00Z',
    ],
  ])('%s (%s)', (_rule, where, clock, share, at) => {
    expect(clockAtShare(clock, share, calendars[where])).toBe(at)
  })
})

describe('what a profile says', () => {
  const settingsOf = (sla: object) => Settings.parse({ businessCalendar: { timeZone: 'Europe/Berlin' }, sla })
  const own = {
    title: 'Own',
    source: 'ours',
    acknowledge: hours(4),
    update: bd(3),
    resolve: bd(5),
    pauses: { customer: ['update'], goods: ['resolve'] },
    reopen: { days: 14, clock: 'go-on' },
  }
  const settings = settingsOf({ profiles: { own }, rules: [{ profile: 'own', category: 'quality' }] })
  const anew = settingsOf({})
  const at = (iso: string) => ({ by: 'li-wei', at: iso })
  const paused = (reason: 'customer' | 'goods', of: Complaint) =>
    resumeComplaint(
      pauseComplaint(of, { reason, until: '2026-04-01T00:00:00Z' }, at('2026-03-05T08:00:00Z'), settings)
        .complaint,
      at('2026-03-06T08:00:00Z'),
      settings,
    ).complaint
  // Received on Tuesday the 3rd: next update on Friday the 6th, answer on Tuesday the 10th, both at 17:00 in Berlin.
  const running: Complaint = {
    ...assessed(),
    slaProfile: 'own',
    updateBy: '2026-03-06T16:00:00Z',
    resolveBy: '2026-03-10T16:00:00Z',
  }

  test('waiting for the customer stops the clock of the next update, and no other', () => {
    expect(paused('customer', running)).toMatchObject({
      updateBy: '2026-03-09T16:00:00Z',
      resolveBy: '2026-03-10T16:00:00Z',
    })
  })

  test('waiting for goods stops the clock of the answer, and no other', () => {
    expect(paused('goods', running)).toMatchObject({
      updateBy: '2026-03-06T16:00:00Z',
      resolveBy: '2026-03-11T16:00:00Z',
    })
  })

  test('a profile whose clocks nothing stops notes the pause, and they run on', () => {
    const disp = { ...running, slaProfile: 'uk-disp' }
    expect(paused('goods', disp)).toMatchObject({
      resolveBy: '2026-03-10T16:00:00Z',
      pauses: [{ stops: [] }],
    })
  })

  test('a complaint about a payment service in the United Kingdom has fifteen business days there, which nothing stops, and names the ombudsman', () => {
    const uk = Settings.parse({
      businessCalendar: calendars.london,
      sla: { rules: [{ profile: 'uk-payments', country: 'GB' }] },
    })
    const payment = receive(
      input(),
      { now: '2026-03-23T09:20:00Z', digest, earlier: [], account: { tier: 'small', country: 'GB' } },
      uk,
    )
    // Fifteen days after Monday the 23rd without Good Friday and Easter Monday; London has summer time by then.
    expect(payment).toMatchObject({
      ...{ slaProfile: 'uk-payments', acknowledgeBy: '2026-03-24T17:00:00Z' },
      resolveBy: '2026-04-15T16:00:00Z',
    })
    const waiting = { reason: 'customer', until: '2026-04-20T09:00:00Z' } as const
    const stood = pauseComplaint(payment, waiting, at('2026-03-24T09:00:00Z'), uk).complaint
    expect(resumeComplaint(stood, at('2026-04-01T09:00:00Z'), uk).complaint).toMatchObject({
      resolveBy: '2026-04-15T16:00:00Z',
      pauses: [{ stops: [] }],
    })
    expect(outsideOf(payment, decision, '2026-04-14T10:00:00Z', 'en', uk)).toMatchObject({
      ...{ name: 'Financial Ombudsman Service', until: '2026-10-14' },
    })
  })

  const answered = (of: Complaint) =>
    stepsOn(of, [{ type: 'respond', decision }, { type: 'close' }], '2026-03-06T10:00:00Z')

  test('a reopened complaint has all its time anew where its profile says so', () => {
    const again = reopenComplaint(answered(assessed()), at('2026-03-16T09:00:00Z'), anew).complaint
    expect(again).toMatchObject({ status: 'reopened', resolveBy: '2026-03-30T15:00:00Z' })
  })

  test('a reopened complaint has the time that was left where its profile says that it goes on', () => {
    // Answered on Friday the 6th at 11:00, with 6 + 8 + 8 working hours left; opened again on Monday the 16th at 10:00.
    const again = reopenComplaint(answered(running), at('2026-03-16T09:00:00Z'), settings).complaint
    expect(again).toMatchObject({ status: 'reopened', resolveBy: '2026-03-18T15:00:00Z' })
  })

  test('a complaint that turns critical changes to the profile of critical ones, and its deadline comes nearer only', () => {
    const rules = settingsOf({
      profiles: { own, urgent: { ...own, resolve: bd(2), criticalShare: 1 } },
      rules: [
        { profile: 'urgent', severity: 'critical', country: 'DE' },
        { profile: 'own', tier: 'vip' },
      ],
    })
    const account = { tier: 'vip', country: 'DE' }
    // Five business days from Tuesday the 3rd.
    const first = receive(input(), { now: received, digest, earlier: [], account }, rules)
    expect(first).toMatchObject({ slaProfile: 'own', resolveBy: '2026-03-10T16:00:00Z' })
    const facts = { currency: 'EUR', orders: 8, earlier: [], ...account }
    const judged = assessComplaint({ ...first, category: 'safety' }, facts, rules)
    expect(judged).toMatchObject({ slaProfile: 'urgent', resolveBy: '2026-03-05T16:00:00Z' })
    const late = { ...first, resolveBy: '2026-03-04T16:00:00Z', category: 'safety' as const }
    expect(assessComplaint(late, facts, rules).resolveBy).toBe('2026-03-04T16:00:00Z')
    expect(
      assessComplaint({ ...first, category: 'safety' }, { ...facts, country: 'FR' }, rules).slaProfile,
    ).toBe('own')
  })

  test('a profile that nobody described is refused by its path and name', () => {
    const wrong = SlaSettings.safeParse({ rules: [{ profile: 'nobodys' }] })
    expect(wrong.error?.issues[0]).toMatchObject({ path: ['rules', 0, 'profile'] })
    expect(wrong.error?.issues[0]?.message).toContain('iso-10002')
  })
})
