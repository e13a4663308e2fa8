import { type Duration, overBy } from '../statistics/survival-curve.ts'
import { type AccountPast, ordersUntil } from './account-past.ts'
import { leastGaps } from './horizon.ts'

/** By how many silent days half of a company's silences were over, and nine of ten; null where that is not known. */
export type SilenceLengths = { half: number | null; mostOver: number | null }

/**
 * How long silences of accounts with the minimum of order days last, as known at the end of `day`; those that still last count for as long
 * as they were seen. Below 100 that are over they tell nothing.
 */
export function silenceLengthsOf(
  pasts: readonly AccountPast[],
  day: number,
  minimumOrderDays: number,
): SilenceLengths {
  const silences = pasts.flatMap((past): Duration[] => {
    const count = ordersUntil(past, day)
    return past.days.slice(minimumOrderDays - 1, count).map((last, i) => {
      const next = minimumOrderDays + i < count ? past.days[minimumOrderDays + i] : undefined
      return { days: (next ?? day) - last, isOver: next !== undefined }
    })
  })
  if (silences.filter(({ isOver }) => isOver).length < leastGaps) return { half: null, mostOver: null }
  return { half: overBy(silences, 0.5), mostOver: overBy(silences, 0.9) }
}
