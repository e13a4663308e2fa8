import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Settings } from '../../../../domain/settings.ts'
import { silenceOver } from '../../../../domain/signals/rhythm/silence.ts'

const settings = Settings.parse({})
const clockwork = Array.from({ length: 20 }, (_, i) => i * 14)
const random = [0, 1, 3, 30, 31, 33, 80, 81, 82, 140, 141, 200, 201, 203, 204, 266]
const orderDays = fc
  .array(fc.integer({ min: 1, max: 90 }), { minLength: 2, maxLength: 40 })
  .map((gaps) => [0, ...gaps].map((_, i) => gaps.slice(0, i).reduce((sum, gap) => sum + gap, 0)))

describe('silence', () => {
  test('is judged by regular orders where the own gaps are regular, else by random ones', () => {
    expect(silenceOver(clockwork, settings).regularity(266)).toBeGreaterThan(0.95)
    expect(silenceOver(random, settings).regularity(266)).toBeLessThan(0.05)
  })

  test('leaves an account with few gaps near the share of the population', () => {
    const few = silenceOver([0, 14, 28], settings).regularity(28)
    expect(Math.abs(few - settings.model.regularShare)).toBeLessThan(0.3)
    const rare = Settings.parse({ model: { regularShare: 0.05 } })
    expect(silenceOver([0, 14, 28], rare).regularity(28)).toBeLessThan(0.2)
  })

  test('lies between what both rhythms say, and its weight never changes by silence alone', () => {
    fc.assert(
      fc.property(orderDays, fc.nat(400), (days, idle) => {
        const silence = silenceOver(days, settings)
        const last = days.at(-1) ?? 0
        const { irregular, regular } = silence.underBoth(last + idle)
        const mixed = silence.probability(last + idle)
        expect(mixed).toBeGreaterThanOrEqual(Math.min(irregular, regular) - 1e-12)
        expect(mixed).toBeLessThanOrEqual(Math.max(irregular, regular) + 1e-12)
        expect(silence.regularity(last + idle)).toBe(silence.regularity(last))
      }),
    )
  })

  test('under a regular rhythm falls until the next order is due and then only rises', () => {
    fc.assert(
      fc.property(orderDays, (days) => {
        const silence = silenceOver(days, settings)
        const last = days.at(-1) ?? 0
        let turned = false
        for (let idle = 1; idle < 500; idle += 1) {
          const step = silence.underBoth(last + idle).regular - silence.underBoth(last + idle - 1).regular
          if (step > 1e-12) turned = true
          if (turned) expect(step).toBeGreaterThanOrEqual(-1e-12)
        }
      }),
      { numRuns: 40 },
    )
  })

  test('reaches a line when it says so', () => {
    fc.assert(
      fc.property(orderDays, fc.double({ min: 0.3, max: 0.95, noNaN: true }), (days, line) => {
        const silence = silenceOver(days, settings)
        const from = (days.at(-1) ?? 0) + 1
        const moment = silence.reaches(line, from)
        if (moment === null) expect(silence.probability(from + 3650)).toBeLessThan(line)
        else {
          expect(silence.probability(Math.ceil(moment))).toBeGreaterThanOrEqual(line - 1e-9)
          if (moment > from + 1) expect(silence.probability(Math.floor(moment) - 1)).toBeLessThan(line)
        }
      }),
    )
  })
})
