import { profileNamed } from './clocks/profile-for.ts'
import { calendarFor, dueAfter } from './clocks/sla-clock.ts'
import type { Complaint } from './complaint.ts'
import type { ComplaintSettings } from './complaint-settings.ts'
import { isComplaint } from './is-complaint.ts'

/**
 * When the customer of a complaint that was closed at `at` is asked how well it was handled: once a complaint, and nobody who took it back, who
 * made a suggestion, or whose address is not known to be theirs. Undefined where they are not asked.
 */
export function surveyDue(complaint: Complaint, at: string, settings: ComplaintSettings): string | undefined {
  const profile = profileNamed(complaint.slaProfile, settings.sla)
  const { surveyDays } = profile
  if (surveyDays === 'none' || complaint.status !== 'closed' || complaint.surveyedAt !== undefined)
    return undefined
  if (!isComplaint(complaint) || complaint.triage === 'unknown-sender') return undefined
  return dueAfter({ length: surveyDays, unit: 'calendar-days' }, at, calendarFor(profile, settings))
}

/** Whether a customer is asked, and has not answered yet. */
export function isAsked({ surveyAt, surveyedAt, survey }: Complaint): boolean {
  return survey === undefined && (surveyAt !== undefined || surveyedAt !== undefined)
}
