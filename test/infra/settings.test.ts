import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Settings } from '../../domain/settings.ts'
import { shippedSettings } from '../../functions/runtime/shipped-settings.ts'
import { parseConfig } from '../../infra/config.ts'
import { requireSmall } from '../../infra/constructs/require-small.ts'
import { shipSettings } from '../../infra/constructs/ship-settings.ts'
import { aCompany } from './a-company.ts'
import { resources, template } from './synth.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'holdfast-settings-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const file = () => pathToFileURL(join(folder, 'settings.json'))
const ship = (code: string, settings = Settings.parse({})) => {
  writeFileSync(join(folder, 'index.mjs'), code)
  shipSettings(settings, folder)
  return shippedSettings({}, file())
}

describe('the settings of a function', () => {
  test('stand beside its code, complete, and only those that its code names', () => {
    const all = Settings.parse({ winBack: { answerDays: 9 } })
    expect(ship('a.winBack.answerDays+b.bands', all)).toEqual({ winBack: all.winBack, bands: all.bands })
    expect(ship('const{horizonDays:a}=b')).toEqual({ horizonDays: 90 })
    expect(ship('nothing.here')).toEqual({})
  })

  test('take the public address from the environment, which alone knows it after a deployment', () => {
    ship('a.publicUrl')
    expect(shippedSettings({ PUBLIC_URL: 'https://h.acme.eu' }, file()).publicUrl).toBe('https://h.acme.eu')
  })

  test('are no part of any environment, whatever number of holidays a company has', {
    timeout: 60_000,
  }, () => {
    const holidays = Array.from({ length: 1000 }, (_, n) =>
      new Date(n * 86_400_000).toISOString().slice(0, 10),
    )
    const made = template({ ...aCompany, settings: { businessCalendar: { holidays } } })
    for (const properties of Object.values(resources(made, 'AWS::Lambda::Function')))
      expect(JSON.stringify(properties.Environment ?? {}).length).toBeLessThan(2000)
    expect(parseConfig({ ...aCompany, settings: { businessCalendar: { holidays } } }).settings).toMatchObject(
      {
        businessCalendar: { holidays },
      },
    )
  })
})

test('an environment near 4 KB stops the synthesis, naming function and variable', () => {
  expect(() => requireSmall('Steps', { TABLE_NAME: 't', PUBLIC_URL: 'x'.repeat(3000) })).not.toThrow()
  expect(() => requireSmall('Steps', { TABLE_NAME: 't', PUBLIC_URL: 'x'.repeat(3600) })).toThrow(
    /Steps.*PUBLIC_URL/,
  )
  expect(() => requireSmall('Steps', { PUBLIC_URL: '螺'.repeat(1200) })).toThrow('3610 bytes')
  const long = { ...aCompany, publicUrl: `https://acme-supply.com/${'x'.repeat(4000)}` }
  expect(() => template(long)).toThrow(/SendMail.*PUBLIC_URL/)
})
