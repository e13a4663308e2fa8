import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayNumber } from '../../../domain/history/day.ts'
import { assess } from '../../../domain/risk/assess.ts'
import { bandRank } from '../../../domain/risk/band.ts'
import { Settings } from '../../../domain/settings.ts'
import { ownLevelOver } from '../../../domain/signals/share/own-level.ts'
import { stoppedArticles } from '../../../domain/signals/share/stopped-articles.ts'
import { shareOfCustomer } from '../../../domain/signals/share-of-customer.ts'
import { told } from '../../support/told.ts'
import { anOrder, daysAfter, stateFrom } from '../history/facts.ts'
import { madeUpModel } from '../risk/made-up-model.ts'
import { chanceFrom } from '../statistics/scored-cases.ts'
import { shrinkingArticles, shrinkingOrders } from './shrinking.ts'

const settings = Settings.parse({})
const first = '2025-01-01'
const nth = (orders: number) => daysAfter(first, (orders - 1) * 10)
const judged = (small: number) => assess(stateFrom(shrinkingOrders(first, small)), nth(27 + small), settings)
const read = (events: Parameters<typeof stateFrom>[0], day: string) =>
  shareOfCustomer.over(stateFrom(events), settings).read(dayNumber(day))

describe('an account that orders as often but buys less', () => {
  test('is red for shrinking, and said so in one sentence, though its rhythm holds', () => {
    const report = judged(9)
    expect(told(report)).toMatchObject({
      band: 'red',
      bandReason: 'shrinking',
      redSince: null,
      shrinkingSince: nth(27 + 7),
      sentence:
        'Red, shrinking: it still orders, but buys far less than its own level; less than 1% likely to order nothing ' +
        'in the next 90 days (usual: 30%). Orders as often, but 97% smaller. ' +
        '6 of 7 usual articles not bought since 18 September 2025 (A-2, A-3 and A-4 among others).',
    })
    expect(report.probability).toBeLessThan(0.02)
  })

  test('is warned of on the same day under a learned version', () => {
    const state = stateFrom(shrinkingOrders(first))
    const report = assess(state, nth(36), settings, madeUpModel())
    expect(report).toMatchObject({ band: 'red', bandReason: 'shrinking' })
    const sum = report.contributions.reduce((total, { points }) => total + points, 0)
    expect(1 / (1 + Math.exp(-sum))).toBeCloseTo(report.probability ?? Number.NaN, 12)
  })

  test('is let alone while it is not sure, and no more once it buys again', () => {
    const bands = [0, 3, 5, 7, 9].map((small) => judged(small).band)
    expect(bands.map((band) => bandRank[band])).toEqual(
      bands.map((band) => bandRank[band]).sort((a, b) => a - b),
    )
    expect(bands.slice(0, 3)).toEqual(['green', 'green', 'green'])
    const again = shrinkingOrders(first, 0).map((order, i) => ({
      ...order,
      id: `again-${i}`,
      at: `${daysAfter(first, (36 + i) * 10)}T10:00:00Z`,
    }))
    const state = stateFrom([...shrinkingOrders(first), ...again])
    expect(assess(state, nth(63), settings)).toMatchObject({ band: 'green', shrinkingSince: null })
  })

  test('has what it does not buy any more listed, what it bought most often first', () => {
    const { usual, stopped } = stoppedArticles(stateFrom(shrinkingOrders(first)))
    expect(usual).toBe(7)
    expect(stopped).toEqual(
      shrinkingArticles.slice(1).map((sku) => ({ sku, lastDay: nth(27), orderDays: 27, everyDays: 10 })),
    )
  })
})

