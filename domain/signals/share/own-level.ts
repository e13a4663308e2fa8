import { countUntil } from '../../history/history.ts'
import type { Model } from '../../risk/model.ts'
import { incompleteBeta } from '../../statistics/special/incomplete-beta.ts'

const yearDays = 364
const baselineDays = 365
/** Fewer orders before the window are no level of one's own. */
const leastOrders = 4

/** Order-days (days since 1970, ascending) with what each was worth and how many articles it had, 0 where that is not known. */
export type Purchased = {
  days: readonly number[]
  amounts: readonly number[]
  articles: readonly number[]
}

/** What an account bought in the window up to its latest order, against what was to be expected by its own level before. */
export type OwnLevel = {
  /** The latest order, from which the window reaches back. */
  last: number
  orders: number
  expectedOrders: number
  spent: number
  expectedSpend: number
  /** Whether the same weeks of last year are in what was expected. */
  hasSeason: boolean
  /** Factors against the own level, drawn towards 1 by few orders; articles an order are 1 where not known. */
  spend: number
  size: number
  articles: number
  /** What an order was worth, and its articles, before and in the window. */
  orderWorth: { before: number; now: number }
  orderArticles: { before: number; now: number } | null
  /** Probability that the account has come to buy less than this share of its own level. */
  below(share: number): number
}

/**
 * An account's own level on any day: spend of the window that ends at its latest order, against the year before the window and, where there
 * is one, the season of the same weeks a year ago. Spend counts in typical orders (the sum of squares over the sum), so that big and
 * uneven orders weigh like the few facts they are. Silence after the latest order is another signal's: nothing moves between orders.
 * Null while there is too little before the window.
 */
export function ownLevelOver(bought: Purchased, { ownLevel }: Model): (day: number) => OwnLevel | null {
  const known: (OwnLevel | null)[] = []
  return (day) => {
    const count = countUntil(bought.days, day)
    const before = known[count]
    if (before !== undefined) return before
    const level = levelAt(bought, count, ownLevel)
    known[count] = level
    return level
  }
}

function levelAt(
  { days, amounts, articles }: Purchased,
  count: number,
  { windowDays: width, orders: prior, articles: priorArticles, season: priorSeason }: Model['ownLevel'],
): OwnLevel | null {
  const [first, last] = [days[0], days[count - 1]]
  if (first === undefined || last === undefined) return null
  const cut = countUntil(days, last - width)
  const since = Math.max(first, last - width - baselineDays)
  // A baseline that begins with the first order holds one more than its days explain.
  const start = Math.max(1, countUntil(days, last - width - baselineDays))
  const exposure = last - width - since
  if (cut - start < leastOrders || exposure < width) return null
  const base = sumsOf(amounts, start, cut)
  if (base.sum <= 0) return null
  const now = sumsOf(amounts, cut, count)
  const unit = base.squares / base.sum
  const hasSeason = first <= last - yearDays - width
  const season = hasSeason ? seasonOf(days, amounts, last, width, { base, exposure, unit, priorSeason }) : 1
  const weeks = width * season
  const expected = (base.sum * weeks) / exposure
  const worth = base.sum / base.count
  const [inBase, inWindow] = [Math.max(0, base.sum / unit), Math.max(0, now.sum / unit)]
  const variety = varietyOf(articles, start, cut, count, priorArticles)
  return {
    last,
    orders: now.count,
    expectedOrders: (base.count * width) / exposure,
    spent: now.sum,
    expectedSpend: expected,
    hasSeason,
    spend: (prior + inWindow) / (prior + expected / unit),
    size: (prior * unit + Math.max(0, now.sum)) / (prior * unit + now.count * worth),
    articles: variety?.factor ?? 1,
    orderWorth: { before: worth, now: now.sum / now.count },
    orderArticles: variety,
    below: (share) => {
      const part = (share * weeks) / (share * weeks + exposure)
      return incompleteBeta(inWindow + 0.5, inBase + 0.5, part)
    },
  }
}

type Sums = { count: number; sum: number; squares: number }

function sumsOf(values: readonly number[], from: number, to: number): Sums {
  let [sum, squares] = [0, 0]
  for (const value of values.slice(from, to)) {
    sum += value
    squares += value * value
  }
  return { count: to - from, sum, squares }
}

/** The share of a year that fell on the same weeks a year ago, against an even year; drawn towards 1 by few orders. */
function seasonOf(
  days: readonly number[],
  amounts: readonly number[],
  last: number,
  width: number,
  { base, exposure, unit, priorSeason }: { base: Sums; exposure: number; unit: number; priorSeason: number },
): number {
  const [from, to] = [last - yearDays - width, last - yearDays].map((day) => countUntil(days, day))
  const then = sumsOf(amounts, from ?? 0, to ?? 0)
  const even = (base.sum * width) / exposure
  return (priorSeason + Math.max(0, then.sum) / unit) / (priorSeason + even / unit)
}

function varietyOf(articles: readonly number[], start: number, cut: number, count: number, prior: number) {
  const mean = (from: number, to: number) => {
    const known = articles.slice(from, to).filter((number) => number > 0)
    return { count: known.length, sum: known.reduce((sum, number) => sum + number, 0) }
  }
  const [base, now] = [mean(start, cut), mean(cut, count)]
  if (base.count < leastOrders || now.count === 0) return null
  const before = base.sum / base.count
  return { before, now: now.sum / now.count, factor: (prior + now.sum) / (prior + now.count * before) }
}
