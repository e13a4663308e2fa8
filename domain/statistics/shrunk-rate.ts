/** Gamma(r, beta) belief about a rate before any data: mean r / beta, weight of beta units of exposure. */
export type RatePrior = { r: number; beta: number }

/** Gamma-Poisson posterior mean of a rate, events per unit of exposure; the prior pulls small exposures to r / beta. */
export function shrunkRate(prior: RatePrior, events: number, exposure: number): number {
  return (prior.r + events) / (prior.beta + exposure)
}
