import { describe, expect, test } from 'vitest'
import { bind } from '../../../functions/runtime/bind.ts'
import { secretsClient } from '../../../functions/runtime/clients/secrets.ts'
import { tableClient } from '../../../functions/runtime/clients/table.ts'
import { envFor } from '../../../functions/runtime/env.ts'
import { narrow } from '../../../functions/runtime/narrow.ts'

const adapters = { table: tableClient, secrets: secretsClient }
const environment = { TABLE_NAME: 't', SIGNING_SECRET_ARN: 'arn', AWS_REGION: 'eu-west-1' }

describe('binding a function', () => {
  test('names every missing variable at once', () => {
    expect(() => bind('Intake', adapters, {})).toThrow('TABLE_NAME, SIGNING_SECRET_ARN')
  })

  test('takes settings and the public address from the environment, and names a wrong setting', () => {
    const source = { ...environment, SETTINGS: '{"horizonDays":60}', PUBLIC_URL: 'https://h.example.com' }
    const { settings } = bind('Intake', adapters, source)
    expect(settings).toMatchObject({
      horizonDays: 60,
      publicUrl: 'https://h.example.com',
      reopenWindowDays: 30,
    })
    const wrong = { ...environment, SETTINGS: '{"horizonDays":-1}' }
    expect(() => bind('Intake', adapters, wrong)).toThrow('horizonDays')
  })

  test('gives code only the ports it declared, also at run time', () => {
    const given = bind('Intake', adapters, environment)
    expect(Object.keys(narrow(['table'], given)).sort()).toEqual(['log', 'now', 'settings', 'table'])
  })

  test('lets an adapter read no variable that its function did not declare', () => {
    const env = envFor(['table'], { TABLE_NAME: 't' })
    expect(() => env('BUS_NAME')).toThrow('BUS_NAME')
  })
})
