import { createRandom } from '../cli/sample/random.ts'
import { fitPurchaseModel } from '../domain/statistics/purchase/fit-purchase-model.ts'
import { sampleOf } from '../domain/statistics/purchase/order-sample.ts'
import { fitWithScipy } from './fit/scipy.ts'
import { simulatedHistogram } from './fit/simulated-histogram.ts'

/**
 * How long a fit of MBG/NBD takes on one core, histogram to parameters with standard errors, beside scipy's L-BFGS-B on
 * the same histogram in the same run: `node bench/fit.ts`, with PYTHON naming a Python that has scipy.
 */
const weeks = { r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 }
const sizes = [
  { accounts: 23_570, arrivalDays: 84, now: 273, goal: 25 },
  { accounts: 1_000_000, arrivalDays: 180, now: 540, goal: 600 },
]
const runs = 15

for (const { accounts, arrivalDays, now, goal } of sizes) {
  const { share } = createRandom(accounts, 'bench fit')
  // Above 0, because logs are taken of it.
  const random = () => 1 - share()
  const histogram = simulatedHistogram(
    { ...weeks, alpha: 7 * weeks.alpha },
    accounts,
    arrivalDays,
    now,
    random,
  )
  const times: number[] = []
  const fits = Array.from({ length: runs }, () => {
    const start = performance.now()
    const fit = fitPurchaseModel(histogram, now, { prior: false })
    times.push(performance.now() - start)
    return fit
  })
  const best = Math.min(...times)
  const median = times.toSorted((a, b) => a - b)[runs >> 1] ?? best
  const scipy = fitWithScipy(sampleOf(histogram, now, 7), 2)
  const beside = scipy
    ? `scipy ${scipy.scipy} L-BFGS-B ${scipy.milliseconds.toFixed(0)} ms (${scipy.evaluations} evaluations, log-likelihood ${scipy.logLikelihood.toFixed(2)}): ${(scipy.milliseconds / median).toFixed(0)} times as long`
    : 'scipy not found, comparison skipped (PYTHON names a Python that has it)'
  process.stdout.write(
    [
      `${accounts} accounts, ${histogram.cells.size} cells:`,
      `  fit: first ${(times[0] ?? 0).toFixed(1)} ms, median ${median.toFixed(1)} ms, best ${best.toFixed(1)} ms (goal ${goal} ms), log-likelihood ${(fits[0]?.logLikelihood ?? 0).toFixed(2)}`,
      `  ${beside}\n`,
    ].join('\n'),
  )
}
