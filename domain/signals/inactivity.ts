import { dayFromNumber } from '../history/day.ts'
import { countUntil, type History } from '../history/history.ts'
import type { Settings } from '../settings.ts'
import { logit } from '../statistics/logit.ts'
import { silenceProbability } from '../statistics/purchase-model.ts'
import { cadence } from './cadence.ts'
import { points } from './points.ts'
import type { Signal, SignalReading } from './signal.ts'
import { counted, every, notEnoughData, percent } from './wording.ts'

const key = 'inactivity'

// Beyond 99.75 % either way one measure must not drown all others.
const strongest = 6

/** How likely an account is to order nothing in the horizon, judged from its own rhythm (MBG/NBD, P0(H)). */
export const inactivity: Signal = {
  key,
  over(history, settings) {
    const days = orderDayNumbers(history)
    return {
      rising: (day) => {
        const count = countUntil(days, day)
        return count < settings.minimumOrderDays
          ? 0
          : silencePoints(silence(days, count, day, settings), settings)
      },
      fading: () => 0,
      read: (day) => readingOf(days.slice(0, countUntil(days, day)), day, settings),
    }
  },
}

function readingOf(days: readonly number[], day: number, settings: Settings): SignalReading {
  const last = days.at(-1)
  if (last === undefined || days.length < settings.minimumOrderDays) {
    return notEnoughData(key, `${days.length} of ${settings.minimumOrderDays} order days seen`)
  }
  const value = silence(days, days.length, day, settings)
  const silent = last === day ? 'Ordered today' : `No order for ${counted(day - last, 'day')}`
  const likely = `${percent(value)} likely to stay silent for the next ${settings.horizonDays} days`
  const sentence = `${silent}; usually one ${every(cadence(days))}; ${likely}.`
  const evidence = days.slice(-3).map(dayFromNumber)
  const measure = { measure: 'silence', value, points: silencePoints(value, settings), sentence, evidence }
  return { key, status: 'ok', value, sentence, evidence, measures: [measure] }
}

function orderDayNumbers(history: History): number[] {
  return history.days.filter((_, i) => (history.buckets[i]?.orders ?? 0) > 0)
}

/** P0 of the horizon at the end of a day, from the first `count` order days. */
function silence(days: readonly number[], count: number, day: number, settings: Settings): number {
  const first = days[0] ?? day
  const last = days[count - 1] ?? day
  const state = { x: count - 1, tx: (last - first) / 7, T: (day - first) / 7 }
  return silenceProbability(settings.model.purchase, state, settings.horizonDays / 7)
}

function silencePoints(probability: number, { model }: Settings): number {
  const logOdds = Math.max(-strongest, Math.min(strongest, logit(probability)))
  return points(model.weights.silence * (logOdds - logit(model.baseProbability)))
}
