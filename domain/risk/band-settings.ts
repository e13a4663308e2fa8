import * as z from 'zod'

/** Lines as multiples of the odds that the company's usual account falls silent. */
const range = { error: 'must be 1 to 100' }
const Times = z.number().min(1, range).max(100, range)

/** Where yellow and red begin, and how far a line must be missed before its band is left. */
export const BandSettings = z
  .strictObject({
    yellow: Times.default(1.2),
    red: Times.default(1.5),
    /** Share of a line's odds by which it must be missed before its band is left. */
    hysteresis: z.number().min(0).max(0.5).default(0.1),
  })
  .refine((bands) => bands.yellow < bands.red, { path: ['red'], error: 'must be above yellow' })
  .refine((bands) => bands.red * (1 - bands.hysteresis) > bands.yellow, {
    path: ['hysteresis'],
    error: 'must be smaller than the distance from yellow to red',
  })
export type BandSettings = z.infer<typeof BandSettings>

/** Red must begin above this, or the two would overlap by the hysteresis: in ten-thousandths, rounded up. */
export function leastRed({ yellow, hysteresis }: Pick<BandSettings, 'yellow' | 'hysteresis'>): number {
  return Math.ceil((yellow / (1 - hysteresis)) * 10_000) / 10_000
}
