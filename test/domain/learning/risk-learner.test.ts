import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AccountPast } from '../../../domain/learning/account-past.ts'
import { backTest } from '../../../domain/learning/back-test.ts'
import { compareModels } from '../../../domain/learning/compare-models.ts'
import { featureNames } from '../../../domain/learning/features.ts'
import { learnRisk } from '../../../domain/learning/risk-learner.ts'
import { contributionsOf, riskLogOdds } from '../../../domain/learning/risk-model.ts'
import { rowsAt } from '../../../domain/learning/rows-at.ts'
import { Settings } from '../../../domain/settings.ts'
import { auc } from '../../../domain/statistics/auc.ts'
import { brier } from '../../../domain/statistics/brier.ts'
import { OutsideDomain } from '../../../domain/statistics/outside-domain.ts'
import { chanceFrom } from '../statistics/scored-cases.ts'
import { madeUpAccounts } from './made-up-accounts.ts'

const settings = Settings.parse({})
const accounts = madeUpAccounts(250, 500)
const until = (pasts: readonly AccountPast[], day: number): AccountPast[] =>
  pasts
    .map((past) => ({ ...past, days: past.days.filter((at) => at <= day) }))
    .filter(({ days }) => days.length > 0)

describe('the learner', () => {
  test('knows nothing of what comes after the day of the forecast', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 150, max: 400 }), (seed, at) => {
        const all = madeUpAccounts(60, 500, seed)
        expect(rowsAt(until(all, at), at, 60).features).toEqual(rowsAt(all, at, 60).features)
        expect(learnRisk(until(all, at), at, 60)).toEqual(learnRisk(all, at, 60))
      }),
      { numRuns: 10 },
    )
  })

  test('trains on horizons that were over, the latest that do not overlap, and on no others', () => {
    expect(learnRisk(accounts, 400, 60).trainedAt).toEqual([340, 280, 220])
    expect(learnRisk(accounts, 400, 60, [200, 300]).trainedAt).toEqual([300, 200])
    expect(() => backTest(accounts, 400, 60, settings, [341])).toThrow(OutsideDomain)
  })

  test('explains every score: contributions sum to it', () => {
    const many = madeUpAccounts(600, 500, 2)
    const model = learnRisk(many, 400, 60)
    expect(model.slope).not.toBe(1)
    for (const features of rowsAt(many, 400, 60).features) {
      const sum = contributionsOf(model, features).reduce((total, part) => total + part.logOdds, 0)
      expect(sum).toBeCloseTo(riskLogOdds(model, features), 9)
    }
  })

  test('judges the longer silent of two equal buyers the riskier', () => {
    const days = [10, 40, 70, 100]
    const [model, rows] = [
      learnRisk(accounts, 400, 60),
      rowsAt(
        [
          ...accounts,
          { accountId: 'silent', days, amounts: days.map(() => 50) },
          { accountId: 'there', days: days.map((day) => day + 290), amounts: days.map(() => 50) },
        ],
        400,
        60,
      ),
    ]
    const scoreOf = (id: string): number => {
      const at = rows.pasts.findIndex(({ accountId }) => accountId === id)
      return riskLogOdds(model, rows.features[at] ?? [])
    }
    expect(scoreOf('silent')).toBeGreaterThan(scoreOf('there'))
  })

  test('weighs complaints where they are recorded and leaves them alone where they are not', () => {
    const complaining = accounts.map((past, i) => {
      const last = past.days.at(-1) ?? 0
      return past.days.length < 3 || i % 2 === 0 ? past : { ...past, complaintDays: [last + 1] }
    })
    const weightOf = (pasts: readonly AccountPast[]): number =>
      learnRisk(pasts, 400, 60).ridge.weights[featureNames.indexOf('complained since the last order')] ?? 0
    expect(weightOf(accounts)).toBe(0)
    // Here a complaint comes only after the very last order, so it must point to silence.
    expect(weightOf(complaining)).toBeGreaterThan(0)
  })
})

