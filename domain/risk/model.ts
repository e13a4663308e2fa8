import * as z from 'zod'
import { Coefficients } from './coefficients.ts'
import { shippedModel } from './shipped-model.ts'

const Positive = z.number().positive()
const Weight = z.number().min(0).max(10)
const HalfLife = z.number().min(1).max(3650)

/**
 * Parameters and weights of the risk model, by default those Holdfast is shipped with (`shippedModel` says where they are from); a refit on a
 * company's own orders replaces them as a whole, under a new version.
 */
export const Model = z.strictObject({
  version: z.string().min(1).max(64).default(shippedModel.version),

  /** Where an account starts before anything is known of it. */
  baseProbability: z.number().min(0.01).max(0.99).default(shippedModel.baseProbability),

  /** MBG/NBD in weeks. */
  purchase: z
    .strictObject({ r: Positive, alpha: Positive, a: Positive, b: Positive })
    .default(shippedModel.purchase),
  /** MBG/CNBD-2 in weeks, for those who order regularly. */
  regularPurchase: z
    .strictObject({ r: Positive, alpha: Positive, a: Positive, b: Positive, k: z.literal(2) })
    .default(shippedModel.regularPurchase),
  /** The share of regular accounts. */
  regularShare: z.number().min(0.001).max(0.999).default(shippedModel.regularShare),

  /** Gamma-Poisson prior of complaints an order. */
  complaints: z.strictObject({ r: Positive, beta: Positive }).default(shippedModel.complaints),
  severity: z
    .strictObject({ minor: Weight, major: Weight, critical: Weight, qualityReturn: Weight })
    .default(shippedModel.severity),
  /** Days after which an open complaint counts as overdue for the risk, whatever its promised date. */
  overdueAfterDays: z.int().min(1).max(365).default(shippedModel.overdueAfterDays),
  /** A complaint this soon after another one is a second failure. */
  repeatWithinDays: z.int().min(1).max(365).default(shippedModel.repeatWithinDays),
  /** When complaints come too often to be chance: the days that are compared with a year, how rare that is, and how little they spread. */
  surge: z
    .strictObject({
      days: z.int().min(1).max(180),
      level: z.number().min(0.0001).max(0.5),
      concentration: Positive,
    })
    .default(shippedModel.surge),
  /** Years of custom after which tenure softens half as much as it ever will. */
  tenureHalfYears: Positive.default(shippedModel.tenureHalfYears),
  /** A survey confirms a solution from this score of 10 on. */
  confirmationScore: z.int().min(1).max(10).default(shippedModel.confirmationScore),

  /**
   * An account's own level: the days that are compared with the year before them; how many orders, and articles of an order,
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
    .default(shippedModel.ownLevel),

  /** Beta-Binomial prior of the share of lines sold at a discount. */
  discounts: z.strictObject({ a: Positive, b: Positive }).default(shippedModel.discounts),
  /** How volume answers price over accounts: mean and variance between accounts. */
  elasticity: z
    .strictObject({ mean: z.number().min(-10).max(10), between: Positive })
    .default(shippedModel.elasticity),
  minimumLines: z.int().min(1).max(1000).default(shippedModel.minimumLines),

  /** Beta-Binomial prior of the share of promised deliveries that are broken. */
  promises: z
    .strictObject({ a: Positive, b: Positive, halfLifeDays: HalfLife })
    .default(shippedModel.promises),
  /**
   * Payments of the last `windowDays` against those before: standard deviation in days of true changes between accounts, and of
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
    .default(shippedModel.payments),

  /**
   * Up to which share of its scale a survey is a detractor's, and after how many days surveys, a change of owner and quotes lost to competitors
   * weigh half.
   */
  attitude: z
    .strictObject({
      detractorUpTo: z.number().min(0.1).max(0.9),
      surveyHalfLifeDays: HalfLife,
      ownerHalfLifeDays: HalfLife,
      rivalHalfLifeDays: HalfLife,
    })
    .default(shippedModel.attitude),

  halfLifeDays: z.strictObject({ complaints: HalfLife, prices: HalfLife }).default(shippedModel.halfLifeDays),

  coefficients: Coefficients.prefault({}),
})
export type Model = z.infer<typeof Model>
