import * as z from 'zod'
import { Day } from '../../events/fields.ts'
import type { AccountState } from '../../history/account-state.ts'
import { habitsOn } from '../../history/article-steps.ts'
import { dayFromNumber } from '../../history/day.ts'

/** An article that an account used to buy and does not buy any more, though it orders. */
export const StoppedArticle = z.object({
  sku: z.string(),
  /** Day on which it was last bought, on how many order-days it was, and how many days lay between two of them. */
  lastDay: Day,
  orderDays: z.int().positive(),
  everyDays: z.int().positive(),
})
export type StoppedArticle = z.infer<typeof StoppedArticle>

/** The articles that have stopped by the latest order, those bought most often first, and how many articles were usual. */
export function stoppedArticles({ articles, orderDays }: Pick<AccountState, 'articles' | 'orderDays'>): {
  usual: number
  stopped: StoppedArticle[]
} {
  const habits = habitsOn(articles, orderDays.at(-1) ?? 0)
  const stopped = habits.flatMap(({ at, isStopped }) => {
    const [sku, first, last, buys] = [
      articles.sku[at],
      articles.first[at],
      articles.last[at],
      articles.buys[at],
    ]
    if (!isStopped || sku === undefined || first === undefined || last === undefined || buys === undefined)
      return []
    const everyDays = Math.max(1, Math.round((last - first) / (buys - 1)))
    return [{ sku, lastDay: dayFromNumber(last), orderDays: buys, everyDays }]
  })
  const mostFirst = (a: StoppedArticle, b: StoppedArticle) =>
    b.orderDays - a.orderDays || (a.sku < b.sku ? -1 : 1)
  return { usual: habits.length, stopped: stopped.sort(mostFirst) }
}
