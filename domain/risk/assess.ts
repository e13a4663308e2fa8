import { dayFromNumber, dayNumber } from '../history/day.ts'
import { countUntil, type History } from '../history/history.ts'
import type { LearnedModel } from '../learning/learned-model.ts'
import type { Settings } from '../settings.ts'
import { cadence } from '../signals/cadence.ts'
import { sigmoid } from '../statistics/logit.ts'
import type { Band } from './band.ts'
import { bandOnDay, bandWalk } from './band-walk.ts'
import { courseOf } from './course.ts'
import { dueOn } from './due-on.ts'
import { contributionsOf, judgement } from './explain.ts'
import { learnedCourseOf } from './learned-course.ts'
import { linesOf, usualRisk } from './lines.ts'
import { redSince } from './red-since.ts'
import type { RiskReport } from './risk-report.ts'

/**
 * The explained risk of an account at the end of a UTC day: a pure function of its facts up to that day and the
 * policy. Later facts in the history are not looked at, so any past day replays to the same report under the same model.
 * Without a learned model the shipped rules judge, for the horizon of the settings; a learned one, which must be usable,
 * brings its own.
 */
export function assess(history: History, day: string, settings: Settings, model?: LearnedModel): RiskReport {
  const today = dayNumber(day)
  return reportOn(today, prepared(history, today, settings, model), settings, model)
}

/** The explained risk of a day, and the band of an earlier one as its own report would have it. */
export function assessChange(
  history: History,
  { day, before }: { day: string; before: string },
  settings: Settings,
  model?: LearnedModel,
): { report: RiskReport; bandBefore: Band } {
  const [earlier, today] = [dayNumber(before), dayNumber(day)]
  const account = prepared(history, today, settings, model)
  const hasNews = (account.past.days.at(-1) ?? earlier) > earlier
  const accountBefore = hasNews ? prepared(history, earlier, settings, model) : account
  return {
    report: reportOn(today, account, settings, model),
    bandBefore: bandOn(earlier, accountBefore),
  }
}

/** An account's past up to a day, and what its risk was on the way there: true of every day until the next fact. */
function prepared(history: History, until: number, settings: Settings, model?: LearnedModel) {
  const past = pastOf(history, until)
  const learned = model && learnedCourseOf(past, settings, model)
  const course = learned ?? courseOf(past, settings)
  const lines = linesOf(settings, model)
  const stretches = bandWalk(past.days, course, lines)
  return { past, learned, course, lines, stretches, carried: stretches.at(-1)?.carried ?? 'learning' }
}

function bandOn(day: number, { past, carried, course, lines }: ReturnType<typeof prepared>): Band {
  return past.days.at(-1) === day ? carried : bandOnDay(day, carried, course, lines)
}

function reportOn(
  today: number,
  account: ReturnType<typeof prepared>,
  settings: Settings,
  model: LearnedModel | undefined,
): RiskReport {
  const { past, learned, course, lines, stretches, carried } = account
  const horizonDays = model?.horizonDays ?? settings.horizonDays
  const ordered = past.days.filter((_, i) => (past.buckets[i]?.orders ?? 0) > 0)
  const lastOrder = ordered.at(-1)
  const readings = course.readings(today)
  const band = bandOn(today, account)
  const due = dueOn(today, band, carried, course, lines)
  const earliest = lastOrder ?? past.days[0] ?? today
  const red =
    band === 'red' ? redSince(today, earliest, { factDays: past.days, stretches }, course, lines) : null

  const usual = usualRisk(settings, model)
  const explained = () => learned?.contributions(today) ?? contributionsOf(readings, settings)
  const contributions = band === 'learning' ? [] : explained()
  const probability =
    band === 'learning' ? null : sigmoid(contributions.reduce((sum, each) => sum + each.points, 0))
  return {
    asOf: dayFromNumber(today),
    probability,
    band,
    usual,
    horizonDays,
    modelVersion: model?.version ?? settings.model.version,
    sentence: judgement({ band, probability, usual, orderDays: ordered.length }, contributions, {
      ...settings,
      horizonDays,
    }),
    contributions,
    signals: readings,
    dueOn: due === null ? null : dayFromNumber(due),
    redSince: red === null ? null : dayFromNumber(red),
    lateFrom:
      lastOrder === undefined || ordered.length < 2 ? null : dayFromNumber(lastOrder + cadence(ordered) + 1),
    lastOrderDay: lastOrder === undefined ? null : dayFromNumber(lastOrder),
    orderDays: ordered.length,
  }
}

function pastOf({ buckets, days }: History, today: number): History {
  const count = countUntil(days, today)
  return { buckets: buckets.slice(0, count), days: days.slice(0, count) }
}
