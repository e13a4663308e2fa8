import * as z from 'zod'
import { Severity } from '../events/event.ts'
import { Attitude } from './attitude-state.ts'
import { Payments, Promises } from './ledger-state.ts'

/** A day as days since 1970, and ascending ones. */
const Day = z.int()
const Days = z.array(Day)
const Count = z.int().nonnegative()
const Evidence = z.array(z.string())

/**
 * A complaint's time open; `closed` is null while nothing closed it. `verdicts` are what the customer said of the solution:
 * of several answers on one day the worst score counts, for their order is not known.
 */
export const ComplaintSpan = z.object({
  complaintId: z.string(),
  severity: Severity,
  opened: Day,
  closed: Day.nullable(),
  upheld: z.boolean(),
  verdicts: z.array(z.object({ day: Day, surveyId: z.string(), score: z.number() })),
})
export type ComplaintSpan = z.infer<typeof ComplaintSpan>

/** How volume answered the latest judged price changes, and the drift to other price levels: what there is to tell of them. */
export const PricesTold = z.object({
  /** Price changes known, whether they can be judged or not. */
  changes: Count,
  answers: z.array(
    z.object({
      day: Day,
      items: Count,
      ratio: z.number(),
      volume: z.number(),
      /** Whether there were other items to compare with. */
      against: z.boolean(),
      evidence: Evidence,
    }),
  ),
  drift: z
    .object({
      logChange: z.number(),
      middle: Day,
      until: Day,
      more: z.string(),
      less: z.string(),
    })
    .nullable(),
})
export type PricesTold = z.infer<typeof PricesTold>

/**
 * Articles, column by column: first and last day, order-days with it, units before the last of them and on it, and the sum of squared gaps
 * over the units that lasted for them; null where a release before did not keep it.
 */
const Articles = z.object({
  sku: z.array(z.string()),
  first: Days,
  last: Days,
  buys: z.array(Count),
  units: z.array(z.number()),
  lastUnits: z.array(z.number()),
  spread: z.array(z.number().nullable()).default(() => []),
  /** Order-days on which the number of habits, or of those that have stopped, became another. */
  steps: z.array(z.tuple([Day, Count, Count])),
})
const noArticles = () => ({
  sku: [],
  first: [],
  last: [],
  buys: [],
  units: [],
  lastUnits: [],
  spread: [],
  steps: [],
})

/**
 * What is remembered of an account: all that signals, features and values are made of, of bounded size whatever its history
 * (decision 50). A pure function of its day buckets; `remember` adds a day to it. Amounts are numbers: they are weighed, never paid.
 */
export const AccountState = z.object({
  v: z.literal(1),
  /** The latest day with a fact; null before the first. */
  through: Day.nullable(),
  /** Facts that are in it, and days with one. */
  count: Count,
  days: Count,
  /** Days with a fact, of the 180 days up to the latest. */
  factDays: Days,
  /** The first day with a complaint or a return for quality. */
  firstComplaint: Day.nullable(),
  /** Order-days of the ten years up to the latest. */
  orderDays: Days,
  /** The latest 400 of them, column by column: orders, articles (of the latest that are known), lines whose discount is known, lines that had one, worth by currency. */
  latest: z.object({
    orders: z.array(Count),
    articles: z.array(Count).default(() => []),
    known: z.array(Count),
    discounted: z.array(Count),
    worth: z.record(z.string(), z.array(z.number())),
  }),
  /** What the order-days before those were worth in all, by currency, and how many they were. */
  earlier: z.object({ days: Count, worth: z.record(z.string(), z.number()) }),
  /** Order-days by currency, ever. */
  currencies: z.record(z.string(), Count),
  /**
   * The 32 articles bought most often lately, and the latest 36 steps of what was a habit (bought on three order-days) and of which had
   * stopped. A state of a release before them begins to know them with its next order.
   */
  articles: Articles.default(noArticles),
  /** The latest 64 complaints, one that was opened again once more; open ones are kept longest. */
  complaints: z.array(ComplaintSpan),
  /** Complaints that came before those. */
  earlierComplaints: Count,
  /** Days with returns for quality: the latest 60, with the first ids of each, and how many returns came before those. */
  qualityReturns: z.array(z.object({ day: Day, count: Count, ids: Evidence })),
  earlierReturns: Count,
  /** The latest 200 days with a complaint or a return of any kind. */
  complaintDays: Days,
  /** The latest day on which somebody spoke with them; a state of a release before begins to know it with the next contact. */
  lastContact: Day.nullable().default(null),
  /** The latest 100 days with quotes lost on price. */
  quotesLost: z.array(z.tuple([Day, Count])),
  /** Promised deliveries, and invoices; null where nobody records them. */
  promises: Promises.nullable().default(null),
  payments: Payments.nullable().default(null),
  /** Surveys, owners and lost quotes; null where nobody told of any. */
  attitude: Attitude.nullable().default(null),
  /** What was reviewed of prices: see `reviewPrices`. `month` is the month it was made in, as months since 1970. */
  prices: z.object({
    month: z.int().nullable(),
    answers: z.array(z.tuple([Day, z.number(), z.number()])),
    cheaper: z.array(z.tuple([Day, z.number()])),
    told: PricesTold.nullable(),
  }),
  /** Ids that a manager can look up: the latest of each kind. */
  evidence: z.object({ orders: Evidence, discounted: Evidence, quotesLost: Evidence }),
})
export type AccountState = z.infer<typeof AccountState>

/** What is remembered of an account of which nothing is known. */
export const blankState: AccountState = {
  v: 1,
  through: null,
  count: 0,
  days: 0,
  factDays: [],
  firstComplaint: null,
  orderDays: [],
  latest: { orders: [], articles: [], known: [], discounted: [], worth: {} },
  earlier: { days: 0, worth: {} },
  currencies: {},
  articles: noArticles(),
  complaints: [],
  earlierComplaints: 0,
  qualityReturns: [],
  earlierReturns: 0,
  complaintDays: [],
  lastContact: null,
  quotesLost: [],
  promises: null,
  payments: null,
  attitude: null,
  prices: { month: null, answers: [], cheaper: [], told: null },
  evidence: { orders: [], discounted: [], quotesLost: [] },
}
