import type { Settings } from '../settings.ts'
import { type AccountPast, ordersUntil } from './account-past.ts'
import { forecastByLearned } from './forecast-by.ts'
import type { Forecaster } from './learned-content.ts'

/**
 * What a version gives the usual active account at the end of a day: the mean forecast of those with the minimum of order
 * days whose last one is at most a horizon ago. Long lost accounts are left out, or the usual would worsen year by year.
 * Where nobody is active, the probability that the shipped rules start at.
 */
export function usualForecast(
  content: Forecaster,
  pasts: readonly AccountPast[],
  day: number,
  { minimumOrderDays, model }: Settings,
): number {
  const active = pasts.filter((past) => {
    const count = ordersUntil(past, day)
    const last = past.days[count - 1]
    return count >= minimumOrderDays && last !== undefined && day - last <= content.horizonDays
  })
  if (active.length === 0) return model.baseProbability
  const forecasts = active.map((past) => forecastByLearned(content, past, day))
  const mean = forecasts.reduce((sum, forecast) => sum + forecast, 0) / forecasts.length
  return Math.min(0.99, Math.max(0.01, mean))
}
