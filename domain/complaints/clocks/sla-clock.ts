import { Temporal } from 'temporal-polyfill'
import type { BusinessCalendar } from '../../people/business-calendar.ts'
import {
  afterWorkingTime,
  atShare,
  closeOfBusinessDay,
  type Stretch,
  workingStretches,
} from '../../people/business-time.ts'
import type { Complaint } from '../complaint.ts'
import type { ComplaintSettings } from '../complaint-settings.ts'
import { profileNamed } from './profile-for.ts'
import type { SlaProfile, Span } from './sla-profile.ts'

/** The deadline of a span that starts at `start` (ISO instant); calendar days and weeks end at the local time of day they began. */
export function dueAfter(span: Span, start: string, calendar: BusinessCalendar): string {
  if (span.unit === 'business-days') return closeOfBusinessDay(start, span.length, calendar)
  const begin = Temporal.Instant.from(start).toZonedDateTimeISO(calendar.timeZone)
  const unit = { hours: 'hours', 'calendar-days': 'days', weeks: 'weeks' } as const
  return begin
    .add({ [unit[span.unit]]: span.length })
    .toInstant()
    .toString()
}

/**
 * A deadline after its clock stood still: what the pause took is given back, as working time where the span is one of business days, by the
 * local calendar where it is one of days and weeks, else to the minute. A pause that began after the deadline gives nothing back.
 */
export function giveBack(
  due: string,
  pause: { from: string; to: string },
  unit: Span['unit'],
  calendar: BusinessCalendar,
): string {
  if (Date.parse(pause.from) >= Date.parse(due)) return due
  if (unit === 'business-days') {
    const lost = workingStretches(pause.from, pause.to, calendar).reduce((sum, s) => sum + s.to - s.from, 0)
    return afterWorkingTime(due, lost, calendar)
  }
  const [from, to, end] = [pause.from, pause.to, due].map((at) =>
    Temporal.Instant.from(at).toZonedDateTimeISO(calendar.timeZone),
  ) as [Temporal.ZonedDateTime, Temporal.ZonedDateTime, Temporal.ZonedDateTime]
  const largestUnit = unit === 'hours' ? 'hours' : 'days'
  return end.add(from.until(to, { largestUnit })).toInstant().toString()
}

/** When a share of a clock's time has passed, what it stood still left out; the deadline itself where no time is left in between. */
export function clockAtShare(
  clock: { start: string; due: string; unit: Span['unit']; pauses: readonly { from: string; to: string }[] },
  share: number,
  calendar: BusinessCalendar,
): string {
  const { start, due, unit, pauses } = clock
  const plain = { from: Date.parse(start), to: Date.parse(due) }
  const all = unit === 'business-days' ? workingStretches(start, due, calendar) : [plain]
  const running = pauses.reduce<Stretch[]>(
    (left, { from, to }) => left.flatMap((s) => without(s, { from: Date.parse(from), to: Date.parse(to) })),
    all,
  )
  return atShare(running, share) ?? due
}

function without({ from, to }: Stretch, gap: Stretch): Stretch[] {
  const parts = [
    { from, to: Math.min(to, gap.from) },
    { from: Math.max(from, gap.to), to },
  ]
  return parts.filter((part) => part.from < part.to)
}

/** The working hours that a profile's clocks run by. */
export function calendarFor(profile: SlaProfile, settings: Pick<ComplaintSettings, 'businessCalendar'>) {
  return profile.calendar ?? settings.businessCalendar
}

/**
 * When a complaint whose clocks start at `start` must be acknowledged, next written about and resolved under its SLA profile. Critical
 * and safety complaints get the profile's share of the time to resolve, rounded up to whole units.
 */
export function complaintClocks(
  start: string,
  complaint: { severity: Complaint['severity']; safety: boolean; slaProfile: string },
  settings: ComplaintSettings,
): { acknowledgeBy: string; resolveBy: string; updateBy?: string } {
  const profile = profileNamed(complaint.slaProfile, settings.sla)
  const { acknowledge, update, resolve } = profile
  const urgent = complaint.severity === 'critical' || complaint.safety
  const length = urgent ? Math.ceil(resolve.length * profile.criticalShare) : resolve.length
  const calendar = calendarFor(profile, settings)
  return {
    acknowledgeBy: dueAfter(acknowledge, start, calendar),
    resolveBy: dueAfter({ ...resolve, length }, start, calendar),
    ...(update && { updateBy: dueAfter(update, start, calendar) }),
  }
}

/** The close of the business day some days after an instant. */
export function closeOfDay(at: string, days: number, settings: ComplaintSettings): string {
  return closeOfBusinessDay(at, days, settings.businessCalendar)
}
