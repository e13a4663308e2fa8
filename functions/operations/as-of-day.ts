import type { AccountState } from '../../domain/history/account-state.ts'
import { dayFromNumber } from '../../domain/history/day.ts'

/**
 * The UTC day an account is judged as of: today, but never before its latest fact or the day it was last judged. Clocks of senders and of
 * two workers may disagree around midnight; the later day has been promised already.
 */
export function asOfDay({ through }: AccountState, now: Date, filed?: { asOf: string }): string {
  const days = [
    now.toISOString().slice(0, 10),
    filed?.asOf ?? '',
    through === null ? '' : dayFromNumber(through),
  ]
  return days.toSorted().at(-1) ?? ''
}
