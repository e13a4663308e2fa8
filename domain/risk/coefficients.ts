import * as z from 'zod'

const Coefficient = z.number().min(-10).max(10)

/**
 * What one unit of each measure's feature adds on the logit scale. Judgement until learned: a learned model replaces
 * them as a whole, of either sign, under a version of its own.
 */
export const Coefficients = z.strictObject({
  /** Log-odds of silence above the base; 1 takes the purchase model at its word. */
  silence: Coefficient.default(1),
  /** Log-odds of silence that the same weeks of last year explain: half are taken off, as one year is no law. */
  'seasonal-caution': Coefficient.default(-0.5),
  /**
   * Log of the rate of complaints above the usual. Little on purpose: complaints raise churn (a retailer's 20,000
   * customers, Knox & van Oest 2014), yet on Online Retail credit notes were as often a sign of life.
   */
  'complaint-rate': Coefficient.default(0.5),
  /** Severity of complaints soon after another one, fading: a second failure is worse, for a short time (Knox & van Oest). */
  'repeated-complaints': Coefficient.default(0.2),
  /** A burst of complaints that chance would hardly make, while it is fresh. */
  'complaint-surge': Coefficient.default(0.3),
  /** Severity of what waits for an answer, and of what waits for too long. */
  'open-complaints': Coefficient.default(0.4),
  'overdue-complaints': Coefficient.default(0.6),
  /** Of what complaints add, the part that years of custom soften, for long (Knox & van Oest). */
  'complaint-tenure': Coefficient.default(-0.2),
  /** Of what complaints add, the part whose solution the customer confirmed; -.25 takes half of it back, never all. */
  'confirmed-recovery': Coefficient.default(-0.25),
  /** Log-odds of buying at a discount above the usual. */
  'discount-dependence': Coefficient.default(0.2),
  /** How much stronger than usual volume answers price. */
  'price-elasticity': Coefficient.default(0.2),
  /** Log of one more than the quotes lost on price, fading. */
  'quotes-lost-on-price': Coefficient.default(0.25),
  /** Log of the fall in the usual price of what is bought. */
  'drift-to-cheaper-items': Coefficient.default(0.3),
})
export type Coefficients = z.infer<typeof Coefficients>

/** The name of a measure, as contributions and coefficients have it. */
export type MeasureName = keyof Coefficients
