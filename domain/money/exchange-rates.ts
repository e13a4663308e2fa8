import Big from 'big.js'
import * as z from 'zod'
import { Currency, Day, Money } from '../events/fields.ts'
import { dayNumber } from '../history/day.ts'

/** What one unit of the base was worth in another currency on a day. */
const Quote = z.strictObject({
  day: Day,
  base: Currency,
  currency: Currency,
  units: Money.refine((units) => /[1-9]/.test(units), { error: 'must be above zero' }),
})

/** Dated exchange rates, all against one base. None is a rate of one: what has no rate is not converted. */
export const ExchangeRates = z
  .strictObject({
    quotes: z.array(Quote).max(20_000).default([]),
    /** A rate older than that says nothing any more. */
    mostDaysOld: z.int().min(1).max(3660).default(400),
  })
  .refine(({ quotes }) => new Set(quotes.map(({ base }) => base)).size <= 1, {
    path: ['quotes'],
    error: 'must all have the same base',
  })
export type ExchangeRates = z.infer<typeof ExchangeRates>

/** A factor from one currency to another, and the day of the older of the quotes it was made of. */
export type Rate = { factor: Big; day: string }

/** The rate from one currency to another on a day, of the latest quotes up to it; undefined where none is known. */
export function rateOn(rates: ExchangeRates, from: string, to: string, day: string): Rate | undefined {
  if (from === to) return { factor: Big(1), day }
  const base = rates.quotes[0]?.base
  if (base === undefined) return undefined
  const [one, other] = [from, to].map((currency) => unitsOn(rates, base, currency, day))
  if (one === undefined || other === undefined) return undefined
  return { factor: Big(other.units).div(one.units), day: one.day < other.day ? one.day : other.day }
}

function unitsOn(
  { quotes, mostDaysOld }: ExchangeRates,
  base: string,
  currency: string,
  day: string,
): { units: string; day: string } | undefined {
  if (currency === base) return { units: '1', day }
  const latest = quotes
    .filter((quote) => quote.currency === currency && quote.day <= day)
    .reduce<z.infer<typeof Quote> | undefined>(
      (best, next) => (best && best.day >= next.day ? best : next),
      undefined,
    )
  return latest && dayNumber(day) - dayNumber(latest.day) <= mostDaysOld ? latest : undefined
}

/** An amount of one currency in another, unrounded, at the rate of a day; undefined where no rate is known. */
export function converted(
  amount: Big | string,
  { from, to, day }: { from: string; to: string; day: string },
  rates: ExchangeRates,
): Big | undefined {
  // Nothing is nothing in every currency.
  if (Big(amount).eq(0)) return Big(0)
  const rate = rateOn(rates, from, to, day)
  return rate && Big(amount).times(rate.factor)
}
