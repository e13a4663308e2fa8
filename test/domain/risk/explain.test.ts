import { describe, expect, test } from 'vitest'
import { judgement } from '../../../domain/risk/explain.ts'
import { Settings } from '../../../domain/settings.ts'
import { saying, told } from '../../support/told.ts'

const settings = Settings.parse({})
const because = (measure: string, points: number) => ({
  measure,
  points,
  sentence: saying(`${measure} told.`),
  evidence: [],
})
const red = { band: 'red', bandReason: 'silence', probability: 0.9, usual: 0.3, orderDays: 20 } as const

describe('what a risk is put down to', () => {
  test('are the two measures that add most to it, whatever else adds a trace', () => {
    const contributions = [
      because('base', 3),
      because('drift-to-cheaper-items', 0.0049),
      because('silence', 3.6),
      because('complaint-rate', 0.4),
      because('discount-dependence', 0.3),
    ]
    expect(told(judgement(red, contributions, [], settings)).sentence).toBe(
      'Red: 90% likely to order nothing in the next 90 days (usual: 30%). silence told. complaint-rate told.',
    )
    expect(told(judgement(red, contributions.slice(0, 3), [], settings)).sentence).toMatch(/silence told\.$/)
  })
})
