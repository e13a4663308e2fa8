import type { Purchases } from './purchases.ts'

/** Products whose price changed on one day, known from `seen` on: a reported change at once, an observed one when it lasts. */
export type PriceChange = { day: number; seen: number; ratios: Map<number, number>; eventIds: string[] }

// Less is rounding; tenfold is another unit of sale or a slip, and no price change.
const leastRatio = 1.02
const mostRatio = 10

/**
 * The dated price changes of what an account buys, by the day they became known. Besides reported ones those are observed
 * whose new price was met by two purchases in a row, so that one odd price changes nothing; a step that follows a
 * report is that report's. Several changes of one product on one day are one.
 */
export function priceChangesOf({ bought, reported }: Purchases): PriceChange[] {
  const changes = new Map<string, PriceChange>()
  const note = (day: number, seen: number, product: number, ratio: number, eventId: string | null) => {
    const key = `${day} ${seen}`
    const change = changes.get(key) ?? { day, seen, ratios: new Map<number, number>(), eventIds: [] }
    change.ratios.set(product, (change.ratios.get(product) ?? 1) * ratio)
    if (eventId !== null) change.eventIds.push(eventId)
    changes.set(key, change)
  }
  for (const { day, product, from, to, eventId } of reported) note(day, day, product, to / from, eventId)

  const reports = Map.groupBy(reported, ({ product }) => product)
  // By product.
  const levels: { price: number; met: number; next: { price: number; day: number } | null }[] = []
  for (const { day, product, unitList: price } of bought) {
    const level = levels[product]
    if (level === undefined) levels[product] = { price, met: day, next: null }
    else if (isSame(price, level.price)) {
      level.met = day
      level.next = null
    } else if (level.next === null || !isSame(price, level.next.price)) level.next = { price, day }
    else {
      const { met, next } = level
      const isReported = reports.get(product)?.some((each) => each.day > met && each.day <= next.day)
      if (!isReported) note(next.day, day, product, next.price / level.price, null)
      levels[product] = { price: next.price, met: day, next: null }
    }
  }
  return [...changes.values()]
    .map((change) => ({
      ...change,
      ratios: new Map([...change.ratios].filter(([, ratio]) => isChange(ratio))),
    }))
    .filter(({ ratios }) => ratios.size > 0)
    .sort((a, b) => a.seen - b.seen || a.day - b.day)
}

function isSame(one: number, other: number): boolean {
  return one < other * leastRatio && other < one * leastRatio
}

function isChange(ratio: number): boolean {
  return !isSame(ratio, 1) && ratio < mostRatio && ratio > 1 / mostRatio
}
