import * as z from 'zod'
import { Day } from '../../events/fields.ts'
import type { AccountState } from '../../history/account-state.ts'
import { habitsOn } from '../../history/article-steps.ts'
import { dayFromNumber } from '../../history/day.ts'
import { studentQuantile } from '../../statistics/student-quantile.ts'

const leastBuys = 4
/** Eight of ten run out between the earliest and the latest day. */
const beyond = 0.1

/** When an article that an account buys regularly runs out: the units of its last order day over its own rate of use. */
export const RunOut = z
  .strictObject({
    sku: z.string(),
    lastDay: Day,
    lastUnits: z.number().positive(),
    unitsADay: z.number().positive(),
    runsOutOn: Day,
    earliest: Day,
    latest: Day,
    orderDays: z.int().positive(),
  })
  .meta({ id: 'RunOut' })
export type RunOut = z.infer<typeof RunOut>

/**
 * The run-out day of every article of four order-days or more that has not stopped, first to run out first. Days that units last are
 * regressed through the origin on the units, with a variance in proportion to them: days a unit are the sum of gaps over the sum of units,
 * and a last quantity lasts q x rate +- t x sqrt(s2 x (q + q^2 / units)), Student's t of buys - 2 degrees of freedom (Cochran 1977, the ratio
 * estimator). Days are told from the latest fact on; silence of the account is another signal's.
 */
export function runOutsOf({ articles, orderDays }: Pick<AccountState, 'articles' | 'orderDays'>): RunOut[] {
  const going = habitsOn(articles, orderDays.at(-1) ?? 0).filter(({ isStopped }) => !isStopped)
  return going
    .flatMap(({ at }) => runOutAt(articles, at))
    .sort((a, b) => (a.runsOutOn < b.runsOutOn || (a.runsOutOn === b.runsOutOn && a.sku < b.sku) ? -1 : 1))
}

function runOutAt(articles: AccountState['articles'], at: number): RunOut[] {
  const [sku, first, last] = [articles.sku[at], articles.first[at], articles.last[at]]
  const [buys, units, quantity] = [articles.buys[at], articles.units[at], articles.lastUnits[at]]
  const spread = articles.spread[at] ?? null
  if (sku === undefined || first === undefined || last === undefined || spread === null) return []
  if (buys === undefined || units === undefined || quantity === undefined || buys < leastBuys) return []
  const days = last - first
  if (units <= 0 || days <= 0) return []
  const variance = Math.max(0, spread - days ** 2 / units) / (buys - 2)
  const lasts = (quantity * days) / units
  const spare = studentQuantile(beyond, buys - 2) * Math.sqrt(variance * (quantity + quantity ** 2 / units))
  const on = (after: number) => dayFromNumber(last + Math.max(1, Math.round(after)))
  return [
    {
      sku,
      lastDay: dayFromNumber(last),
      lastUnits: quantity,
      unitsADay: Number((units / days).toPrecision(4)),
      runsOutOn: on(lasts),
      earliest: on(lasts - spare),
      latest: on(lasts + spare),
      orderDays: buys,
    },
  ]
}
