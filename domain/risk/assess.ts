import type { AccountState } from '../history/account-state.ts'
import { dayFromNumber, dayNumber } from '../history/day.ts'
import type { LearnedModel } from '../learning/learned-model.ts'
import type { Settings } from '../settings.ts'
import { cadence } from '../signals/rhythm/cadence.ts'
import { sigmoid } from '../statistics/logit.ts'
import { type Band, isWorse, worseOf } from './band.ts'
import { bandSince } from './band-since.ts'
import { bandOnDay, bandWalk } from './band-walk.ts'
import { callWindowOf } from './call-window.ts'
import { type Course, courseOf } from './course.ts'
import { dueOn } from './due-on.ts'
import { contributionsOf, judgement } from './explain.ts'
import { learnedCourseOf } from './learned-course.ts'
import { linesOf, usualRisk } from './lines.ts'
import type { RiskReport } from './risk-report.ts'

/**
 * The explained risk of an account at the end of a UTC day: a pure function of what was remembered of it then and the policy. Throws
 * a RangeError for a day before the state's own: remember the account as it was on that day (`assessHistory`).
 * Without a learned model the shipped rules judge, for the horizon of the settings; a learned one, which must be usable,
 * brings its own.
 */
export function assess(
  state: AccountState,
  day: string,
  settings: Settings,
  model?: LearnedModel,
): RiskReport {
  const today = dayNumber(day)
  return reportOn(today, prepared(state, today, settings, model), settings, model)
}

/** The band of an account at the end of a UTC day, as its report would have it. */
export function bandOf(state: AccountState, day: string, settings: Settings, model?: LearnedModel): Band {
  const on = dayNumber(day)
  return bandOn(on, prepared(state, on, settings, model)).band
}

/** What is remembered of an account, and what its risk was on the way there: true of every day until the next fact. */
function prepared(state: AccountState, day: number, settings: Settings, model?: LearnedModel) {
  if (state.through !== null && state.through > day) {
    throw new RangeError(
      `${dayFromNumber(day)} is before ${dayFromNumber(state.through)}, the day of the latest fact`,
    )
  }
  const learned = model && learnedCourseOf(state, settings, model)
  const course = learned ?? courseOf(state, settings)
  const lines = linesOf(settings, model)
  const stretches = bandWalk(state.factDays, course, lines)
  return { state, learned, course, lines, stretches, carried: stretches.at(-1)?.carried ?? 'learning' }
}

/** The band of the risk of silence, the least band that signals ask for by themselves, and the worse of both. */
function bandOn(day: number, { state, carried, course, lines }: ReturnType<typeof prepared>) {
  const ofSilence = state.through === day ? carried : bandOnDay(day, carried, course, lines)
  const least = course.leastBand(day)
  return { ofSilence, least, band: ofSilence === 'learning' ? ofSilence : worseOf(ofSilence, least) }
}

function reportOn(
  today: number,
  account: ReturnType<typeof prepared>,
  settings: Settings,
  model: LearnedModel | undefined,
): RiskReport {
  const { state, learned, course, lines, stretches, carried } = account
  const { orderDays, factDays } = state
  const horizonDays = model?.horizonDays ?? settings.horizonDays
  const lastOrder = orderDays.at(-1)
  const readings = course.readings(today)
  const { ofSilence, least, band } = bandOn(today, account)
  const due = dueOn(today, band, { carried, least }, course, lines)
  const earliest = lastOrder ?? factDays[0] ?? today
  const since = (least: Band) =>
    isWorse(least, ofSilence)
      ? null
      : bandSince(least, today, earliest, { factDays, stretches }, course, lines)
  const [red, warned] = [since('red'), since('yellow')]
  const window = callWindowOf(orderDays, settings, model)

  const shrinking = band === 'learning' ? null : shrinkingSince(orderDays, course)
  const usual = usualRisk(settings, model)
  const explained = () => learned?.contributions(today) ?? contributionsOf(readings, settings)
  const contributions = band === 'learning' ? [] : explained()
  const probability =
    band === 'learning' ? null : sigmoid(contributions.reduce((sum, each) => sum + each.points, 0))
  return {
    asOf: dayFromNumber(today),
    probability,
    band,
    bandReason: reasonOf(band, ofSilence, least),
    usual,
    horizonDays,
    modelVersion: model?.version ?? settings.model.version,
    ...judgement(
      { band, bandReason: reasonOf(band, ofSilence, least), probability, usual, orderDays: orderDays.length },
      contributions,
      readings,
      { ...settings, horizonDays },
    ),
    contributions,
    signals: readings,
    dueOn: due === null ? null : dayFromNumber(due),
    redSince: red === null ? null : dayFromNumber(red),
    warnedSince: warned === null ? null : dayFromNumber(warned),
    shrinkingSince: shrinking === null ? null : dayFromNumber(shrinking),
    lateFrom:
      lastOrder === undefined || orderDays.length < 2
        ? null
        : dayFromNumber(lastOrder + cadence(orderDays) + 1),
    callFrom: window && dayFromNumber(window.from),
    callUntil: window && dayFromNumber(window.until),
    lastOrderDay: lastOrder === undefined ? null : dayFromNumber(lastOrder),
    orderDays: orderDays.length,
  }
}

/** What a band that warns is for: silence, where that alone asks for it. */
function reasonOf(band: Band, ofSilence: Band, least: Band): RiskReport['bandReason'] {
  if (band !== 'yellow' && band !== 'red') return null
  return isWorse(least, ofSilence) ? 'shrinking' : 'silence'
}

/** The order-day from which on, up to the latest, signals have asked for a worse band by themselves; null when they do not. */
function shrinkingSince(orderDays: readonly number[], course: Course): number | null {
  const before = orderDays.findLastIndex((day) => course.leastBand(day) === 'green')
  return orderDays[before + 1] ?? null
}
