import { countUntil } from '../../history/history.ts'

/** Those of some rows, in any order, whose day is one of the `length` days before a day: found by halves, once they are sorted. */
export function byDay<R>(rows: readonly R[], dayOf: (row: R) => number) {
  const sorted = rows.toSorted((a, b) => dayOf(a) - dayOf(b))
  const days = sorted.map(dayOf)
  return (day: number, length: number): R[] =>
    sorted.slice(countUntil(days, day - length - 1), countUntil(days, day - 1))
}
