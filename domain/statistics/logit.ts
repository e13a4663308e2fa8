/** Log-odds of a probability. */
export function logit(probability: number): number {
  return Math.log(probability / (1 - probability))
}

/** Probability of log-odds; the inverse of `logit`. */
export function sigmoid(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds))
}
