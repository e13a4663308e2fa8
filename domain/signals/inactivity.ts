import { dayFromNumber, dayNumber } from '../history/day.ts'
import type { History } from '../history/history.ts'
import { countUntil } from '../history/history.ts'
import type { Settings } from '../settings.ts'
import { logit } from '../statistics/logit.ts'
import { silenceProbability } from '../statistics/purchase-model.ts'
import { cadence } from './cadence.ts'
import { points } from './points.ts'
import type { Signal } from './signal.ts'
import { counted, notEnoughData, percent } from './wording.ts'

// Beyond 99.75 % either way one measure must not drown all others.
const strongest = 6

/** How likely an account is to order nothing in the horizon, judged from its own rhythm (MBG/NBD, P0(H)). */
export const inactivity: Signal = {
  key: 'inactivity',

  read(history, day, settings) {
    const today = dayNumber(day)
    const all = orderDayNumbers(history)
    const days = all.slice(0, countUntil(all, today))
    const last = days.at(-1)
    const missing = settings.minimumOrderDays - days.length
    if (missing > 0 || last === undefined) {
      return notEnoughData('inactivity', `${days.length} of ${settings.minimumOrderDays} order days seen`)
    }
    const value = silenceOn(days, today, settings)
    const usual = cadence(days)
    const rhythm = usual === null ? '' : `; usually one every ${counted(usual, 'day')}`
    const silent = last === today ? 'Ordered today' : `No order for ${counted(today - last, 'day')}`
    const sentence = `${silent}${rhythm}; ${percent(value)} likely to stay silent for the next ${settings.horizonDays} days.`
    const evidence = days.slice(-3).map(dayFromNumber)
    const measure = { measure: 'silence', value, points: silencePoints(value, settings), sentence, evidence }
    return { key: 'inactivity', status: 'ok', value, sentence, evidence, measures: [measure] }
  },

  trace(history, settings) {
    const days = orderDayNumbers(history)
    return {
      rising: (day) =>
        countUntil(days, day) < settings.minimumOrderDays
          ? 0
          : silencePoints(silenceOn(days, day, settings), settings),
      fading: () => 0,
    }
  },
}

function orderDayNumbers(history: History): number[] {
  return history.days.filter((_, i) => (history.buckets[i]?.orders ?? 0) > 0)
}

/** P0 of the horizon at the end of a day, from the order days up to it. */
function silenceOn(days: readonly number[], day: number, settings: Settings): number {
  const count = countUntil(days, day)
  const first = days[0] ?? day
  const last = days[count - 1] ?? day
  const state = { x: count - 1, tx: (last - first) / 7, T: (day - first) / 7 }
  return silenceProbability(settings.model.purchase, state, settings.horizonDays / 7)
}

function silencePoints(probability: number, { model }: Settings): number {
  const logOdds = Math.max(-strongest, Math.min(strongest, logit(probability)))
  return points(model.weights.silence * (logOdds - logit(model.baseProbability)))
}
