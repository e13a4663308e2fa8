import type { IntakeEvent } from '../../domain/events/event.ts'
import { bucketOf } from '../../domain/history/bucket-of.ts'
import { dayFromNumber, dayNumber } from '../../domain/history/day.ts'
import { historyOf } from '../../domain/history/history.ts'
import { alarmSince } from '../../domain/playbooks/when-due.ts'
import { assessHistory } from '../../domain/risk/assess-history.ts'
import { Settings } from '../../domain/settings.ts'
import { orders } from '../support/facts.ts'

/** Worth an offer: 5,000 a week. */
const lines = [{ sku: 'A-1', quantity: 400, unitPrice: '12.50', listPrice: '14.00', unitCost: '8.10' }]

/** Weekly orders of an account, the last of them on `lastDay`. */
export function weekly(accountId: string, lastDay: string, count = 12): IntakeEvent[] {
  const firstDay = dayFromNumber(dayNumber(lastDay) - 7 * (count - 1))
  return orders(firstDay, 7, count, accountId).map((event) => ({ ...event, lines }))
}

/** The day of the last order of an account whose silence is worth a call from `day` on, as the shipped rules say. */
export function lastOrderOfAlarmOn(day: string): string {
  const settings = Settings.parse({})
  for (let silent = 14; silent < 365; silent += 1) {
    const lastDay = dayFromNumber(dayNumber(day) - silent)
    const events = weekly('any', lastDay)
    const history = historyOf(events.map((event) => bucketOf(event.at.slice(0, 10), [event])))
    if (alarmSince(assessHistory(history, day, settings)) === day) return lastDay
  }
  throw new Error('silence alarms nobody')
}
