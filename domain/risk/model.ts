import * as z from 'zod'
import { Coefficients } from './coefficients.ts'

const Positive = z.number().positive()
const Weight = z.number().min(0).max(10)
const HalfLife = z.number().min(1).max(3650)

/**
 * Parameters and weights of the risk model. These are the rules Holdfast is shipped with; a refit on a company's
 * own orders replaces them as a whole, under a new version.
 */
export const Model = z.strictObject({
  version: z.string().min(1).max(64).default('shipped-2'),

  /** Where an account starts before anything is known of it. */
  baseProbability: z.number().min(0.01).max(0.99).default(0.3),

  /**
   * MBG/NBD in weeks. Between the published CDNOW fit (.525 6.183 .891 1.614), which warns too often of trade
   * customers, and a fit on Online Retail (.7323 9.4229 .0064 .766), which hardly knows dropout. On Online Retail
   * accounts with three order-days or more it ranks better than both (AUC .723 against .714 and .704, origin 2011-06-12).
   */
  purchase: z
    .strictObject({ r: Positive, alpha: Positive, a: Positive, b: Positive })
    .default({ r: 0.63, alpha: 7.5, a: 0.3, b: 1.8 }),
  /**
   * MBG/CNBD-2 in weeks, for those who order regularly: the Online Retail fit, rounded. The share of regular accounts is
   * judgement; each account's own gaps move it. On Online Retail accounts with three order-days or more the mix ranks
   * better than either model (AUC .712 against .683 and .709 at 2011-04-12, .730 against .723 and .726 at 2011-06-12).
   */
  regularPurchase: z
    .strictObject({ r: Positive, alpha: Positive, a: Positive, b: Positive, k: z.literal(2) })
    .default({ r: 0.86, alpha: 4.3, a: 0.16, b: 1.96, k: 2 }),
  regularShare: z.number().min(0.001).max(0.999).default(0.5),

  /** Gamma-Poisson prior of complaints an order: one in twenty orders, worth ten orders of experience (judgement). */
  complaints: z.strictObject({ r: Positive, beta: Positive }).default({ r: 0.5, beta: 10 }),
  severity: z
    .strictObject({ minor: Weight, major: Weight, critical: Weight, qualityReturn: Weight })
    .default({ minor: 0.5, major: 1, critical: 2, qualityReturn: 0.5 }),
  /** Days after which an open complaint counts as overdue for the risk, whatever its promised date. */
  overdueAfterDays: z.int().min(1).max(365).default(14),
  /** A complaint this soon after another one is a second failure (judgement). */
  repeatWithinDays: z.int().min(1).max(365).default(90),
  /** The last month against a year; one in twenty is rare enough; hardly more spread than by chance (judgement). */
  surge: z
    .strictObject({
      days: z.int().min(1).max(180),
      level: z.number().min(0.0001).max(0.5),
      concentration: Positive,
    })
    .default({ days: 30, level: 0.05, concentration: 1 }),
  /** Years of custom after which tenure softens half as much as it ever will (judgement). */
  tenureHalfYears: Positive.default(5),
  /** A survey confirms a solution from this score of 10 on. */
  confirmationScore: z.int().min(1).max(10).default(7),

  /**
   * An account's own level (judgement): the days that are compared with the year before them; how many orders, and articles of an order,
   * weigh as much as the belief that nothing has changed; the same for the season; and the share of usual articles that stop by chance.
   */
  ownLevel: z
    .strictObject({
      windowDays: z.int().min(14).max(365),
      orders: Positive,
      articles: Positive,
      season: Positive,
      stopped: z.strictObject({ a: Positive, b: Positive }),
    })
    .default({ windowDays: 90, orders: 2, articles: 10, season: 4, stopped: { a: 0.4, b: 3.6 } }),

  /** Beta-Binomial prior of the share of lines sold at a discount: one in five, worth five lines (judgement). */
  discounts: z.strictObject({ a: Positive, b: Positive }).default({ a: 1, b: 4 }),
  /**
   * How volume answers price over accounts: mean (judgement: in proportion) and variance between accounts (REML on 88
   * retailers of cheese: .71).
   */
  elasticity: z
    .strictObject({ mean: z.number().min(-10).max(10), between: Positive })
    .default({ mean: -1, between: 0.71 }),
  minimumLines: z.int().min(1).max(1000).default(5),

  /** Beta-Binomial prior of the share of promised deliveries that are broken: one in ten, worth five of them (judgement). */
  promises: z
    .strictObject({ a: Positive, b: Positive, halfLifeDays: HalfLife })
    .default({ a: 0.5, b: 4.5, halfLifeDays: 180 }),
  /**
   * Payments of the last `windowDays` against those before (judgement): standard deviation in days of true changes between accounts, and of
   * single payments of an account, which weighs as much as so many of them.
   */
  payments: z
    .strictObject({
      windowDays: z.int().min(14).max(365),
      between: Positive,
      spread: Positive,
      weight: Positive,
      halfLifeDays: HalfLife,
    })
    .default({ windowDays: 90, between: 10, spread: 7, weight: 4, halfLifeDays: 180 }),

  /**
   * Up to which share of its scale a survey is a detractor's (Reichheld 2003: 6 of 10), and after how many days surveys, a change of owner and quotes
   * lost to competitors weigh half (judgement).
   */
  attitude: z
    .strictObject({
      detractorUpTo: z.number().min(0.1).max(0.9),
      surveyHalfLifeDays: HalfLife,
      ownerHalfLifeDays: HalfLife,
      rivalHalfLifeDays: HalfLife,
    })
    .default({ detractorUpTo: 0.6, surveyHalfLifeDays: 180, ownerHalfLifeDays: 60, rivalHalfLifeDays: 90 }),

  halfLifeDays: z
    .strictObject({ complaints: HalfLife, prices: HalfLife })
    .default({ complaints: 90, prices: 180 }),

  coefficients: Coefficients.prefault({}),
})
export type Model = z.infer<typeof Model>
