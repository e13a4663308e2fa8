import { reviewPrices } from '../prices/review-prices.ts'
import { type TradeDay, tradeOf } from '../prices/trade.ts'
import { type AccountState, blankState } from './account-state.ts'
import { addArticles } from './article-steps.ts'
import { addAttitude } from './attitude-steps.ts'
import { addComplaints, addSurveys } from './complaint-steps.ts'
import type { DayBucket } from './day-bucket.ts'
import { hasComplaint } from './has-complaint.ts'
import { countUntil, type History } from './history.ts'
import { monthOf, monthStart } from './month.ts'
import { addPayments } from './payment-steps.ts'
import { addPriceReview } from './price-steps.ts'
import { addPromises } from './promise-steps.ts'

// What makes the state small whatever the history (decision 50).
const factWindow = 180
const tenYears = 3653
const mostDetailed = 400
const mostReturns = 60
const mostComplaintDays = 200
const mostQuoteDays = 100
const mostEvidence = 5
const idsOfReturns = 3

/** What is remembered of a whole history, or of its days up to `until` (days since 1970, included). */
export function stateOf(history: History, until = Number.POSITIVE_INFINITY): AccountState {
  return remember(blankState, history, until)
}

/**
 * A state with the days of a history added that come after it, up to `until`. The result is the same wherever a history is cut in
 * two. Where it holds the first order of a month, it must reach back as far as a review of prices looks, or `older` must hold the trade
 * of the days before it; days that are in the state already are only looked at for that.
 */
export function remember(
  state: AccountState,
  history: History,
  until = Number.POSITIVE_INFINITY,
  older: readonly TradeDay[] = [],
): AccountState {
  const { buckets, days } = history
  const [first, end] = [countUntil(days, state.through ?? Number.NEGATIVE_INFINITY), countUntil(days, until)]
  if (first >= end) return state
  const next = structuredClone(state)
  let trade: readonly TradeDay[] | undefined
  const reviewed = (before: number) => {
    trade ??= [...older, ...buckets.map((bucket, i) => tradeOf(bucket, days[i] ?? 0))]
    return reviewPrices(trade, before)
  }
  for (let i = first; i < end; i += 1) {
    const [bucket, day] = [buckets[i], days[i]]
    if (bucket !== undefined && day !== undefined) addDay(next, bucket, day, reviewed)
  }
  return next
}

type Reviewed = (before: number) => ReturnType<typeof reviewPrices>

function addDay(state: AccountState, bucket: DayBucket, day: number, reviewed: Reviewed): void {
  state.through = day
  state.count += bucket.count
  state.days += 1
  push(state.factDays, day)
  while ((state.factDays[0] ?? day) < day - factWindow) state.factDays.shift()
  state.attitude = addAttitude(state.attitude, bucket.attitude, day, state.orderDays.length === 0)
  if (bucket.orders > 0) addOrders(state, bucket, day, reviewed)
  addComplaints(state, bucket, day)
  addSurveys(state, bucket, day)
  state.promises = addPromises(state.promises, bucket.ledger, day)
  state.payments = addPayments(state.payments, bucket.ledger, day)
  if (bucket.complaintsOpened.length + bucket.qualityReturns > 0) state.firstComplaint ??= day
  if (hasComplaint(bucket)) push(state.complaintDays, day, mostComplaintDays)
  if (bucket.qualityReturns > 0) addReturns(state, bucket, day)
  if (Object.keys(bucket.contacts).length > 0) state.lastContact = day
  if (bucket.quotesLost.price !== undefined) {
    push(state.quotesLost, [day, bucket.quotesLost.price] as [number, number], mostQuoteDays)
    addEvidence(state.evidence.quotesLost, bucket.quotesLostOnPriceIds)
  }
}

function addOrders(state: AccountState, bucket: DayBucket, day: number, reviewed: Reviewed): void {
  const month = monthOf(bucket.day)
  if (state.prices.month !== month) {
    addPriceReview(state.prices, day, reviewed(monthStart(month)))
    state.prices.month = month
  }
  push(state.orderDays, day)
  while ((state.orderDays[0] ?? day) < day - tenYears) state.orderDays.shift()
  const { latest, currencies } = state
  const sales = Object.entries(bucket.sales)
  const lines = (field: 'knownLines' | 'discountedLines') =>
    sales.reduce((sum, [, each]) => sum + each[field], 0)
  latest.orders.push(bucket.orders)
  latest.articles.push(new Set(bucket.prices.map(({ sku }) => sku)).size)
  latest.known.push(lines('knownLines'))
  latest.discounted.push(lines('discountedLines'))
  for (const [currency, { orders }] of sales) {
    if (orders === 0) continue
    currencies[currency] = (currencies[currency] ?? 0) + 1
    latest.worth[currency] ??= Array.from({ length: latest.orders.length - 1 }, () => 0)
  }
  for (const [currency, amounts] of Object.entries(latest.worth))
    amounts.push(Number(bucket.sales[currency]?.revenue ?? 0))
  if (latest.orders.length > mostDetailed) dropDetail(state)
  addArticles(state.articles, bucket, day)
  state.evidence.orders = bucket.orderIds.slice(0, mostEvidence)
  if (lines('discountedLines') > 0) addEvidence(state.evidence.discounted, bucket.orderIds)
}

function dropDetail({ latest, earlier }: AccountState): void {
  for (const column of [latest.orders, latest.known, latest.discounted]) column.shift()
  if (latest.articles.length > mostDetailed) latest.articles.shift()
  earlier.days += 1
  for (const [currency, amounts] of Object.entries(latest.worth)) {
    earlier.worth[currency] = (earlier.worth[currency] ?? 0) + (amounts.shift() ?? 0)
  }
}

function addReturns(state: AccountState, { qualityReturns, qualityReturnIds }: DayBucket, day: number): void {
  state.qualityReturns.push({ day, count: qualityReturns, ids: qualityReturnIds.slice(0, idsOfReturns) })
  while (state.qualityReturns.length > mostReturns)
    state.earlierReturns += state.qualityReturns.shift()?.count ?? 0
}

function addEvidence(kept: string[], ids: readonly string[]): void {
  for (const id of ids) push(kept, id, mostEvidence)
}

function push<T>(list: T[], entry: T, most = Number.POSITIVE_INFINITY): void {
  list.push(entry)
  if (list.length > most) list.shift()
}
