import type { AccountState } from '../history/account-state.ts'
import { dayNumber } from '../history/day.ts'
import type { LearnedModel } from '../learning/learned-model.ts'
import type { Band } from '../risk/band.ts'
import { type CallWindow, callWindowOf } from '../risk/call-window.ts'
import { courseOf } from '../risk/course.ts'
import { learnedCourseOf } from '../risk/learned-course.ts'
import { usualRisk } from '../risk/lines.ts'
import type { Settings } from '../settings.ts'

/** Days before a count in which alarms are looked for, so that a week's work is the mean of four. */
export const alarmDays = 28
const walkDays = 180
/** Lines are compared as whole ten-thousandths of the usual odds, so that what is counted is exact for every line that is written so. */
const grain = 10_000
const most = 100 * grain

/** A multiple of the usual odds in the unit of lines. */
export function lineOf(times: number): number {
  return Math.min(most, Math.floor(times * grain + 1e-6))
}

export type Alarm = { above: number; upTo: number }
/**
 * Where an account stands, wherever the lines of the bands may lie. In the unit of `lineOf`.
 */
export type Standing = {
  /** The highest line that it is beyond, with the hysteresis counted in; null while there is not enough data. */
  level: number | null
  /** The band that signals ask for by themselves. */
  least: Exclude<Band, 'learning'>
  /** Silences that became worth a call within the last four weeks for every line above the first of these and up to the second. */
  alarms: Alarm[]
}

type Point = { day: number; level: number }

/**
 * Where an account stands at the end of a UTC day, from what is remembered of it. That one number is enough for the band at any line follows from the
 * hysteresis being a share of the line: with odds o, a line R holds after an earlier level b as long as R is at most max(o, min(b, o / (1 - h))), which is
 * the level after it. Between two facts a silence is looked at on its last day, where it is longest.
 */
export function standingOf(
  state: AccountState,
  day: string,
  settings: Settings,
  model?: LearnedModel,
): Standing {
  const today = dayNumber(day)
  const course = model ? learnedCourseOf(state, settings, model) : courseOf(state, settings)
  const usual = usualRisk(settings, model)
  const { hysteresis } = settings.bands
  const after = (before: number, on: number) => {
    const probability = course.probability(on)
    if (probability === null) return 0
    const times = (probability * (1 - usual)) / ((1 - probability) * usual)
    return Math.max(times, Math.min(before, times / (1 - hysteresis)))
  }
  const latest = state.factDays.at(-1) ?? today
  const facts = state.factDays.filter((fact) => fact >= latest - walkDays)
  const points: Point[] = []
  const start = today - alarmDays
  const windowOn = (on: number) =>
    callWindowOf(
      state.orderDays.filter((order) => order <= on),
      settings,
      model,
    )
  let carried = 0
  /** Quiet days hang on what was carried out of the last fact, each by itself. */
  const look = (on: number) => points.push({ day: on, level: after(carried, on) })
  /** A silence that goes on after the time for a call is looked at while there was some. */
  const lookInTime = (from: number, to: number) => {
    const until = windowOn(from)?.until ?? to
    if (from < until && until < to) look(until)
  }
  for (const [n, fact] of facts.entries()) {
    const before = facts[n - 1]
    if (before !== undefined && before <= start && start < fact - 1) look(start)
    if (before !== undefined) lookInTime(before, fact - 1)
    carried = after(carried, fact - 1)
    points.push({ day: fact - 1, level: carried })
    carried = after(carried, fact)
    points.push({ day: fact, level: carried })
  }
  if (latest <= start) look(start)
  lookInTime(latest, today)
  if (latest < today) look(today)
  const isKnown = course.probability(today) !== null
  const least = course.leastBand(today)
  return {
    level: isKnown ? lineOf(points.at(-1)?.level ?? after(0, today)) : null,
    least: least === 'learning' ? 'green' : least,
    alarms: isKnown ? alarmsAmong(points, state.orderDays, start, windowOn) : [],
  }
}

/** Of each silence that has days after `start`: up to which line it was worth a call by then, and up to which it has been since. */
function alarmsAmong(
  points: readonly Point[],
  orderDays: readonly number[],
  start: number,
  windowOn: (day: number) => CallWindow | null,
): Alarm[] {
  const silences = new Map<number, { before: number; peak: number }>()
  for (const { day, level } of points) {
    const last = orderDays.findLast((order) => order <= day)
    const window = windowOn(day)
    if (last === undefined || window === null || day < window.from || day > window.until) continue
    const silence = silences.get(last) ?? { before: 0, peak: 0 }
    const when = day <= start ? 'before' : 'peak'
    silences.set(last, { ...silence, [when]: Math.max(silence[when], lineOf(level)) })
  }
  return [...silences.values()]
    .filter(({ before, peak }) => peak > before && peak >= lineOf(1))
    .map(({ before, peak }) => ({ above: before, upTo: peak }))
}