describe('the own level of an account', () => {
  test('counts each part with its size and sign', () => {
    const { measures, value } = read(shrinkingOrders(first), nth(36))
    expect(value).toBeCloseTo((2 + 1_800 / 7_000) / (2 + 9), 6)
    expect(Object.fromEntries(measures.map(({ measure, value }) => [measure, value]))).toEqual({
      'spend-below-own-level': expect.closeTo(1_800 / 63_000, 9),
      'smaller-orders': expect.closeTo(200 / 7_000, 9),
      'narrower-assortment': expect.closeTo((10 + 9) / (10 + 63), 9),
      'articles-stopped': expect.closeTo(6 / 7, 9),
    })
    for (const { points } of measures) expect(points).toBeGreaterThan(0)
  })

  test('is not known before there are four orders and as many days before the window', () => {
    const early = read(shrinkingOrders(first, 0).slice(0, 14), nth(14))
    expect(early).toMatchObject({ status: 'not-enough-data', measures: [] })
  })

  test('warns of few accounts in which nothing has changed', () => {
    const chance = chanceFrom(11)
    const warned = Array.from({ length: 300 }, () => {
      const days: number[] = []
      const amounts: number[] = []
      for (let day = 0; day < 700; day += 1 + Math.floor(-12 * Math.log(1 - chance()))) {
        days.push(day)
        amounts.push(100 * Math.exp(0.8 * (chance() + chance() + chance() - 1.5)))
      }
      const level = ownLevelOver({ days, amounts, articles: [] }, settings.model)(699)
      return level !== null && level.below(settings.shrinking.yellow) >= settings.shrinking.sureness
    }).filter(Boolean).length
    expect(warned).toBeLessThan(0.02 * 300)
  })

  test('does not take the quiet season of every year for a loss', () => {
    const days = Array.from({ length: 110 }, (_, week) => week * 7)
    const summer = (day: number) => day % 364 >= 182 && day % 364 < 273
    const amounts = days.map((day) => (summer(day) ? 10 : 100))
    const level = ownLevelOver({ days, amounts, articles: [] }, settings.model)
    const end = level(364 + 273 - 7)
    expect(end?.hasSeason).toBe(true)
    expect(end?.below(settings.shrinking.yellow)).toBeLessThan(settings.shrinking.sureness)
    // The first such summer is not known to be one.
    expect(level(273 - 7)?.below(settings.shrinking.yellow)).toBeGreaterThan(settings.shrinking.sureness)
  })

  test('does not move while nothing is ordered: silence is told by another signal', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9 }), fc.nat(400), (small, later) => {
        const course = shareOfCustomer.over(stateFrom(shrinkingOrders(first, small)), settings)
        const last = dayNumber(nth(27 + small))
        expect(course.alarm?.(last + later)).toBe(course.alarm?.(last))
        for (const { feature } of course.measures) expect(feature(last + later)).toBe(feature(last))
      }),
      { numRuns: 30 },
    )
  })
})

describe('an article', () => {
  const bought = (skus: (i: number) => string[], count: number) =>
    Array.from({ length: count }, (_, i) =>
      anOrder(daysAfter(first, i * 10), {
        lines: skus(i).map((sku) => ({ sku, quantity: 1, unitPrice: '10' })),
      }),
    )

  test('has stopped once it is silent for longer than nineteen of twenty of its own gaps', () => {
    // Four gaps of ten days: 40 x (20^(1/4) - 1) = 44.6 days.
    const until = (count: number) => stateFrom(bought((i) => (i < 5 ? ['A', 'B'] : ['A']), count))
    expect(stoppedArticles(until(9)).stopped).toEqual([])
    expect(stoppedArticles(until(10)).stopped.map(({ sku }) => sku)).toEqual(['B'])
  })

  test('is no habit before it was bought on three order-days', () => {
    const state = stateFrom(bought((i) => (i < 2 ? ['A', 'B'] : ['A']), 20))
    expect(stoppedArticles(state)).toEqual({ usual: 1, stopped: [] })
  })

  test('is remembered among 32 at most, those bought most often', () => {
    const state = stateFrom(bought((i) => ['A', `once-${i}`, `other-${i}`], 60))
    expect(state.articles.sku).toHaveLength(32)
    expect(state.articles.sku[0]).toBe('A')
    expect(state.articles.buys[0]).toBe(60)
  })
})
