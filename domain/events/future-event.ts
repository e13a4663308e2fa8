import type { Rejection } from './rejection.ts'

const toleranceMs = 5 * 60_000

/** A rejection (code `futureEvent`) when `at` lies more than five minutes after `now`, else null. */
export function futureEvent(event: { at: string }, now: Date): Rejection | null {
  if (Date.parse(event.at) <= now.getTime() + toleranceMs) return null
  return {
    field: 'at',
    code: 'futureEvent',
    reason: `at is ${event.at}, which is more than 5 minutes in the future; check the sender's clock.`,
  }
}
