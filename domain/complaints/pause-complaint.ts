import { later } from '../tasks/deadlines.ts'
import type { Mover } from '../tasks/move-task.ts'
import type { ClockName, PauseReason } from './clocks/clock-names.ts'
import { profileNamed } from './clocks/profile-for.ts'
import { calendarFor, giveBack } from './clocks/sla-clock.ts'
import type { Complaint, Pause } from './complaint.ts'
import type { ComplaintSettings } from './complaint-settings.ts'
import { type MovedComplaint, moveComplaint, unmoved } from './move-complaint.ts'

const day = 86_400_000

/** What a complaint waits for now, if it does. */
export function pauseOf({ pauses = [] }: Pick<Complaint, 'pauses'>): Pause | undefined {
  const last = pauses.at(-1)
  return last?.to === undefined ? last : undefined
}

/** Whether a clock stands still now. */
export function isStopped(complaint: Pick<Complaint, 'pauses'>, clock: ClockName): boolean {
  return pauseOf(complaint)?.stops.includes(clock) ?? false
}

/** The latest instant to which a pause that begins at `at` may last. */
export function latestUntil(
  complaint: Pick<Complaint, 'slaProfile'>,
  at: string,
  { sla }: ComplaintSettings,
): string {
  return later(at, profileNamed(complaint.slaProfile, sla).mostPauseDays * day)
}

/**
 * A complaint that waits for something that is not the company's to do, until a date at most. The clocks that the profile names for the
 * reason stand still, and those only; the customer is told.
 */
export function pauseComplaint(
  complaint: Complaint,
  { reason, until, note }: { reason: PauseReason; until: string; note?: string | undefined },
  mover: Mover,
  settings: ComplaintSettings,
): MovedComplaint {
  if (pauseOf(complaint)) return unmoved(complaint)
  const stops = profileNamed(complaint.slaProfile, settings.sla).pauses[reason]
  const pause: Pause = { reason, stops, from: mover.at, until, by: mover.by, ...(note && { note }) }
  const pauses = [...(complaint.pauses ?? []), pause]
  return moveComplaint(
    complaint,
    'pause',
    { ...mover, why: note ?? reason },
    { pauses, ...owing(complaint, 'paused') },
  )
}

/** Its clocks go on: each deadline moves by what its clock stood still, and the customer is told the new date. */
export function resumeComplaint(
  complaint: Complaint,
  mover: Mover,
  settings: ComplaintSettings,
): MovedComplaint {
  const pause = pauseOf(complaint)
  if (!pause) return unmoved(complaint)
  const { from, stops } = pause
  const profile = profileNamed(complaint.slaProfile, settings.sla)
  const calendar = calendarFor(profile, settings)
  const moved = (due: string, clock: ClockName, unit = profile[clock]?.unit ?? 'business-days') =>
    stops.includes(clock) ? giveBack(due, { from, to: mover.at }, unit, calendar) : due
  const { acknowledgeBy, acknowledgedAt, resolveBy, updateBy, promisedBy } = complaint
  return moveComplaint(complaint, 'resume', mover, {
    ...(acknowledgedAt === undefined && { acknowledgeBy: moved(acknowledgeBy, 'acknowledge') }),
    resolveBy: moved(resolveBy, 'resolve'),
    ...(updateBy !== undefined && { updateBy: moved(updateBy, 'update') }),
    ...(promisedBy !== undefined && { promisedBy: moved(promisedBy, 'resolve', 'business-days') }),
    pauses: endedAt(complaint, mover.at),
    ...owing(complaint, 'resumed'),
  })
}

/** One more letter that the customer is owed, and what it is about. */
export function owing(
  { holdings = 0 }: Complaint,
  news: NonNullable<Complaint['news']>,
): Pick<Complaint, 'holdings' | 'news'> {
  return { holdings: holdings + 1, news }
}

function endedAt({ pauses = [] }: Complaint, at: string): Pause[] {
  return pauses.map((pause) => (pause.to === undefined ? { ...pause, to: at } : pause))
}
