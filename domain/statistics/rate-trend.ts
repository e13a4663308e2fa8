import { OutsideDomain } from './outside-domain.ts'
import type { Counted } from './rate-test.ts'
import { lowerGamma } from './special/incomplete-gamma.ts'

/** How surely a rate rises or falls: `z` is above 0 where it rises, `p` the probability of one at least as far from 0 where it does neither. */
export type RateTrend = { z: number; p: number }

/** Fewer events tell nothing: the statistic is near to normal from about ten on. */
const leastEvents = 10

/**
 * Score test for a log-linear trend of a Poisson rate over equal steps of time, given the number of events in all (Cochran 1954 and Armitage
 * 1955, of whose test for proportions it is the limit for rare events; Cox and Lewis, "The Statistical Analysis of Series of Events",
 * 1966, section 3.3): the events' mean step, compared with that of the exposure. Null for fewer than ten events. Throws where no step has
 * exposure.
 */
export function rateTrend(steps: readonly Counted[]): RateTrend | null {
  const sum = (of: (step: Counted, at: number) => number) =>
    steps.reduce((total, step, at) => total + of(step, at), 0)
  const [events, exposure] = [sum(({ count }) => count), sum((step) => step.exposure)]
  if (!(exposure > 0)) throw new OutsideDomain('exposure of a trend', exposure, 'more than 0 is needed')
  if (events < leastEvents) return null
  const mean = sum((step, at) => at * step.exposure) / exposure
  const variance = sum((step, at) => (at - mean) ** 2 * step.exposure) / exposure
  if (variance === 0) return null
  const z = sum(({ count }, at) => (at - mean) * count) / Math.sqrt(events * variance)
  return { z, p: 1 - lowerGamma(0.5, z ** 2 / 2) }
}
