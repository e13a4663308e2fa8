import { Temporal } from 'temporal-polyfill'
import type { BusinessCalendar } from '../people/business-calendar.ts'
import { closeOfBusinessDay } from '../people/business-time.ts'
import type { Complaint } from './complaint.ts'
import type { ComplaintSettings } from './complaint-settings.ts'
import { type Span, slaProfiles } from './sla-profile.ts'

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
 * When a complaint received at `receivedAt` must be acknowledged and resolved under the company's SLA profile. Critical
 * and safety complaints get the profile's share of the time to resolve, rounded up to whole units.
 */
export function complaintClocks(
  receivedAt: string,
  judged: { severity: Complaint['severity']; safety: boolean },
  settings: ComplaintSettings,
): { acknowledgeBy: string; resolveBy: string } {
  const profile = slaProfiles[settings.slaProfile]
  const urgent = judged.severity === 'critical' || judged.safety
  const length = urgent ? Math.ceil(profile.resolve.length * profile.criticalShare) : profile.resolve.length
  const calendar = settings.businessCalendar
  return {
    acknowledgeBy: dueAfter(profile.acknowledge, receivedAt, calendar),
    resolveBy: dueAfter({ ...profile.resolve, length }, receivedAt, calendar),
  }
}

/** The close of the business day some days after an instant. */
export function closeOfDay(at: string, days: number, settings: ComplaintSettings): string {
  return closeOfBusinessDay(at, days, settings.businessCalendar)
}
