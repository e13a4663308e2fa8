import { dayFromNumber } from '../history/day.ts'
import type { PurchaseModel } from '../statistics/purchase-model.ts'
import { featureNames } from './features.ts'
import type { LearnedModel } from './learned-model.ts'
import type { PurchaseModels } from './purchase-models-at.ts'
import type { RiskModel } from './risk-model.ts'
import type { ValueBase } from './value-base.ts'

/** A learned version before it has a name. */
export type LearnedContent = Omit<LearnedModel, 'version'>
/** What of it gives an account its probability. */
export type Forecaster = Omit<LearnedContent, 'usual' | 'silences'>

/** What was learned, as plain data to be stored. */
export function contentOf(
  { horizonDays, ...risk }: RiskModel,
  { irregular, regular }: PurchaseModels,
  learned: { day: number; accounts: number; values: ValueBase[] },
): Forecaster {
  return {
    v: 1,
    learnedOn: dayFromNumber(learned.day),
    horizonDays,
    accounts: learned.accounts,
    features: [...featureNames],
    purchase: { irregular: parametersOf(irregular), regular: parametersOf(regular) },
    risk,
    values: learned.values,
  }
}

function parametersOf({ r, alpha, a, b, k = 1 }: PurchaseModel) {
  return { r, alpha, a, b, k }
}
