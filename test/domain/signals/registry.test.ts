import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayNumber } from '../../../domain/history/day.ts'
import { Settings } from '../../../domain/settings.ts'
import { signals } from '../../../domain/signals/registry.ts'
import { historyFrom, someFacts } from '../history/facts.ts'

const settings = Settings.parse({})
const start = dayNumber('2025-01-01')
const folder = new URL('../../../domain/signals/', import.meta.url)

test('every signal has its own file and is listed', () => {
  const files = readdirSync(folder).filter((file) =>
    readFileSync(new URL(file, folder), 'utf8').includes(': Signal = {'),
  )
  expect(files.map((file) => file.replace('.ts', '')).sort()).toEqual(
    signals.map((signal) => signal.key).sort(),
  )
})

describe.each(signals)('the signal $key', (signal) => {
  const facts = someFacts(200, 40)

  test('reads the same points that it traces', () => {
    fc.assert(
      fc.property(facts, fc.integer({ min: 0, max: 400 }), (events, offset) => {
        const course = signal.over(historyFrom(events), settings)
        const read = course.read(start + offset).measures.reduce((sum, measure) => sum + measure.points, 0)
        expect(course.rising(start + offset) + course.fading(start + offset)).toBeCloseTo(read, 9)
      }),
    )
  })

  test('rises and fades one way only while nothing happens', () => {
    fc.assert(
      fc.property(facts, fc.nat(600), fc.nat(200), (events, idle, more) => {
        const course = signal.over(historyFrom(events), settings)
        const day = start + 200 + idle
        expect(course.rising(day + more)).toBeGreaterThanOrEqual(course.rising(day))
        expect(course.fading(day + more)).toBeLessThanOrEqual(course.fading(day))
      }),
    )
  })

  test('says something on every day, and names a value only with enough data', () => {
    fc.assert(
      fc.property(facts, fc.integer({ min: -10, max: 400 }), (events, offset) => {
        const reading = signal.over(historyFrom(events), settings).read(start + offset)
        expect(reading.sentence).not.toBe('')
        expect(reading.measures.every((measure) => measure.sentence !== '')).toBe(true)
        expect(reading.value === null).toBe(reading.status === 'not-enough-data')
      }),
    )
  })
})
