import type { Feature } from './signal.ts'
import { between } from './span.ts'

/** A feature that moves one way only while nothing happens. */
export function steady(feature: (day: number) => number): Feature {
  return { feature, span: (from, to) => between(feature(from), feature(to)) }
}

/** A feature of what nobody records. */
export const nothing: Feature = steady(() => 0)
