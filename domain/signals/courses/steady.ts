import type { Feature } from '../signal.ts'
import { between } from './span.ts'

/** A feature that moves one way only while nothing happens. */
export function steady(feature: (day: number) => number): Feature {
  return { feature, span: (from, to) => between(feature(from), feature(to)) }
}

/** A feature that becomes another on some days though nothing happens, and stays the same between them. `turns` are those days, at least those after `from`. */
export function stepping(
  feature: (day: number) => number,
  turns: (from: number) => readonly number[],
): Feature {
  return {
    feature,
    span(from, to) {
      const days = [from, to, ...turns(from).filter((day) => day > from && day < to)]
      const values = days.map(feature)
      return { low: Math.min(...values), high: Math.max(...values) }
    },
  }
}

/** A feature of what nobody records. */
export const nothing: Feature = steady(() => 0)
