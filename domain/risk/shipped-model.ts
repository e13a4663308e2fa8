import { signals } from '../signals/registry.ts'
import type { Coefficients } from './coefficients.ts'

/**
 * The rules Holdfast is shipped with; a company's settings change single ones of them. Plain data: what judges by them needs no schema, which
 * checks settings when the template is made.
 */
export const shippedModel = {
  version: 'shipped-2',
  baseProbability: 0.3,
  /**
   * MBG/NBD in weeks. Between the published CDNOW fit (.525 6.183 .891 1.614), which warns too often of trade
   * customers, and a fit on Online Retail (.7323 9.4229 .0064 .766), which hardly knows dropout. On Online Retail
   * accounts with three order-days or more it ranks better than both (AUC .723 against .714 and .704, origin 2011-06-12).
   */
  purchase: { r: 0.63, alpha: 7.5, a: 0.3, b: 1.8 },
  /**
   * MBG/CNBD-2 in weeks: the Online Retail fit, rounded. On Online Retail accounts with three order-days or more the mix ranks
   * better than either model (AUC .712 against .683 and .709 at 2011-04-12, .730 against .723 and .726 at 2011-06-12).
   */
  regularPurchase: { r: 0.86, alpha: 4.3, a: 0.16, b: 1.96, k: 2 as const },
  /** Judgement; each account's own gaps move it. */
  regularShare: 0.5,
  /** One in twenty orders, worth ten orders of experience (judgement). */
  complaints: { r: 0.5, beta: 10 },
  severity: { minor: 0.5, major: 1, critical: 2, qualityReturn: 0.5 },
  overdueAfterDays: 14,
  /** Judgement. */
  repeatWithinDays: 90,
  /** The last month against a year; one in twenty is rare enough; hardly more spread than by chance (judgement). */
  surge: { days: 30, level: 0.05, concentration: 1 },
  /** Judgement. */
  tenureHalfYears: 5,
  confirmationScore: 7,
  /** Judgement. */
  ownLevel: { windowDays: 90, orders: 2, articles: 10, season: 4, stopped: { a: 0.4, b: 3.6 } },
  /** One in five, worth five lines (judgement). */
  discounts: { a: 1, b: 4 },
  /** Mean: judgement, in proportion. Variance: REML on 88 retailers of cheese (.71). */
  elasticity: { mean: -1, between: 0.71 },
  minimumLines: 5,
  /** One in ten, worth five of them (judgement). */
  promises: { a: 0.5, b: 4.5, halfLifeDays: 180 },
  /** Judgement. */
  payments: { windowDays: 90, between: 10, spread: 7, weight: 4, halfLifeDays: 180 },
  /** Reichheld 2003: 6 of 10; half-lives are judgement. */
  attitude: { detractorUpTo: 0.6, surveyHalfLifeDays: 180, ownerHalfLifeDays: 60, rivalHalfLifeDays: 90 },
  halfLifeDays: { complaints: 90, prices: 180 },
  /** Each signal brings its own. */
  coefficients: Object.fromEntries(
    signals.flatMap(({ coefficients }) => Object.entries(coefficients)),
  ) as Coefficients,
}
