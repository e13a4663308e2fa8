import { courseOf } from '../risk/course.ts'
import type { Settings } from '../settings.ts'
import { logit, sigmoid } from '../statistics/logit.ts'
import type { AccountPast } from './account-past.ts'
import { factsOfPast } from './block-facts.ts'
import { featuresOf } from './features.ts'
import type { Forecaster } from './learned-content.ts'
import { riskLogOdds } from './risk-model.ts'
import { seenHistory } from './seen-history.ts'

/** What a learned version gives an account at the end of a day. The account must have ordered by then. */
export function forecastByLearned(model: Forecaster, past: AccountPast, day: number): number {
  const { irregular, regular } = model.purchase
  const models = { irregular, regular, likelier: irregular }
  const risk = { ...model.risk, horizonDays: model.horizonDays }
  return sigmoid(riskLogOdds(risk, featuresOf(past, models, day, model.horizonDays)))
}

/**
 * What the shipped rules give it, as far as a learning row tells; their base where they would not judge yet. Later facts are
 * not looked at. What single items tell of prices comes from the row's own numbers.
 */
export function forecastByShipped(settings: Settings, past: AccountPast, day: number): number {
  const probability = courseOf(seenHistory(past), settings).probability(day)
  if (probability === null) return settings.model.baseProbability
  const { coefficients } = settings.model
  const { elasticity, cheaper } = factsOfPast(past)
  const prices =
    coefficients['price-elasticity'] * Math.max(0, elasticity(day)) +
    coefficients['drift-to-cheaper-items'] * cheaper(day)
  return sigmoid(logit(probability) + prices)
}
