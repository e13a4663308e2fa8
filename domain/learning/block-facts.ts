import { countUntil, type History } from '../history/history.ts'
import type { ComplaintFacts } from '../signals/complaint-course.ts'
import { complaintFactsOf } from '../signals/complaint-facts-of.ts'
import type { DatedCount } from '../signals/dated-count.ts'
import { driftOver } from '../signals/drift.ts'
import { elasticityOver } from '../signals/elasticity.ts'
import { type PriceFacts, priceFactsOf } from '../signals/price-load.ts'
import { priceResponse } from '../signals/price-response.ts'
import { purchasesOf } from '../signals/purchases.ts'
import type { AccountPast, DatedNumber } from './account-past.ts'
import { featureParameters } from './feature-parameters.ts'
import { complaintDaysOf } from './has-complaint.ts'

/** What the complaint and price features of an account are made of, from its events or from its learning row. */
export type BlockFacts = {
  /** Days with an order; days with a complaint or a return of any kind (days since 1970, ascending). */
  orderDays: readonly number[]
  complaintDays: readonly number[]
  complaints: ComplaintFacts
  prices: PriceFacts
  /** Elasticity against the usual on a day, and ln by which the usual price of what is bought has fallen. */
  elasticity(day: number): number
  cheaper(day: number): number
}

/** The facts of a learning row or of a file of orders. What nobody records is neutral. */
export function factsOfPast({ days, complaintDays = [], discounts, record }: AccountPast): BlockFacts {
  const lines = (discounts ?? []).map(({ known, discounted }, i) => ({
    day: days[i] ?? 0,
    known,
    discounted,
  }))
  const {
    complaints = [],
    qualityReturns = [],
    quotesLost = [],
    priceAnswers = [],
    cheaper = [],
  } = record ?? {}
  const answerDays = priceAnswers.map(([day]) => day)
  const elasticity = elasticityOver((day) => {
    const answer = priceAnswers[countUntil(answerDays, day) - 1]
    return answer === undefined ? null : { at: answer[0], xx: answer[1], xy: answer[2] }
  }, featureParameters)
  return {
    orderDays: days,
    complaintDays,
    complaints: {
      spans: complaints,
      returns: qualityReturns.map(counted),
      orders: days.map((day, i) => ({ day, count: record?.orders[i] ?? 1 })),
    },
    prices: { lines, quotesLost: quotesLost.map(counted) },
    elasticity: elasticity.leaning,
    cheaper: fading(cheaper),
  }
}

/** The same facts straight from the events; what asks for single items is prepared when it is first asked for. */
export function factsOfHistory(history: History): BlockFacts {
  const { buckets, days } = history
  let known: ReturnType<typeof marketOf> | undefined
  const market = () => {
    known ??= marketOf(history)
    return known
  }
  return {
    orderDays: days.filter((_, i) => (buckets[i]?.orders ?? 0) > 0),
    complaintDays: complaintDaysOf(history),
    complaints: complaintFactsOf(history, featureParameters.confirmation),
    prices: priceFactsOf(history),
    elasticity: (day) => market().response.leaning(day),
    cheaper: (day) => market().drift.fall(day),
  }
}

/** How an account answers prices of single items, which a learning row is too small to hold. */
export function marketOf(history: History) {
  const purchases = purchasesOf(history)
  return {
    response: priceResponse(purchases, featureParameters),
    drift: driftOver(purchases, featureParameters),
  }
}

function counted([day, count]: DatedNumber): DatedCount {
  return { day, count }
}

/** The latest number on a day, fading since its own day. */
function fading(numbers: readonly DatedNumber[]): (day: number) => number {
  const days = numbers.map(([day]) => day)
  return (day) => {
    const [at, number] = numbers[countUntil(days, day) - 1] ?? [day, 0]
    return number * 2 ** ((at - day) / featureParameters.halfLifeDays.prices)
  }
}
