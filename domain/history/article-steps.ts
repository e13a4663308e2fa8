import { largestOf } from '../prices/trade.ts'
import { gapBeyond } from '../statistics/gap-beyond.ts'
import type { AccountState } from './account-state.ts'
import type { DayBucket } from './day-bucket.ts'

/** Articles that are remembered; those bought most often lately are kept longest. */
const mostArticles = 32
/** What was not bought for longer is no habit of today any more. */
const forgottenAfter = 400
const mostSteps = 36
/** A habit is what was bought on three order-days or more. */
export const leastBuys = 3
const stoppedShare = 0.05
// Weighs an article against the others: bought today counts as if it had been a month ago.
const grace = 30
const milli = 1000

type Articles = AccountState['articles']

/**
 * Adds what was bought on a day, and how many of the articles bought on three order-days or more have stopped by it: silent, though the
 * account ordered, for longer than nineteen of twenty of their own gaps.
 */
export function addArticles(articles: Articles, { prices }: DayBucket, day: number): void {
  // A state of a release before has none.
  while (articles.spread.length < articles.sku.length) articles.spread.push(null)
  const bought = new Map<string, number>()
  for (const { sku, units } of largestOf(prices)) bought.set(sku, (bought.get(sku) ?? 0) + Number(units))
  for (const [sku, units] of bought) if (units > 0) addPurchase(articles, sku, rounded(units), day)
  for (let i = articles.sku.length - 1; i >= 0; i -= 1)
    if (day - (articles.last[i] ?? day) > forgottenAfter) drop(articles, i)
  while (articles.sku.length > mostArticles) drop(articles, leastOf(articles, day))
  addStep(articles, day)
}

/** The positions of habits, and whether each has stopped by an order-day. */
export function habitsOn({ first, last, buys }: Articles, day: number): { at: number; isStopped: boolean }[] {
  return buys.flatMap((count, at) => {
    const [from, until] = [first[at] ?? day, last[at] ?? day]
    if (count < leastBuys) return []
    return [{ at, isStopped: day - until > gapBeyond(stoppedShare, count - 1, until - from) }]
  })
}

function addPurchase(articles: Articles, sku: string, units: number, day: number): void {
  const { first, last, buys, units: used, lastUnits, spread } = articles
  const at = articles.sku.indexOf(sku)
  if (at < 0) {
    articles.sku.push(sku)
    first.push(day)
    last.push(day)
    buys.push(1)
    used.push(0)
    lastUnits.push(units)
    spread.push(0)
    return
  }
  const [gap, known] = [day - (last[at] ?? day), spread[at] ?? null]
  spread[at] = known === null ? null : rounded(known + gap ** 2 / (lastUnits[at] ?? 1))
  used[at] = rounded((used[at] ?? 0) + (lastUnits[at] ?? 0))
  last[at] = day
  buys[at] = (buys[at] ?? 0) + 1
  lastUnits[at] = units
}

function addStep(articles: Articles, day: number): void {
  const habits = habitsOn(articles, day)
  const stopped = habits.filter(({ isStopped }) => isStopped).length
  const [, known, before] = articles.steps.at(-1) ?? [day, 0, 0]
  if (habits.length === known && stopped === before) return
  articles.steps.push([day, habits.length, stopped])
  if (articles.steps.length > mostSteps) articles.steps.shift()
}

/** The one bought least often for how long ago it was; of equals the one that has been known for the shortest time. */
function leastOf({ last, buys }: Articles, day: number): number {
  const weight = (i: number) => (buys[i] ?? 0) / (day - (last[i] ?? day) + grace)
  return buys.reduce((least, _, i) => (weight(i) <= weight(least) ? i : least), 0)
}

function drop(articles: Articles, at: number): void {
  const { sku, first, last, buys, units, lastUnits, spread } = articles
  for (const column of [sku, first, last, buys, units, lastUnits, spread]) column.splice(at, 1)
}

function rounded(units: number): number {
  return Math.round(units * milli) / milli
}
