import type { Clock } from '../kernel/clock.ts'

/**
 * A token bucket as API Gateway describes its throttling: `burst` requests at once, refilled with `rate` a
 * second. Answers whether one more request may pass.
 */
export function createThrottle(clock: Clock, rate: number, burst: number): () => boolean {
  let tokens = burst
  let filledAt = clock.now().getTime()
  return () => {
    const now = clock.now().getTime()
    tokens = Math.min(burst, tokens + (Math.max(0, now - filledAt) / 1000) * rate)
    filledAt = now
    if (tokens < 1) return false
    tokens -= 1
    return true
  }
}
