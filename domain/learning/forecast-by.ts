import { courseOf } from '../risk/course.ts'
import type { Settings } from '../settings.ts'
import { sigmoid } from '../statistics/logit.ts'
import type { AccountPast } from './account-past.ts'
import { featuresOf } from './features.ts'
import type { LearnedContent } from './learned-content.ts'
import { riskLogOdds } from './risk-model.ts'
import { seenHistory } from './seen-history.ts'

/** What a learned version gives an account at the end of a day. The account must have ordered by then. */
export function forecastByLearned(model: LearnedContent, past: AccountPast, day: number): number {
  const { irregular, regular } = model.purchase
  const models = { irregular, regular, likelier: irregular }
  const risk = { ...model.risk, horizonDays: model.horizonDays }
  return sigmoid(riskLogOdds(risk, featuresOf(past, models, day, model.horizonDays)))
}

/** What the shipped rules give it, as far as a learning row tells; their base where they would not judge yet. */
export function forecastByShipped(settings: Settings, past: AccountPast, day: number): number {
  const until = (days: readonly number[] = []) => days.filter((at) => at <= day)
  const known = { ...past, days: until(past.days), complaintDays: until(past.complaintDays) }
  return courseOf(seenHistory(known), settings).probability(day) ?? settings.model.baseProbability
}
