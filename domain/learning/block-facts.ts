import type { ComplaintFacts } from '../signals/complaint-course.ts'
import type { DatedCount } from '../signals/dated-count.ts'
import { elasticityOver } from '../signals/elasticity.ts'
import type { PriceFacts } from '../signals/price-load.ts'
import { fadingSteps, sumsByDay } from '../signals/steps.ts'
import type { AccountPast, DatedNumber } from './account-past.ts'
import { featureParameters } from './feature-parameters.ts'

/** What the complaint and price features of an account are made of. */
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

/** The facts of an account's past. What nobody records is neutral. */
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
  return {
    orderDays: days,
    complaintDays,
    complaints: {
      spans: complaints,
      returns: qualityReturns.map(counted),
      orders: days.map((day, i) => ({ day, count: record?.orders[i] ?? 1 })),
    },
    prices: { lines, quotesLost: quotesLost.map(counted) },
    elasticity: elasticityOver(sumsByDay(priceAnswers), featureParameters).leaning,
    cheaper: fadingSteps(cheaper, featureParameters.halfLifeDays.prices),
  }
}

function counted([day, count]: DatedNumber): DatedCount {
  return { day, count }
}
