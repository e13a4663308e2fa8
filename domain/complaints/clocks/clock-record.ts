import * as z from 'zod'
import { Instant } from '../../events/fields.ts'
import { type Complaint, Pause } from '../complaint.ts'
import { isStopped } from '../pause-complaint.ts'
import { ClockName } from './clock-names.ts'

/**
 * How a clock ran: from when, until when it had time, when it was stopped for good, and what came of it. `void` is what ended before there was
 * anything to keep.
 */
export const ClockRecord = z
  .strictObject({
    clock: ClockName,
    from: Instant,
    due: Instant,
    endedAt: Instant.optional(),
    fate: z.enum(['kept', 'breached', 'running', 'standing', 'void']),
    stood: z.array(Pause),
  })
  .meta({ id: 'ClockRecord' })
export type ClockRecord = z.infer<typeof ClockRecord>

/** The clocks of a complaint as they stand at `at`, since it was last taken up. */
export function clockRecords(complaint: Complaint, at: string): ClockRecord[] {
  const { acknowledgeBy, acknowledgedAt, resolveBy, respondedAt, updateBy, closedAt } = complaint
  const first = record('acknowledge', acknowledgeBy, acknowledgedAt, false)
  const last = record('resolve', resolveBy, respondedAt, complaint.breachedAt !== undefined)
  const over = respondedAt ?? closedAt
  // The next word to the customer is owed anew each time, until they have the answer.
  const next =
    updateBy === undefined || over !== undefined ? [] : [record('update', updateBy, undefined, false)]
  return [first, ...next, last]

  function record(
    clock: ClockName,
    due: string,
    endedAt: string | undefined,
    isBreached: boolean,
  ): ClockRecord {
    const { receivedAt, clockFrom, pauses = [] } = complaint
    const stood = pauses.filter(({ stops }) => stops.includes(clock))
    const isLate = Date.parse(endedAt ?? closedAt ?? at) > Date.parse(due)
    const fate = () => {
      if (isBreached) return 'breached'
      if (endedAt !== undefined) return isLate ? 'breached' : 'kept'
      if (isStopped(complaint, clock)) return 'standing'
      if (isLate) return 'breached'
      return closedAt === undefined ? 'running' : 'void'
    }
    const ended = endedAt !== undefined && { endedAt }
    return { clock, from: clockFrom ?? receivedAt, due, ...ended, fate: fate(), stood }
  }
}
