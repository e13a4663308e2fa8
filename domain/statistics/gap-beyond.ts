/**
 * The gap that the next one exceeds with so small a probability, told from `count` gaps at random that took `total` together: the
 * predictive quantile total x (share^(-1/count) - 1) of exponential gaps whose rate is not known (p(rate) ~ 1/rate). It scales with the
 * unit of time, and few gaps make it wide.
 */
export function gapBeyond(share: number, count: number, total: number): number {
  return total * (share ** (-1 / count) - 1)
}
