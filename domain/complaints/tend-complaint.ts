import { byClock } from '../tasks/move-task.ts'
import { advance, isOwed } from './advance.ts'
import { profileNamed } from './clocks/profile-for.ts'
import { calendarFor, clockAtShare, dueAfter } from './clocks/sla-clock.ts'
import type { Complaint } from './complaint.ts'
import type { ComplaintSettings } from './complaint-settings.ts'
import { holdComplaint, promiseOf } from './hold-complaint.ts'
import { type MovedComplaint, moveComplaint, thenMove, unmoved } from './move-complaint.ts'
import { isStopped, owing, pauseOf, resumeComplaint } from './pause-complaint.ts'

/**
 * A complaint after everything that its clocks ask for at `at`: a pause that is over ends, whoever answers is warned, a breach goes on
 * record, a promise that cannot be kept moves, and a customer who heard nothing for long is written to. Doing it twice changes nothing.
 */
export function tendComplaint(
  complaint: Complaint,
  at: string,
  notBefore: string,
  settings: ComplaintSettings,
): MovedComplaint {
  if (!isOwed(complaint)) return unmoved(complaint)
  const until = pauseOf(complaint)?.until
  const isOver = until !== undefined && Date.parse(until) <= Date.parse(at)
  const running = isOver ? resumeComplaint(complaint, byClock(until), settings) : unmoved(complaint)
  const warned = thenMove(running, (present) => warn(present, at, settings))
  const timed = thenMove(warned, (present) =>
    isDue(present, present.resolveBy, 'resolve', at)
      ? advance(present, { type: 'breach' }, byClock(at))
      : unmoved(present),
  )
  const held = thenMove(timed, (present) => holdComplaint(present, at, notBefore, settings))
  return thenMove(held, (present) => update(present, at, settings))
}

/** When a complaint next asks for something by itself; undefined where it is at its end, or its letter is under way. */
export function nextOf(complaint: Complaint, settings: ComplaintSettings): string | undefined {
  if (!isOwed(complaint)) return undefined
  const dates = [
    pauseOf(complaint)?.until,
    isStopped(complaint, 'resolve') ? undefined : promiseOf(complaint),
    isStopped(complaint, 'update') ? undefined : complaint.updateBy,
    nextWarning(complaint, settings)?.at,
  ]
  return dates.filter((date) => date !== undefined).toSorted((a, b) => Date.parse(a) - Date.parse(b))[0]
}

function isDue(complaint: Complaint, due: string, clock: 'resolve' | 'update', at: string): boolean {
  return !isStopped(complaint, clock) && Date.parse(due) <= Date.parse(at)
}

/** The next share of the time to the final response at which somebody is warned, and when that is. */
export function nextWarning(
  complaint: Complaint,
  settings: ComplaintSettings,
): { share: number; at: string } | undefined {
  const profile = profileNamed(complaint.slaProfile, settings.sla)
  const { warned = 0, resolveBy: due, clockFrom, receivedAt, pauses = [], breachedAt } = complaint
  const share = profile.warnAt.toSorted((a, b) => a - b).find((each) => each > warned)
  if (share === undefined || breachedAt !== undefined || isStopped(complaint, 'resolve')) return undefined
  const stood = pauses.flatMap(({ stops, from, to }) =>
    to !== undefined && stops.includes('resolve') ? [{ from, to }] : [],
  )
  const clock = { start: clockFrom ?? receivedAt, due, unit: profile.resolve.unit, pauses: stood }
  return { share, at: clockAtShare(clock, share, calendarFor(profile, settings)) }
}

function warn(complaint: Complaint, at: string, settings: ComplaintSettings): MovedComplaint {
  const next = nextWarning(complaint, settings)
  if (next === undefined || Date.parse(next.at) > Date.parse(at)) return unmoved(complaint)
  const why = `${Math.round(next.share * 100)} %`
  const moved = moveComplaint(complaint, 'warn', { ...byClock(at), why }, { warned: next.share })
  return thenMove(moved, (present) => warn(present, at, settings))
}

/** The customer hears that we are at it, and when they hear of us next. */
function update(complaint: Complaint, at: string, settings: ComplaintSettings): MovedComplaint {
  const { updateBy } = complaint
  const profile = profileNamed(complaint.slaProfile, settings.sla)
  if (updateBy === undefined || profile.update === undefined || !isDue(complaint, updateBy, 'update', at))
    return unmoved(complaint)
  const next = dueAfter(profile.update, at, calendarFor(profile, settings))
  // A letter that the date moved was owed at this moment: it says all that is new.
  const isTold = (complaint.holdings ?? 0) > (complaint.holdingsTold ?? 0)
  return moveComplaint(complaint, 'update', byClock(at), {
    updateBy: next,
    ...(isTold ? {} : owing(complaint, 'update')),
  })
}
