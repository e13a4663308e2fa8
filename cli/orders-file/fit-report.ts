import { diagnoseFit } from '../../domain/statistics/purchase/diagnose-fit.ts'
import type { PurchaseFit } from '../../domain/statistics/purchase/fit-purchase-model.ts'
import { say } from '../../domain/words/say.ts'

export type FitReport = ReturnType<typeof fitReport>

/** What `holdfast fit` answers: the best of the fits, and how far it can be trusted. */
export function fitReport(
  best: PurchaseFit,
  fits: readonly PurchaseFit[],
  { model, unit }: { model: string; unit: 'days' | 'weeks' },
) {
  const profile = fits.map((each) => `k = ${each.k}: ${each.logLikelihood.toFixed(2)}`).join(', ')
  return {
    model,
    k: best.k,
    unit,
    accounts: best.accounts,
    params: best.parameters,
    standardErrors: best.standardErrors,
    logLikelihood: best.logLikelihood,
    conditionNumber: best.conditionNumber,
    diagnosis: diagnoseFit(best),
    ...(fits.length > 1 ? { chosen: say('fit.stages-chosen', { profile }) } : {}),
  }
}
