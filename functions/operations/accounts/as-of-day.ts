import type { AccountState } from '../../../domain/history/account-state.ts'
import { dayFromNumber, dayIn } from '../../../domain/history/day.ts'
import type { Settings } from '../../../domain/settings.ts'

/** Today where the company does its business, as its facts are filed (decision 43). */
export function todayOf(now: Date, { businessCalendar }: Pick<Settings, 'businessCalendar'>): string {
  return dayIn(now.toISOString(), businessCalendar.timeZone)
}

/**
 * The day of the company an account is judged as of: today, but never before its latest fact or the day it was last judged. Clocks of senders and of
 * two workers may disagree around midnight; the later day has been promised already.
 */
export function asOfDay(
  { through }: AccountState,
  now: Date,
  settings: Pick<Settings, 'businessCalendar'>,
  filed?: { asOf: string },
): string {
  const days = [todayOf(now, settings), filed?.asOf ?? '', through === null ? '' : dayFromNumber(through)]
  return days.toSorted().at(-1) ?? ''
}
