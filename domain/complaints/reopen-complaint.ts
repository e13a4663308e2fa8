import type { Mover } from '../tasks/move-task.ts'
import { advance } from './advance.ts'
import { profileNamed } from './clocks/profile-for.ts'
import { calendarFor, complaintClocks, giveBack } from './clocks/sla-clock.ts'
import type { Complaint } from './complaint.ts'
import type { ComplaintSettings } from './complaint-settings.ts'
import type { MovedComplaint } from './move-complaint.ts'

const day = 86_400_000

/** A complaint that is taken up again; its time to answer begins anew or goes on where it stopped, as its profile says. */
export function reopenComplaint(
  complaint: Complaint,
  mover: Mover,
  settings: ComplaintSettings,
): MovedComplaint {
  const { at } = mover
  const moved = advance(complaint, { type: 'reopen' }, mover)
  if (moved.entries.length === 0) return moved
  const profile = profileNamed(complaint.slaProfile, settings.sla)
  const { resolveBy, updateBy } = complaintClocks(at, complaint, settings)
  const stoodFrom = complaint.respondedAt ?? complaint.closedAt ?? at
  const goesOn = giveBack(
    complaint.resolveBy,
    { from: stoodFrom, to: at },
    profile.resolve.unit,
    calendarFor(profile, settings),
  )
  const clocks =
    profile.reopen.clock === 'anew'
      ? { resolveBy, clockFrom: at }
      : { resolveBy: goesOn, pauses: stood(complaint, stoodFrom, mover) }
  return {
    ...moved,
    complaint: { ...moved.complaint, ...clocks, updateBy, promisedBy: undefined, warned: undefined },
  }
}

/** The time between answer and reopening is none of the company's: a clock that goes on stood still. */
function stood({ pauses = [] }: Complaint, from: string, { at: to, by }: Mover) {
  return [...pauses, { reason: 'answered' as const, stops: ['resolve' as const], from, until: to, to, by }]
}

/** Until when the customer may open an ended complaint again; undefined while it is open. */
export function reopenUntil(
  { closedAt, slaProfile }: Pick<Complaint, 'closedAt' | 'slaProfile'>,
  { sla }: Pick<ComplaintSettings, 'sla'>,
): string | undefined {
  if (closedAt === undefined) return undefined
  return new Date(Date.parse(closedAt) + profileNamed(slaProfile, sla).reopen.days * day).toISOString()
}
