import { describe, expect, test } from 'vitest'
import { dayFromNumber } from '../../../domain/history/day.ts'
import { forecastByLearned, forecastByShipped } from '../../../domain/learning/forecast-by.ts'
import { isNotWorse, judgeCandidate } from '../../../domain/learning/judge-candidate.ts'
import { LearnedModel, withFeaturesOfToday } from '../../../domain/learning/learned-model.ts'
import { judgeLearning, learnModel } from '../../../domain/learning/refit.ts'
import { seededChance } from '../../../domain/learning/seeded-chance.ts'
import { Settings } from '../../../domain/settings.ts'
import { logit, sigmoid } from '../../../domain/statistics/logit.ts'
import type { Outcome } from '../../../domain/statistics/outcomes.ts'
import { told } from '../../support/told.ts'
import { bigSpendersLeaving, knowing } from './knowing-rival.ts'
import { madeUpAccounts } from './made-up-accounts.ts'
import { refitOf } from './refit-of.ts'

const settings = Settings.parse({})
const horizon = { days: 60, gaps: 3000, measured: 60 }
const given = { settings, horizon, rival: undefined, hash: () => '0123456789abcdef' }
const accounts = madeUpAccounts(400, 500)
const learned = () => refitOf(accounts, 450, given).model

describe('a refit', () => {
  test('promotes what it learned when that is not worse than the shipped rules, and says by how much', () => {
    const result = refitOf(accounts, 450, given)
    expect(result.decision).toBe('promote')
    expect(result.why).toMatch(/^Brier score 0\.\d{4} against 0\.\d{4} of shipped-\d \([+-]0\.\d{4}, 95%/)
    const model = learned()
    expect(model).toMatchObject({
      version: `learned-${dayFromNumber(450)}-01234567`,
      horizonDays: 60,
    })
    expect(result.judgement).toMatchObject({
      origin: dayFromNumber(390),
      candidate: { version: model.version },
      rival: { version: settings.model.version },
    })
    expect(model.risk.trainedAt).toEqual([390, 330, 270])
  })

  test('comes to the same version again from the same accounts', () => {
    expect(learned()).toEqual(learned())
    expect(refitOf(accounts.toReversed(), 450, given).decision).toBe('promote')
  })

  test('looks at nothing after its day', () => {
    const until = accounts.map((past) => {
      const days = past.days.filter((day) => day <= 450)
      return { ...past, days, amounts: past.amounts.slice(0, days.length) }
    })
    expect(refitOf(until, 450, given)).toEqual(refitOf(accounts, 450, given))
  })

  test('keeps what did better, and reports both', () => {
    // Who spends much leaves on the day after the origin; the rival expects that, no earlier day can tell.
    const leaving = bigSpendersLeaving(accounts, 390)
    const lenient = Settings.parse({ learning: { minimumOutcomes: 5 } })
    const rival = { ...knowing(learned()), version: 'knowing' }
    const result = refitOf(leaving, 450, { ...given, settings: lenient, rival })
    expect(result.decision).toBe('keep')
    if (!('judgement' in result)) throw new Error('Nothing was judged')
    expect(result.judgement.difference.low).toBeGreaterThan(0)
    expect(result.judgement.rival.brier).toBeLessThan(result.judgement.candidate.brier)
    expect(result.why).toContain('of knowing')
  })

  test('does not let a level decide that shifts all alike, and tells how far it was off', () => {
    const outcomes = Array.from({ length: 200 }, (_, i): Outcome => (i % 2 === 0 ? 1 : 0))
    const forecasts = outcomes.map((outcome, i) => 0.4 + 0.2 * outcome + (i % 3) / 100)
    const gloomy = forecasts.map((each) => sigmoid(logit(each) + 2))
    const judgement = judgeCandidate(
      {
        origin: 390,
        outcomes,
        candidate: { version: 'b', forecasts },
        rival: { version: 'a', forecasts: gloomy },
      },
      seededChance(1),
    )
    expect(judgement.difference.estimate).toBeCloseTo(0, 6)
    expect(judgement.candidate.levelError).toBeCloseTo(0, 1)
    expect((judgement.rival.levelError ?? 0) - (judgement.candidate.levelError ?? 0)).toBeCloseTo(2, 6)
  })

  test('gives what is in use the benefit of the doubt, and tells how sure the difference is', () => {
    const outcomes = Array.from({ length: 200 }, (_, i): Outcome => (i % 2 === 0 ? 1 : 0))
    const judge = (miss: (i: number) => number) =>
      judgeCandidate(
        {
          origin: 390,
          outcomes,
          candidate: { version: 'b', forecasts: outcomes.map((outcome, i) => Math.abs(outcome - miss(i))) },
          rival: { version: 'a', forecasts: outcomes.map((outcome) => Math.abs(outcome - 0.3)) },
        },
        seededChance(1),
      )
    const worse = judge(() => 0.4)
    expect(isNotWorse(worse)).toBe(false)
    expect(worse.difference.estimate).toBeCloseTo(0.07, 12)
    expect(isNotWorse(judge(() => 0.2))).toBe(true)
    const unclear = judge((i) => (i < 40 ? 0.7 : 0))
    expect(unclear.difference.estimate).toBeGreaterThan(0)
    expect(unclear.difference.low).toBeLessThan(0)
    expect(isNotWorse(unclear)).toBe(false)
  })

  test('says what is missing: accounts, time, or outcomes', () => {
    const missing = (pasts: typeof accounts, today: number) => {
      const found = learnModel(pasts, today, given)
      expect(judgeLearning(pasts, today, { ...given, version: 'none' })).toEqual(found)
      return 'missing' in found ? told(found.missing) : found.version
    }
    expect(missing(accounts.slice(0, 30), 450)).toBe(
      'Not enough data yet: 30 accounts have ordered, 100 are needed.',
    )
    expect(missing(accounts, 85)).toContain('90 days of them are needed')
    const faithful = accounts.map((past) => ({
      ...past,
      days: Array.from({ length: 100 }, (_, i) => i * 5),
      amounts: Array.from({ length: 100 }, () => 10),
    }))
    expect(missing(faithful, 450)).toContain('0 fell silent')
  })
})

describe('a learned version', () => {
  test('is plain data that forecasts the same after it was stored', () => {
    const model = learned()
    const stored = LearnedModel.parse(JSON.parse(JSON.stringify(model)))
    for (const past of accounts.filter(({ days }) => (days[0] ?? 999) <= 450)) {
      const forecast = forecastByLearned(model, past, 450)
      expect(forecastByLearned(stored, past, 450)).toBe(forecast)
      expect(forecast).toBeGreaterThan(0)
      expect(forecast).toBeLessThan(1)
    }
  })

  test('is used for the horizon it brings', () => {
    expect(learned().horizonDays).not.toBe(settings.horizonDays)
    expect(withFeaturesOfToday(learned())).toEqual(learned())
  })

  test('forecasts the same after a release that knows more features, or has them in another order', () => {
    const model = learned()
    const column = model.features.indexOf('open complaints')
    const without = <T>(list: readonly T[]) => list.filter((_, j) => j !== column).toReversed()
    const { means, scales, weights, intercept } = model.risk.ridge
    const ridge = { intercept, means: without(means), scales: without(scales), weights: without(weights) }
    const older = { ...model, features: without(model.features), risk: { ...model.risk, ridge } }
    const usable = withFeaturesOfToday(older)
    if (usable === null) throw new Error('The older version cannot be used')
    expect(usable.features).toEqual(model.features)
    for (const past of accounts.filter(({ days }) => (days[0] ?? 999) <= 450))
      expect(forecastByLearned(usable, past, 450)).toBeCloseTo(forecastByLearned(model, past, 450), 12)
  })

  test('is not used any more once a feature that it weighs is gone', () => {
    const model = learned()
    const gone = (weight: number) => {
      const { ridge } = model.risk
      const weights = ridge.weights.map((each, j) => (j === 0 ? weight : each))
      const features = model.features.map((name, j) => (j === 0 ? 'gone' : name))
      return withFeaturesOfToday({
        ...model,
        features,
        risk: { ...model.risk, ridge: { ...ridge, weights } },
      })
    }
    expect(gone(0.1)).toBeNull()
    expect(gone(0)?.features).toEqual(model.features)
  })
})

test('the shipped rules judge a row by order-days up to the day only', () => {
  const past = { accountId: 'a', days: [0, 10, 20, 30, 200], amounts: [1, 1, 1, 1, 1] }
  const early = forecastByShipped(settings, past, 100)
  expect(early).toBe(forecastByShipped(settings, { ...past, days: [0, 10, 20, 30] }, 100))
  expect(forecastByShipped(settings, past, 40)).toBeLessThan(early)
  expect(forecastByShipped(settings, past, 15)).toBe(settings.model.baseProbability)
})
