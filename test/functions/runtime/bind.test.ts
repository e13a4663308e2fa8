import { describe, expect, test } from 'vitest'
import { Settings } from '../../../domain/settings.ts'
import { bind } from '../../../functions/runtime/bind.ts'
import { insertsClient } from '../../../functions/runtime/clients/inserts.ts'
import { secretsClient } from '../../../functions/runtime/clients/secrets.ts'
import { tableClient } from '../../../functions/runtime/clients/table.ts'
import { envFor } from '../../../functions/runtime/env.ts'
import { narrow } from '../../../functions/runtime/narrow.ts'

const adapters = { table: tableClient, inserts: insertsClient, secrets: secretsClient }
const settings = Settings.parse({})
const environment = {
  ...{ TABLE_NAME: 't', SIGNING_SECRET_ARN: 'arn', AWS_REGION: 'eu-west-1' },
}

describe('binding a function', () => {
  test('names every missing variable at once', () => {
    expect(() => bind<'Intake'>(adapters, {}, settings)).toThrow('TABLE_NAME, SIGNING_SECRET_ARN')
  })

  test('gives code only the ports it declared, also at run time', () => {
    const given = bind<'Intake'>(adapters, environment, settings)
    expect(Object.keys(narrow(['table'], given)).sort()).toEqual(['log', 'now', 'settings', 'table'])
  })

  test('lets an adapter read no variable that its function did not declare', () => {
    const env = envFor(['table'], { TABLE_NAME: 't' })
    expect(() => env('BUS_NAME')).toThrow('BUS_NAME')
  })
})
