import type { History } from '../history/history.ts'
import { marketOf } from './block-facts.ts'
import { featureParameters } from './feature-parameters.ts'

// What a feature differs by less than that no weight can tell.
const leastChange = 1e-4

/**
 * What single items tell of prices, small enough for a row: as both numbers only fade while nothing is bought, each is
 * kept from those order-days on at which it becomes another than the last one faded. To four digits.
 */
export function priceSteps(history: History): {
  priceAnswers: [day: number, xx: number, xy: number][]
  cheaper: [day: number, fall: number][]
} {
  const { buckets, days } = history
  const { response, drift } = marketOf(history)
  const priceAnswers: [day: number, xx: number, xy: number][] = []
  const cheaper: [day: number, fall: number][] = []
  const fade = (from: number, day: number) => 2 ** ((from - day) / featureParameters.halfLifeDays.prices)
  for (const [i, day] of days.entries()) {
    if ((buckets[i]?.orders ?? 0) === 0) continue
    if (!response.isEmpty) {
      const { at, xx, xy } = response.sumsOn(day)
      const [from, xxBefore, xyBefore] = priceAnswers.at(-1) ?? [day, 0, 0]
      const [now, before] = [fade(at, day), fade(from, day)]
      if (isOther(xx * now, xxBefore * before) || isOther(xy * now, xyBefore * before))
        priceAnswers.push([day, rounded(xx * now), rounded(xy * now)])
    }
    const fall = drift.fall(day)
    const [from, fallBefore] = cheaper.at(-1) ?? [day, 0]
    if (Math.abs(fall - fallBefore * fade(from, day)) >= leastChange) cheaper.push([day, rounded(fall)])
  }
  return { priceAnswers, cheaper }
}

function isOther(value: number, before: number): boolean {
  return Math.abs(value - before) > 1e-3 * Math.abs(before)
}

function rounded(value: number): number {
  return Number(value.toPrecision(4))
}
