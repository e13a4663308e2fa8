import type { Mover } from '../tasks/move-task.ts'
import { profileNamed } from './clocks/profile-for.ts'
import { calendarFor, dueAfter } from './clocks/sla-clock.ts'
import type { Complaint } from './complaint.ts'
import type { ComplaintSettings } from './complaint-settings.ts'
import { type MovedComplaint, moveComplaint, unmoved } from './move-complaint.ts'
import { leadsTo } from './transitions.ts'

/**
 * The complaint once its customer was told what was decided, by a letter or by a person who says how: it waits for their word, until the
 * profile's time of silence is over. Told before, or past it, it stays as it is.
 */
export function tellComplaint(
  complaint: Complaint,
  mover: Mover,
  told: Complaint['told'],
  settings: ComplaintSettings,
): MovedComplaint {
  if (complaint.closesAt !== undefined || !leadsTo(complaint.status, 'tell')) return unmoved(complaint)
  return moveComplaint(complaint, 'tell', mover, {
    decidedAt: mover.at,
    closesAt: endOfSilence(complaint, mover.at, settings),
    ...(told && { told }),
  })
}

/** When a complaint whose customer was told at `at` closes, should they say nothing. */
export function endOfSilence(
  { slaProfile }: Pick<Complaint, 'slaProfile'>,
  at: string,
  settings: ComplaintSettings,
): string {
  const profile = profileNamed(slaProfile, settings.sla)
  return dueAfter({ length: profile.silenceDays, unit: 'calendar-days' }, at, calendarFor(profile, settings))
}
