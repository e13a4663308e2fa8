import { courseOf } from '../risk/course.ts'
import type { Settings } from '../settings.ts'
import { sigmoid } from '../statistics/logit.ts'
import type { AccountPast } from './account-past.ts'
import { featuresOf } from './features.ts'
import type { Forecaster } from './learned-content.ts'
import { riskLogOdds } from './risk-model.ts'
import { stateOfPast } from './state-of-past.ts'

/** What a learned version gives an account at the end of a day. The account must have ordered by then. */
export function forecastByLearned(model: Forecaster, past: AccountPast, day: number): number {
  const { irregular, regular } = model.purchase
  const models = { irregular, regular, likelier: irregular }
  const risk = { ...model.risk, horizonDays: model.horizonDays }
  return sigmoid(riskLogOdds(risk, featuresOf(past, models, day, model.horizonDays)))
}

/**
 * What the shipped rules give it; their base where they would not judge yet. Later facts are not looked at.
 */
export function forecastByShipped(settings: Settings, past: AccountPast, day: number): number {
  return courseOf(stateOfPast(past), settings).probability(day) ?? settings.model.baseProbability
}
