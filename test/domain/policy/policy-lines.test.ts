import { expect, test } from 'vitest'
import * as z from 'zod'
import { policyChanges, policyLines } from '../../../domain/policy/policy-lines.ts'
import { settingNames } from '../../../domain/policy/setting-names.ts'
import { Settings } from '../../../domain/settings.ts'

type Schema = { properties?: Record<string, Schema>; $ref?: string; $defs?: Record<string, Schema> }

test('every setting of the schema is explained, and nothing else is', () => {
  const schema = z.toJSONSchema(Settings, { io: 'output', unrepresentable: 'any' }) as Schema
  const real = (each: Schema) =>
    each.$ref === undefined ? each : (schema.$defs?.[each.$ref.split('/').at(-1) ?? ''] ?? each)
  const wanted = Object.entries(schema.properties ?? {}).flatMap(([name, each]) => {
    const { properties } = real(each)
    return properties ? Object.keys(properties).map((key) => `${name}.${key}`) : [`general.${name}`]
  })
  const named = Object.entries(settingNames).flatMap(([group, names]) =>
    names.map((name) => `${group}.${name}`),
  )
  // The address is known to the deployment alone.
  expect(named.sort()).toEqual(wanted.filter((name) => name !== 'general.publicUrl').sort())
})

test('a policy says every setting that is set, and of a list that nobody would read how long it is', () => {
  const quotes = Array.from({ length: 300 }, (_, n) => ({
    ...{ day: '2026-01-01', base: 'EUR', currency: 'USD' },
    units: `1.${n + 1}`,
  }))
  const lines = policyLines(Settings.parse({ exchangeRates: { quotes } }))
  expect(lines).toContainEqual({ group: 'exchangeRates', setting: 'quotes', value: '{"entries":300}' })
  expect(lines.some(({ group }) => group === 'office')).toBe(false)
  expect(policyChanges(lines, lines)).toEqual([])
})
