import * as z from 'zod'

const Positive = z.number().positive()
const Weight = z.number().min(0).max(10)
const HalfLife = z.number().min(1).max(3650)

/**
 * Parameters and weights of the risk model. These are the rules Holdfast is shipped with; a refit on a company's
 * own orders replaces them as a whole, under a new version.
 */
export const Model = z.strictObject({
  version: z.string().min(1).max(64).default('shipped-1'),

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

  /** Gamma-Poisson prior of complaints an order: one in twenty orders, worth ten orders of experience (judgement). */
  complaints: z.strictObject({ r: Positive, beta: Positive }).default({ r: 0.5, beta: 10 }),
  severity: z
    .strictObject({ minor: Weight, major: Weight, critical: Weight, qualityReturn: Weight })
    .default({ minor: 0.5, major: 1, critical: 2, qualityReturn: 0.5 }),
  /** Days after which an open complaint counts as overdue for the risk, whatever its promised date. */
  overdueAfterDays: z.int().min(1).max(365).default(14),

  /** Beta-Binomial prior of the share of lines sold at a discount: one in five, worth five lines (judgement). */
  discounts: z.strictObject({ a: Positive, b: Positive }).default({ a: 1, b: 4 }),
  minimumLines: z.int().min(1).max(1000).default(5),

  halfLifeDays: z
    .strictObject({ complaints: HalfLife, prices: HalfLife })
    .default({ complaints: 90, prices: 180 }),

  /**
   * What each measure adds on the logit scale (judgement, none negative). Complaints weigh little on purpose:
   * on real orders they were a sign of life as often as one of leaving, so their weight waits to be learned.
   */
  weights: z
    .strictObject({
      silence: Weight,
      complaintRate: Weight,
      openComplaint: Weight,
      overdueComplaint: Weight,
      discountDependence: Weight,
      quotesLostOnPrice: Weight,
    })
    .default({
      silence: 1,
      complaintRate: 0.5,
      openComplaint: 0.4,
      overdueComplaint: 0.6,
      discountDependence: 0.2,
      quotesLostOnPrice: 0.25,
    }),
})
export type Model = z.infer<typeof Model>