describe('hard cases', () => {
  const forecastsOf = (pasts: readonly AccountPast[], at: number, horizon: number): number[] =>
    Object.values(backTest(pasts, at, horizon, settings).forecasts).flat()

  test.each([
    ['one account with one order', [{ accountId: 'a', days: [100], amounts: [5] }]],
    ['no amounts', madeUpAccounts(30, 300).map((past) => ({ ...past, amounts: past.days.map(() => 0) }))],
    ['everybody alike', madeUpAccounts(20, 300).map((past) => ({ ...past, days: [0, 40], amounts: [1, 1] }))],
    ['nobody ever silent', [0, 1, 2, 3].map((i) => everyDay(`${i}`, i, 400))],
    ['a buyer of two thousand days', [...madeUpAccounts(30, 2200), everyDay('heavy', 0, 2000)]],
  ])('%s gives probabilities and no NaN', (_, pasts) => {
    for (const at of [100, 200, 299])
      for (const forecast of forecastsOf(pasts, at, 60)) {
        expect(forecast).toBeGreaterThanOrEqual(0)
        expect(forecast).toBeLessThanOrEqual(1)
      }
  })

  test('a history with no horizon over yet ranks by its younger half, at the level of the purchase model', () => {
    const { trainedAt, scorecards, forecasts } = backTest(accounts, 200, 180, settings)
    const mean = (values: readonly number[]): number =>
      values.reduce((sum, value) => sum + value, 0) / values.length
    expect(trainedAt).toEqual([])
    expect(scorecards.holdfast.auc ?? 0).toBeGreaterThan(0.6)
    expect(new Set(forecasts.rfm).size).toBe(1)
    expect(Math.abs(mean(forecasts.holdfast) - mean(forecasts.mbg))).toBeLessThan(0.1)
  })

  test('a history too short even for that is answered by the likelier purchase model', () => {
    const rows = rowsAt(accounts, 40, 60)
    const model = learnRisk(accounts, 40, 60)
    const feature = rows.models.likelier === rows.models.regular ? 1 : 0
    for (const features of rows.features)
      expect(riskLogOdds(model, features)).toBeCloseTo(features[feature] ?? Number.NaN, 9)
  })

  test('one outcome only leaves ranking measures without a value', () => {
    const { scorecards } = backTest([everyDay('a', 0, 400), everyDay('b', 1, 400)], 200, 60, settings)
    expect(scorecards.holdfast).toMatchObject({ auc: null, aucSe: null, liftAt10: null })
    expect(scorecards.holdfast.brier).toBeLessThan(0.3)
  })
})

test('a model compared with itself has no lead, and a better one a lead that excludes 0', () => {
  const test = backTest(accounts, 400, 60, settings)
  const same = { ...test, forecasts: { ...test.forecasts, rfm: test.forecasts.holdfast } }
  expect(compareModels(same, 'rfm', chanceFrom(1), 50).auc).toMatchObject({ estimate: 0, low: 0, high: 0 })
  // Forecasts with many ties: the lead must count them as AUC does.
  const coarse = { ...test.forecasts, rfm: test.forecasts.holdfast.map((value) => Math.round(3 * value) / 3) }
  const { auc: lead, brier: nearer } = compareModels({ ...test, forecasts: coarse }, 'rfm', chanceFrom(2), 20)
  const areas = [coarse.holdfast, coarse.rfm].map((scores) => auc(scores, test.outcomes).auc)
  const misses = [coarse.holdfast, coarse.rfm].map((scores) => brier(scores, test.outcomes))
  expect(lead?.estimate).toBeCloseTo((areas[0] ?? 0) - (areas[1] ?? 0), 12)
  expect(nearer.estimate).toBeCloseTo((misses[0] ?? 0) - (misses[1] ?? 0), 12)
  const blind = { ...test, forecasts: { ...test.forecasts, rfm: test.outcomes.map(() => 0.5) } }
  expect(compareModels(blind, 'rfm', chanceFrom(1), 100).auc?.low).toBeGreaterThan(0)
})

function everyDay(accountId: string, from: number, until: number): AccountPast {
  const days = Array.from({ length: until - from }, (_, i) => from + i)
  return { accountId, days, amounts: days.map(() => 10) }
}
