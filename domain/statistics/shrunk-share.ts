/** Beta(a, b) belief about a share before any data: mean a / (a + b), weight of a + b trials. */
export type SharePrior = { a: number; b: number }

/** Beta-Binomial posterior mean of a share; the prior pulls few trials towards a / (a + b). */
export function shrunkShare(prior: SharePrior, hits: number, trials: number): number {
  return (prior.a + hits) / (prior.a + prior.b + trials)
}
