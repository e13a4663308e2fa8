import { OutsideDomain, requirePositive } from './outside-domain.ts'

/** One arm of an experiment: cases, mean outcome and variance of a single outcome. */
export type Arm = { count: number; mean: number; variance: number }

/**
 * Confidence interval for mean(treated) - mean(control) that holds at every look at once: mixture sequential
 * probability ratio test with a normal mixture of variance `tau` squared (Johari, Pekelis, Walsh 2015). `tau` is about
 * the size of effect that was planned for, chosen before the first look. Throws OutsideDomain for empty arms, a
 * negative or zero total variance, tau not above 0 or alpha not between 0 and 1.
 */
export function alwaysValidInterval(
  treated: Arm,
  control: Arm,
  tau: number,
  alpha = 0.05,
): { difference: number; low: number; high: number } {
  requirePositive('cases treated', treated.count)
  requirePositive('cases of the control', control.count)
  requirePositive('tau', tau)
  if (!(alpha > 0 && alpha < 1)) throw new OutsideDomain('alpha', alpha, 'between 0 and 1 is needed')
  const variance = treated.variance / treated.count + control.variance / control.count
  requirePositive('variance of the difference', variance)
  const mixture = tau * tau
  const inner = 2 * Math.log(1 / alpha) + Math.log((variance + mixture) / variance)
  const half = Math.sqrt(((variance * (variance + mixture)) / mixture) * inner)
  const difference = treated.mean - control.mean
  if (!Number.isFinite(difference))
    throw new OutsideDomain('difference', difference, 'finite means are needed')
  return { difference, low: difference - half, high: difference + half }
}
