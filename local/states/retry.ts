import type { Retrier } from './definition.ts'
import { covers } from './state-error.ts'

/**
 * Milliseconds to wait before the next attempt: IntervalSeconds * BackoffRate ^ (attempts so far), at most
 * MaxDelaySeconds; full jitter draws evenly from 0 to that.
 * @param attempted how often this retrier has already retried
 */
export function backoff(retrier: Retrier, attempted: number, random = Math.random): number {
  const seconds = Math.min(
    retrier.IntervalSeconds * retrier.BackoffRate ** attempted,
    retrier.MaxDelaySeconds ?? Number.POSITIVE_INFINITY,
  )
  return Math.round(seconds * 1000 * (retrier.JitterStrategy === 'FULL' ? random() : 1))
}

/** The first retrier that covers the error, by its place, while it has attempts left; nothing once they are used up. */
export function chooseRetrier(
  retriers: readonly Retrier[],
  used: Record<string, number>,
  error: string,
): { index: number; retrier: Retrier; attempted: number } | undefined {
  const index = retriers.findIndex((retrier) => covers(retrier.ErrorEquals, error))
  const retrier = retriers[index]
  if (!retrier) return undefined
  const attempted = used[index] ?? 0
  return attempted < retrier.MaxAttempts ? { index, retrier, attempted } : undefined
}
