import { countUntil } from '../history/history.ts'
import type { PriceChange } from './price-changes.ts'
import type { Purchases } from './purchases.ts'

/** How often was bought, and for how much at fixed prices. */
export type Volume = { count: number; value: number }

/** One price change with what was bought of its items, and of the others, before it and after it. */
export type PriceTrial = {
  change: PriceChange
  /** Mean ln of new over old price by what was bought before; null when that is no change. */
  logRatio: number | null
  start: number
  before: { same: Volume; other: Volume }
  /** What was bought from the change until the end of a day, known on that day. */
  afterUntil(day: number): { same: Volume; other: Volume; until: number }
}

/**
 * Prepares a change, so that each later day costs O(log n). Every item is valued at its last price before the change (its
 * first one after, when new), so that volumes hold quantities only. The comparison stops at the next change of the same
 * items; items that changed shortly before are nobody's comparison. `changes` are in the order in which they became known.
 */
export function priceTrial(
  index: number,
  changes: readonly PriceChange[],
  { bought, products }: Purchases,
  daysBought: readonly number[],
  windowDays: number,
): PriceTrial {
  const change = changes[index] ?? { day: 0, seen: 0, ratios: new Map<number, number>(), eventIds: [] }
  const { day, ratios } = change
  const shares = (other: PriceChange) => other.ratios.keys().some((product) => ratios.has(product))
  const recent = changes.slice(0, index).filter((each) => each.day <= day && each.day > day - windowDays)
  const start = Math.max(
    day - windowDays,
    daysBought[0] ?? day,
    ...recent.filter((each) => each.day < day && shares(each)).map((each) => each.day),
  )
  // As they become known, which is their order, with the earliest day of all so far.
  const ends = changes
    .slice(index + 1)
    .filter((each) => each.day > day && each.day < day + windowDays && shares(each))
  const endsSeen = ends.map(({ seen }) => seen)
  let earliest = Number.POSITIVE_INFINITY
  const firstEnds = ends.map((each) => {
    earliest = Math.min(earliest, each.day)
    return earliest
  })

  // By product: 0 the same items, 1 others, 2 those that changed shortly before.
  const groups = new Uint8Array(products.length).fill(1)
  for (const each of recent) for (const product of each.ratios.keys()) groups[product] = 2
  for (const product of ratios.keys()) groups[product] = 0

  const prices = new Float64Array(products.length)
  const middle = countUntil(daysBought, day - 1)
  const sums = { same: { count: 0, value: 0 }, other: { count: 0, value: 0 } }
  const first = countUntil(daysBought, start - 1)
  for (let i = middle - 1; i >= first; i -= 1) add(i, sums)
  const before = { same: { ...sums.same }, other: { ...sums.other } }
  let [logs, weights] = [0, 0]
  for (let i = first; i < middle; i += 1) {
    const { product, units } = bought[i] ?? { product: -1, units: 0 }
    if (groups[product] !== 0) continue
    const weight = units * (prices[product] ?? 0)
    logs += Math.log(ratios.get(product) ?? 1) * weight
    weights += weight
  }
  const to = countUntil(daysBought, day + windowDays - 1)
  // Running sums behind each purchase, in one array: an object for every one of thousands would cost more than the rest.
  const after = new Float64Array(4 * (to - middle + 1))
  const running = { same: { count: 0, value: 0 }, other: { count: 0, value: 0 } }
  for (let i = middle; i < to; i += 1) {
    add(i, running)
    const { same, other } = running
    after.set([same.count, same.value, other.count, other.value], 4 * (i - middle + 1))
  }

  function add(i: number, volumes: { same: Volume; other: Volume }): void {
    const { product, units, unitList } = bought[i] ?? { product: -1, units: 0, unitList: 0 }
    if (groups[product] === 2) return
    if (prices[product] === 0) prices[product] = unitList
    const volume = groups[product] === 0 ? volumes.same : volumes.other
    volume.count += 1
    volume.value += units * (prices[product] ?? 0)
  }

  const mean = weights > 0 ? logs / weights : 0
  return {
    change,
    logRatio: Math.abs(mean) < 0.005 ? null : mean,
    start,
    before,
    afterUntil(on) {
      const nextChange = firstEnds[countUntil(endsSeen, on) - 1] ?? Number.POSITIVE_INFINITY
      const end = Math.min(on, day + windowDays - 1, nextChange - 1)
      const count = Math.min(to, countUntil(daysBought, end))
      const at = 4 * Math.max(0, count - middle)
      const volume = (place: number) => ({ count: after[at + place] ?? 0, value: after[at + place + 1] ?? 0 })
      const lastBought = daysBought[countUntil(daysBought, on) - 1] ?? day
      return { same: volume(0), other: volume(2), until: Math.min(end, lastBought) }
    },
  }
}
