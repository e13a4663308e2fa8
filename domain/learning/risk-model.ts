import { logOddsOf, type RidgeLogistic } from '../statistics/ridge-logistic.ts'
import type { Drift } from './drift.ts'
import { featureNames } from './features.ts'

/** Punishment of weights (scikit's C): best across small and large companies at earlier origins, see decision 12. */
export const ridgeC = 0.1

/** A learned risk: log-odds of silence = shift + slope x ridge logistic of the features. */
export type RiskModel = {
  horizonDays: number
  /** Origins it was trained on, newest first; none when nothing could be learned and purchase models alone speak. */
  trainedAt: number[]
  ridge: RidgeLogistic
  slope: number
  shift: number
  drift: Drift
}

/** What one feature adds to an account's log-odds. */
export type FeatureContribution = { feature: string; logOdds: number }

/** Log-odds of silence of an account with these features. */
export function riskLogOdds(model: RiskModel, features: readonly number[]): number {
  return model.shift + model.slope * logOddsOf(model.ridge, features)
}

/** The same log-odds as a sum: the average account first, then what each feature adds against the average. */
export function contributionsOf(model: RiskModel, features: readonly number[]): FeatureContribution[] {
  const { ridge, slope, shift } = model
  const base = { feature: 'base', logOdds: shift + slope * ridge.intercept }
  const parts = featureNames.map((feature, j) => {
    const deviation = ((features[j] ?? 0) - (ridge.means[j] ?? 0)) / (ridge.scales[j] ?? 1)
    return { feature, logOdds: slope * (ridge.weights[j] ?? 0) * deviation }
  })
  return [base, ...parts]
}
