/** The lowest and the highest a number gets. */
export type Span = { low: number; high: number }

/** The span of a number that moves one way only, from its two ends. */
export function between(one: number, other: number): Span {
  return one < other ? { low: one, high: other } : { low: other, high: one }
}

/** A bound of the product of two numbers that are never negative. */
export function product(one: Span, other: Span): Span {
  return { low: one.low * other.low, high: one.high * other.high }
}

/** A bound of one number less another, where the difference is never negative. */
export function surplus(one: Span, other: Span): Span {
  return { low: Math.max(0, one.low - other.high), high: Math.max(0, one.high - other.low) }
}

/** A number times a coefficient of either sign. */
export function scaled({ low, high }: Span, coefficient: number): Span {
  return between(coefficient * low, coefficient * high)
}
