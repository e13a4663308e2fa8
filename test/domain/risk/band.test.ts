import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assessHistory } from '../../../domain/risk/assess-history.ts'
import { Band, bandAfter, bandRank } from '../../../domain/risk/band.ts'
import { linesOf } from '../../../domain/risk/lines.ts'
import { Settings } from '../../../domain/settings.ts'
import { daysAfter, historyFrom, someFacts } from '../history/facts.ts'
import { madeUpModel } from './made-up-model.ts'

const settings = Settings.parse({})
const lines = { yellow: 0.5, red: 0.7, yellowLeft: 0.45, redLeft: 0.65 }
const band = fc.constantFrom(...Band.options)
const probability = fc.double({ min: 0, max: 1, noNaN: true })

describe('a band', () => {
  test.each([
    ['green', 0.49, 'green'],
    ['green', 0.5, 'yellow'],
    ['yellow', 0.46, 'yellow'],
    ['yellow', 0.44, 'green'],
    ['yellow', 0.69, 'yellow'],
    ['yellow', 0.7, 'red'],
    ['red', 0.66, 'red'],
    ['red', 0.64, 'yellow'],
    ['red', 0.46, 'yellow'],
    ['red', 0.2, 'green'],
    ['learning', 0.68, 'yellow'],
  ] as const)('after %s at %d is %s', (previous, value, next) => {
    expect(bandAfter(previous, value, lines)).toBe(next)
  })

  test('never gets better when the probability or the earlier band gets worse', () => {
    fc.assert(
      fc.property(band, band, probability, probability, (one, other, low, high) => {
        fc.pre(bandRank[one] <= bandRank[other] && low <= high)
        const better = bandRank[bandAfter(one, low, lines)]
        expect(better).toBeLessThanOrEqual(bandRank[bandAfter(other, high, lines)])
      }),
    )
  })

  test('stays what it is when asked twice', () => {
    fc.assert(
      fc.property(band, probability, (previous, value) => {
        const next = bandAfter(previous, value, lines)
        expect(bandAfter(next, value, lines)).toBe(next)
      }),
    )
  })

  test('never contradicts the probability by more than the hysteresis', () => {
    fc.assert(
      fc.property(someFacts(200, 40), fc.nat(500), (events, days) => {
        const report = assessHistory(historyFrom(events), daysAfter('2025-01-01', days), settings)
        fc.pre(report.probability !== null)
        const value = report.probability ?? 0
        const { yellow, red, yellowLeft, redLeft } = linesOf(settings)
        const least = { learning: 0, green: 0, yellow: yellowLeft, red: redLeft }[report.band]
        const most = { learning: 0, green: yellow, yellow: red, red: 1 }[report.band]
        expect(value).toBeGreaterThanOrEqual(least - 1e-9)
        expect(value).toBeLessThanOrEqual(most + 1e-9)
      }),
    )
  })
})

test('band limits that contradict each other are refused by name', () => {
  const refused = Settings.safeParse({ bands: { yellow: 1.6 } })
  expect(refused.error?.issues.map((issue) => issue.path.join('.'))).toContain('bands.red')
})

describe('the lines of the bands', () => {
  const learned = madeUpModel()
  const odds = (probability: number) => probability / (1 - probability)

  test('lie at multiples of the odds of the usual account, which a learned version knows', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), (usual) => {
        const { yellow, red, redLeft } = linesOf(settings, { ...learned, usual })
        expect(odds(yellow) / odds(usual)).toBeCloseTo(1.2)
        expect(odds(red) / odds(usual)).toBeCloseTo(1.5)
        expect(odds(redLeft) / odds(usual)).toBeCloseTo(1.35)
      }),
      { numRuns: 20 },
    )
  })

  test('hang on where any account starts as long as nothing was learned', () => {
    expect(odds(linesOf(settings).red)).toBeCloseTo(1.5 * odds(settings.model.baseProbability))
  })
})
