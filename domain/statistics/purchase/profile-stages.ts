import { OutsideDomain } from '../outside-domain.ts'
import { type FitOptions, fitSample, type PurchaseFit } from './fit-purchase-model.ts'
import type { OrderHistogram } from './order-histogram.ts'
import { sampleOf } from './order-sample.ts'

/**
 * Fits every k of `stages` to the same orders. The best by log-likelihood comes first; the likelihood alone need not
 * rank accounts best, so all are answered.
 */
export function profileStages(
  histogram: OrderHistogram,
  now: number,
  options: Omit<FitOptions, 'k'> = {},
  stages: readonly number[] = [1, 2, 3, 4],
): { best: PurchaseFit; fits: PurchaseFit[] } {
  const sample = sampleOf(histogram, now, options.unitDays ?? 7)
  const fits = stages.map((k) => fitSample(sample, { ...options, k }))
  const best = fits.toSorted((a, b) => b.logLikelihood - a.logLikelihood)[0]
  if (best === undefined) throw new OutsideDomain('stages', 0, 'at least one k to try is needed')
  return { best, fits }
}
