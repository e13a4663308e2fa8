import type { PricesTold } from '../history/account-state.ts'
import { dayFromNumber } from '../history/day.ts'
import { featureParameters } from '../learning/feature-parameters.ts'
import { driftOver } from './drift.ts'
import { exchanged } from './exchanged.ts'
import { oldestHalfLives, type PriceAnswer, priceResponse } from './price-response.ts'
import { priceWindowDays } from './price-window.ts'
import { type Purchases, purchasesOf } from './purchases.ts'
import type { TradeDay } from './trade.ts'

/** How many days of purchases a review looks at: the oldest change that still counts, with what was bought before it. */
export const reviewedDays = priceWindowDays + oldestHalfLives * featureParameters.halfLifeDays.prices

const shownAnswers = 2

/**
 * What single items told of prices: the sums that elasticity rests on and by how much (ln) the usual price of what is bought has
 * fallen, both as of the last purchase `at` (days since 1970), and the same to be told.
 */
export type PriceReview = { at: number; xx: number; xy: number; fall: number; told: PricesTold }

/**
 * Reviews what an account bought in the 900 days before a day (not of the day itself), item by item, from days in their order; null
 * when that is nothing.
 * Made by the parameters of the features, whatever a company's policy says: what is remembered must not depend on it.
 */
export function reviewPrices(trade: readonly TradeDay[], before: number): PriceReview | null {
  const purchases = purchasesOf(trade.filter(({ day }) => day >= before - reviewedDays && day < before))
  const at = purchases.bought.at(-1)?.day
  if (at === undefined) return null
  const response = priceResponse(purchases, featureParameters)
  const drift = driftOver(purchases, featureParameters)
  const { xx, xy } = response.isEmpty ? { xx: 0, xy: 0 } : response.sumsOn(at)
  const found = drift.on(at)
  const answers = response.isEmpty ? [] : response.answers(at).slice(-shownAnswers)
  return {
    at,
    xx,
    xy,
    fall: drift.fall(at),
    told: {
      changes: response.changesUntil(before - 1),
      answers: answers.map((answer) => toldOf(answer, purchases)),
      drift: found && {
        logChange: found.logChange,
        middle: found.middle,
        until: found.until,
        ...exchanged(purchases, found),
      },
    },
  }
}

function toldOf(
  { ratio, volume, trial }: PriceAnswer,
  { products }: Purchases,
): PricesTold['answers'][number] {
  const { day, ratios, eventIds } = trial.change
  const items = [...ratios.keys()].slice(0, 3).map((product) => products[product] ?? '')
  return {
    day,
    items: ratios.size,
    ratio,
    volume,
    against: trial.before.other.count >= 2,
    evidence: [dayFromNumber(day), ...eventIds.slice(0, 3), ...items],
  }
}
