import { dayFromNumber } from '../history/day.ts'
import { countUntil } from '../history/history.ts'
import type { Settings } from '../settings.ts'
import { logit, sigmoid } from '../statistics/logit.ts'
import { say } from '../words/say.ts'
import { together } from '../words/together.ts'
import { buyingRate } from './buying-rate.ts'
import { points } from './courses/points.ts'
import type { Span } from './courses/span.ts'
import { cadence } from './rhythm/cadence.ts'
import { rhythmBlock } from './rhythm/rhythm-features.ts'
import { rhythmTold } from './rhythm/rhythm-told.ts'
import { type Silence, silenceOver } from './rhythm/silence.ts'
import { type Season, seasonAfter } from './share/season.ts'
import type { Measure, MeasureCourse, Signal, SignalReading } from './signal.ts'
import { fewOrderDays, notEnoughData } from './telling/wording.ts'

const key = 'inactivity'

// Beyond 99.75 % either way one measure must not drown all others.
const strongest = 6

/** How likely an account is to order nothing in the horizon, judged from its own rhythm (MBG/CNBD-k, P0(H)). */
export const inactivity: Signal<'silence' | 'seasonal-caution'> = {
  key,
  reason: 'inactivity',
  coefficients: {
    // Log-odds of silence above the base; 1 takes the purchase model at its word.
    silence: 1,
    // Log-odds of silence that the same weeks of last year explain: half are taken off, as one year is no law.
    'seasonal-caution': -0.5,
  },
  learned: { measures: rhythmTold, block: rhythmBlock },
  over({ orderDays: days }, settings) {
    const silence = silenceOver(days, settings)
    const seasons: (Season | null)[] = []
    const isKnown = (day: number) => countUntil(days, day) >= settings.minimumOrderDays
    const seasonOn = (day: number): Season | null => {
      const count = countUntil(days, day)
      // No season begins before an order is overdue, a day and more after the last one.
      if (day - (days[count - 1] ?? day) < 2) return null
      const known = seasons[count]
      if (known !== undefined) return known
      const season = count < settings.minimumOrderDays ? null : seasonAfter(days.slice(0, count))
      seasons[count] = season
      return season
    }
    const course = {
      silent: silenceMeasure(silence, isKnown, settings),
      caution: cautionMeasure(silence, seasonOn),
    }
    return {
      measures: [course.silent, course.caution],
      read: (day) =>
        readingOf(
          days.slice(0, countUntil(days, day)),
          day,
          { silence, season: seasonOn(day), ...course },
          settings,
        ),
    }
  },
}

function silenceMeasure(
  silence: Silence,
  isKnown: (day: number) => boolean,
  { model }: Settings,
): MeasureCourse<'silence'> {
  const base = logit(model.baseProbability)
  const none = { low: 0, high: 0 }
  return {
    measure: 'silence',
    feature: (day) => (isKnown(day) ? bounded(silence.probability(day)) - base : 0),
    span(from, to) {
      if (!isKnown(from)) return none
      const { low, high } = silence.span(from, to)
      return { low: bounded(low) - base, high: bounded(high) - base }
    },
    reaches(value, from) {
      const logOdds = value + base
      return isKnown(from) && Math.abs(logOdds) < strongest ? silence.reaches(sigmoid(logOdds), from) : null
    },
  }
}

/** The log-odds by which silence has risen since the weeks began that were silent last year too. */
function cautionMeasure(
  silence: Silence,
  seasonOn: (day: number) => Season | null,
): MeasureCourse<'seasonal-caution'> {
  const risen = (probability: number, { from }: Season) =>
    Math.max(0, bounded(probability) - bounded(silence.probability(from - 1)))
  const isIn = (day: number, { from, until }: Season) => day >= from && day < until
  const feature = (day: number) => {
    const season = seasonOn(day)
    return season !== null && isIn(day, season) ? risen(silence.probability(day), season) : 0
  }
  return {
    measure: 'seasonal-caution',
    feature,
    span(from, to): Span {
      const season = seasonOn(from)
      const [start, end] =
        season === null ? [1, 0] : [Math.max(from, season.from), Math.min(to, season.until - 1)]
      if (season === null || start > end) return { low: 0, high: 0 }
      const { low, high } = silence.span(start, end)
      const isWhole = start === from && end === to
      return { low: isWhole ? risen(low, season) : 0, high: risen(high, season) }
    },
  }
}

type Known = { silence: Silence; season: Season | null; silent: MeasureCourse; caution: MeasureCourse }

function readingOf(days: readonly number[], day: number, known: Known, settings: Settings): SignalReading {
  const last = days.at(-1)
  if (last === undefined || days.length < settings.minimumOrderDays) {
    return notEnoughData(key, fewOrderDays(days.length, settings))
  }
  const { coefficients } = settings.model
  const value = known.silence.probability(day)
  const rhythm = say('silence.rhythm', { days: day - last, usual: cadence(days) })
  const evidence = days.slice(-3).map(dayFromNumber)
  const silence: Measure = {
    measure: 'silence',
    value,
    points: points(coefficients.silence * known.silent.feature(day)),
    sentence: rhythm,
    evidence,
    interval: buyingRate(days, day, known.silence.regularity(day), settings),
  }
  const cautious = caution(day, known, coefficients['seasonal-caution'])
  const measures = [silence, ...cautious]
  const likely = say('silence.likely', { rhythm, likely: value, horizon: settings.horizonDays })
  return {
    key,
    status: 'ok',
    value,
    sentence: together([likely, ...cautious.map(({ sentence }) => sentence)]),
    evidence: measures.flatMap((measure) => measure.evidence),
    measures,
  }
}

function caution(day: number, { season, caution: course }: Known, coefficient: number): Measure[] {
  const value = course.feature(day)
  if (season === null || value === 0) return []
  const [left, returned] = [dayFromNumber(season.left), dayFromNumber(season.returned)]
  return [
    {
      measure: 'seasonal-caution',
      value,
      points: points(coefficient * value),
      sentence: say('silence.season', { left, returned, until: dayFromNumber(season.until) }),
      evidence: [left, returned],
    },
  ]
}

function bounded(probability: number): number {
  return Math.max(-strongest, Math.min(strongest, logit(probability)))
}
