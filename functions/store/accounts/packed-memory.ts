import * as z from 'zod'
import { AccountState } from '../../../domain/history/account-state.ts'
import type { Memory } from '../../../domain/history/memory.ts'
import { readStored } from '../table/read-stored.ts'
import { fromSteps, inSteps, StoredAmounts } from './amount-steps.ts'
import { ArticleColumns, addedSince, addedTo } from './article-columns.ts'
import { continued, continuing } from './continued-lists.ts'
import { pack, unpack } from './pack.ts'

const Numbers = z.array(z.number())
/** What is written in another form than it is remembered in. */
const Lists = z.looseObject({
  factDays: Numbers,
  orderDays: Numbers,
  complaintDays: Numbers,
  latest: z.looseObject({
    orders: Numbers,
    articles: Numbers.default(() => []),
    known: Numbers,
    discounted: Numbers,
    worth: z.record(z.string(), Numbers),
  }),
  articles: ArticleColumns,
})
type Lists = z.infer<typeof Lists>
const StoredBase = Lists.extend({
  latest: Lists.shape.latest.extend({ worth: z.record(z.string(), StoredAmounts) }),
})

/**
 * A memory as few bytes: of the latest state only what was added to the base's lists is written, and the base's days and amounts are kept as the
 * distances between them. What else the two share costs hardly anything.
 */
export function packedMemory({ base, latest }: Memory): Uint8Array {
  const articles = addedSince(base.articles, latest.articles)
  const added = { ...eachList(base, latest, continuing), articles }
  return pack([
    {
      ...base,
      ...eachDays(base, distances),
      latest: { ...base.latest, worth: eachAmounts(base.latest.worth, inSteps) },
    },
    { ...latest, ...added },
  ])
}

/** The memory that was packed; throws when it is none. */
export function unpackedMemory(bytes: Uint8Array): Memory {
  const [first, added] = readStored(z.tuple([StoredBase, Lists]), unpack(bytes))
  const worth = eachAmounts(first.latest.worth, fromSteps)
  const base = { ...first, ...eachDays(first, sums), latest: { ...first.latest, worth } }
  const articles = addedTo(base.articles, added.articles)
  const latest = { ...added, ...eachList(base, added, continued), articles }
  return { base: readStored(AccountState, base), latest: readStored(AccountState, latest) }
}

/** The lists of a state, each beside the same list of the base. */
function eachList(
  base: Lists,
  state: Lists,
  each: (base: readonly number[], list: readonly number[]) => number[],
): Omit<Lists, 'articles'> {
  const days = eachDays(state, (list, name) => each(base[name], list))
  const { orders, articles, known, discounted, worth } = state.latest
  return {
    ...days,
    latest: {
      orders: each(base.latest.orders, orders),
      articles: each(base.latest.articles, articles),
      known: each(base.latest.known, known),
      discounted: each(base.latest.discounted, discounted),
      worth: Object.fromEntries(
        Object.entries(worth).map(([currency, amounts]) => [
          currency,
          each(base.latest.worth[currency] ?? [], amounts),
        ]),
      ),
    },
  }
}

type Days = Pick<Lists, 'factDays' | 'orderDays' | 'complaintDays'>

function eachDays(
  { factDays, orderDays, complaintDays }: Days,
  each: (days: readonly number[], name: keyof Days) => number[],
): Record<keyof Days, number[]> {
  return {
    factDays: each(factDays, 'factDays'),
    orderDays: each(orderDays, 'orderDays'),
    complaintDays: each(complaintDays, 'complaintDays'),
  }
}

function eachAmounts<T, R>(worth: Readonly<Record<string, T>>, each: (amounts: T) => R): Record<string, R> {
  return Object.fromEntries(Object.entries(worth).map(([currency, amounts]) => [currency, each(amounts)]))
}

function distances(days: readonly number[]): number[] {
  return days.map((day, i) => day - (days[i - 1] ?? 0))
}

function sums(steps: readonly number[]): number[] {
  let day = 0
  return steps.map((step) => {
    day += step
    return day
  })
}
