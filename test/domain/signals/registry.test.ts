import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayNumber } from '../../../domain/history/day.ts'
import { orderFeatures } from '../../../domain/learning/order-features.ts'
import { Settings } from '../../../domain/settings.ts'
import { signals } from '../../../domain/signals/registry.ts'
import type { SignalCourse } from '../../../domain/signals/signal.ts'
import { told } from '../../support/told.ts'
import { someFacts, stateFrom } from '../history/facts.ts'
import { missingIn } from './signal-contract.ts'

const settings = Settings.parse({})
const start = dayNumber('2025-01-01')
const folder = new URL('../../../domain/signals/', import.meta.url)

function pointsOf({ measures }: SignalCourse, day: number): number {
  const { coefficients } = settings.model
  return measures.reduce((sum, { measure, feature }) => sum + coefficients[measure] * feature(day), 0)
}

test('every signal has its own file and is listed', () => {
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .filter((file) => readFileSync(new URL(file, folder), 'utf8').includes(': Signal<'))
  expect(files.map((file) => file.replace('.ts', '')).sort()).toEqual(
    signals.map((signal) => signal.key).sort(),
  )
})

test('no signal leaves anything out that a learned version, an explanation or an offer asks of it', () => {
  expect(missingIn(signals, orderFeatures)).toEqual([])
})

test('what a new signal forgot is named', () => {
  const [forgetful] = [
    {
      key: 'weather',
      coefficients: {},
      learned: {
        measures: [
          { measure: 'rain', features: ['rain', 'hail'] },
          { measure: 'silence', features: ['rain'] },
        ],
        block: { names: ['rain', 'snow'], over: () => [] },
      },
    },
  ]
  expect(missingIn([...signals, forgetful], orderFeatures)).toEqual([
    'weather: it has no measure, so that the shipped rules never take it into account',
    'weather: no measure tells of the feature "snow"',
    'weather: 2 measures tell of the feature "rain"',
    'weather: the measure "rain" is made of "hail", which no block has',
    'weather: the block has 2 names and 0 features',
    'weather: the name of the measure "silence" is taken by inactivity',
  ])
})

describe.each(signals)('the signal $key', (signal) => {
  const facts = someFacts(200, 40)

  test('reads the same points that the risk takes from it', () => {
    fc.assert(
      fc.property(facts, fc.integer({ min: 0, max: 400 }), (events, offset) => {
        const course = signal.over(stateFrom(events), settings)
        const read = course.read(start + offset).measures.reduce((sum, measure) => sum + measure.points, 0)
        expect(pointsOf(course, start + offset)).toBeCloseTo(read, 3)
      }),
    )
  })

  test('stays within the bounds it promises while nothing happens', () => {
    fc.assert(
      fc.property(facts, fc.nat(600), fc.nat(200), fc.nat(200), (events, idle, more, evenMore) => {
        const course = signal.over(stateFrom(events), settings)
        const from = start + 200 + idle
        for (const { feature, span } of course.measures) {
          const { low, high } = span(from, from + more + evenMore)
          expect(feature(from + more)).toBeGreaterThanOrEqual(low - 1e-12)
          expect(feature(from + more)).toBeLessThanOrEqual(high + 1e-12)
          expect(span(from, from)).toEqual({ low: feature(from), high: feature(from) })
        }
      }),
    )
  })

  test('says something on every day, and names a value only with enough data', () => {
    fc.assert(
      fc.property(facts, fc.integer({ min: -10, max: 400 }), (events, offset) => {
        const reading = told(signal.over(stateFrom(events), settings).read(start + offset))
        expect(reading.sentence).not.toBe('')
        expect(reading.measures.every((measure) => measure.sentence !== '')).toBe(true)
        expect(reading.value === null).toBe(reading.status === 'not-enough-data')
      }),
    )
  })
})
