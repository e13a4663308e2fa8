import {
  countAccount,
  createHistogram,
  type OrderHistogram,
} from '../../domain/statistics/purchase/order-histogram.ts'
import type { PurchaseModel } from '../../domain/statistics/purchase-model.ts'

/** Histogram of accounts that behave as an MBG/NBD model says (alpha in days) from their first order to day `now`. */
export function simulatedHistogram(
  model: PurchaseModel,
  accounts: number,
  arrivalDays: number,
  now: number,
  random: () => number,
): OrderHistogram {
  const histogram = createHistogram()
  for (let i = 0; i < accounts; i += 1) {
    const firstDay = Math.floor(random() * arrivalDays)
    const rate = gamma(model.r, random) / model.alpha
    const leaving = gamma(model.a, random)
    const dropout = leaving / (leaving + gamma(model.b, random))
    let x = 0
    let lastDay = firstDay
    for (let at = firstDay; random() >= dropout; ) {
      at -= Math.log(random()) / rate
      if (!(at <= now)) break
      const day = Math.floor(at)
      if (day > lastDay) x += 1
      lastDay = day
    }
    countAccount(histogram, { x, firstDay, lastDay }, 0)
  }
  return histogram
}

/** Gamma(shape, 1) by squeezing a cubed normal (Marsaglia & Tsang 2000). */
function gamma(shape: number, random: () => number): number {
  if (shape < 1) return gamma(shape + 1, random) * random() ** (1 / shape)
  const d = shape - 1 / 3
  for (;;) {
    const normal = Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random())
    const cube = (1 + normal / Math.sqrt(9 * d)) ** 3
    if (cube > 0 && Math.log(random()) < normal ** 2 / 2 + d - d * cube + d * Math.log(cube)) return d * cube
  }
}
