import { historyOfOrderDays, knownBefore } from '../../cli/what-if/order-history.ts'
import { dayFromNumber } from '../../domain/history/day.ts'
import { stateOf } from '../../domain/history/remember.ts'
import { assessHistory } from '../../domain/risk/assess-history.ts'
import type { Band } from '../../domain/risk/band.ts'
import { bandOnDay, bandWalk } from '../../domain/risk/band-walk.ts'
import { courseOf } from '../../domain/risk/course.ts'
import { linesOf } from '../../domain/risk/lines.ts'
import type { Settings } from '../../domain/settings.ts'
import type { Period } from './live-through.ts'

/** Brute force: an account's band on the morning before the period and on every morning of it, by the whole assessment. */
export function assessedEveryMorning(
  days: readonly number[],
  { from, to }: Period,
  settings: Settings,
): Band[] {
  const history = historyOfOrderDays(days)
  const bands: Band[] = []
  for (let day = from - 1; day <= to; day += 1)
    bands.push(assessHistory(knownBefore(history, day), dayFromNumber(day), settings).band)
  return bands
}

/**
 * The same bands without explanation or due days, prepared anew only when an order came: cheap enough for every account
 * every day. What it must equal is `assessedEveryMorning`.
 */
export function bandsEveryMorning(days: readonly number[], { from, to }: Period, settings: Settings): Band[] {
  const history = historyOfOrderDays(days)
  const lines = linesOf(settings)
  const bands: Band[] = []
  let prepared: { count: number; bandOn: (day: number) => Band } | undefined
  for (let day = from - 1; day <= to; day += 1) {
    const known = knownBefore(history, day)
    if (prepared?.count !== known.days.length) {
      const state = stateOf(known)
      const course = courseOf(state, settings)
      const carried = bandWalk(state.factDays, course, lines).at(-1)?.carried ?? 'learning'
      const bandOn = (morning: number) => bandOnDay(morning, carried, course, lines)
      prepared = { count: known.days.length, bandOn }
    }
    bands.push(prepared.bandOn(day))
  }
  return bands
}
