import { describe, expect, test } from 'vitest'
import { forecastByLearned } from '../../../domain/learning/forecast-by.ts'
import { usualForecast } from '../../../domain/learning/usual-forecast.ts'
import { Settings } from '../../../domain/settings.ts'
import { madeUpModel } from '../risk/made-up-model.ts'

const model = madeUpModel()
const settings = Settings.parse({})
const day = 500
const past = (accountId: string, days: number[]) => ({ accountId, days, amounts: days.map(() => 50) })
const active = [past('a', [400, 430, 460]), past('b', [300, 350, 420, 490])]

describe('the usual account of a company', () => {
  test('is the mean of what a version gives the active ones', () => {
    const forecasts = active.map((each) => forecastByLearned(model, each, day))
    const mean = forecasts.reduce((sum, each) => sum + each, 0) / forecasts.length
    expect(usualForecast(model, active, day, settings)).toBeCloseTo(mean)
  })

  test('is not made worse by those who left long ago, have hardly ordered, or come later', () => {
    const others = [past('gone', [10, 20, 30]), past('new', [480, 490]), past('later', [501, 502, 503])]
    expect(usualForecast(model, [...active, ...others], day, settings)).toBe(
      usualForecast(model, active, day, settings),
    )
  })

  test('is where the shipped rules start when nobody is active', () => {
    expect(usualForecast(model, [], day, settings)).toBe(settings.model.baseProbability)
  })
})
