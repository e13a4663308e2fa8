import * as z from 'zod'
import { poissonInterval } from '../../statistics/poisson-interval.ts'

/** A count, and between what the number that was to be expected lies with 95 per cent confidence. */
export const Interval = z
  .strictObject({
    count: z.int().nonnegative(),
    low: z.number().nonnegative(),
    high: z.number().nonnegative(),
  })
  .meta({ id: 'CountWithInterval' })
export type Interval = z.infer<typeof Interval>

/** A count with its exact interval. */
export function countedWith(count: number): Interval {
  return { count, ...poissonInterval(count) }
}
