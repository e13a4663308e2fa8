import { expect, test } from 'vitest'
import { createHttpApi } from '../../../local/http-api/create-http-api.ts'
import { readApi } from '../../../local/http-api/read-api.ts'
import { createIdentity } from '../../../local/identity/create-identity.ts'
import type { Resource } from '../../../local/kernel/types.ts'
import { anApi } from './an-api.ts'
import { fakeHost, resource } from './fake-host.ts'

function reading(resources: Resource[]): () => unknown {
  return () => {
    const host = fakeHost(resources)
    try {
      return readApi(host)
    } finally {
      host.remove()
    }
  }
}

const changed = (type: string, properties: object) =>
  anApi({ routes: ['GET /'] }).map((one) =>
    one.type === `AWS::ApiGatewayV2::${type}`
      ? { ...one, properties: { ...Object(one.properties), ...properties } }
      : one,
  )

test.each([
  ['Api', { ProtocolType: 'WEBSOCKET' }, 'Api (AWS::ApiGatewayV2::Api): property ProtocolType: '],
  ['Api', { Body: {} }, 'property Body is not supported by the local stack'],
  ['Stage', { StageName: 'v1' }, 'Stage (AWS::ApiGatewayV2::Stage): property StageName: '],
  ['Route', { RequestModels: {} }, 'property RequestModels is not supported'],
  ['Route', { AuthorizationType: 'AWS_IAM' }, 'property AuthorizationType: '],
  ['Route', { Target: 'integrations/none' }, 'no integration of the template is "integrations/none"'],
  ['Integration', { PayloadFormatVersion: '1.0' }, 'property PayloadFormatVersion: '],
])('stops the start at what it cannot serve: %s %j', (type, properties, message) => {
  expect(reading(changed(type, properties))).toThrow(message)
})

test('finds the function behind an invocation path', () => {
  const arn = 'arn:aws:lambda:eu-west-1:000000000000:function:Echo'
  const wrapped = `arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/${arn}/invocations`

  expect(reading(changed('Integration', { IntegrationUri: wrapped }))()).toMatchObject({
    routes: [{ functionArn: arn }],
  })
})

test('refuses a second API and lives without any', () => {
  const second = resource('ApiGatewayV2::Api', 'Second', { Name: 'second', ProtocolType: 'HTTP' })

  expect(reading([...anApi(), second])).toThrow('Second: the local stack serves one HTTP API')
  expect(reading([])()).toBeUndefined()
})

test('refuses an API without a stage', () => {
  const stageless = anApi().filter(({ logicalId }) => logicalId !== 'Stage')

  expect(reading(stageless)).toThrow('Api: without a $default stage API Gateway serves nothing')
})

test('refuses a route whose authorizer is missing', async () => {
  const host = fakeHost(
    anApi({ protectedRoutes: ['GET /'] }).filter(({ logicalId }) => logicalId !== 'Authorizer'),
  )
  const identity = await createIdentity(host)

  expect(() => createHttpApi(host, identity)).toThrow(
    'route "GET /": the template has no authorizer "auth-1"',
  )
  host.remove()
})
