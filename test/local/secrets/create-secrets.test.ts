import {
  DescribeSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  ResourceNotFoundException,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createSecrets } from '../../../local/secrets/create-secrets.ts'
import { type FakeHost, fakeHost, resource } from '../http-api/fake-host.ts'
import { type Served, serveService } from '../http-api/serve.ts'

const arn = 'arn:aws:secretsmanager:eu-west-1:000000000000:secret:Signing-a1b2c3'
const signing = {
  ...resource('SecretsManager::Secret', 'Signing', { GenerateSecretString: { ExcludePunctuation: true } }),
  ref: arn,
  arn,
}

let host: FakeHost
let served: Served
let client: SecretsManagerClient

beforeEach(async () => {
  host = fakeHost([signing])
  served = await serveService('secretsmanager', createSecrets(host).service)
  client = new SecretsManagerClient({
    endpoint: served.url,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'F', secretAccessKey: 'x' },
    maxAttempts: 1,
  })
})

afterEach(async () => {
  client.destroy()
  await served.close()
  host.remove()
})

test('answers the generated value to an unmodified client, by ARN and by name', async () => {
  const byArn = await client.send(new GetSecretValueCommand({ SecretId: arn }))
  const byName = await client.send(new GetSecretValueCommand({ SecretId: 'Signing' }))

  expect(byArn.SecretString).toMatch(/^[A-Za-z0-9]{32}$/)
  expect(byName).toMatchObject({ ARN: arn, SecretString: byArn.SecretString, VersionStages: ['AWSCURRENT'] })
  expect(byArn.CreatedDate).toBeInstanceOf(Date)
})

test('generates a value once and keeps it through a restart', () => {
  const before = createSecrets(host).value(arn)

  host = host.restart()

  expect(createSecrets(host).value(arn)).toBe(before)
})

test('moves the current stage to a new value and keeps the previous one within reach', async () => {
  const first = createSecrets(host).value(arn)

  await client.send(new PutSecretValueCommand({ SecretId: arn, SecretString: 'second' }))

  const previous = new GetSecretValueCommand({ SecretId: arn, VersionStage: 'AWSPREVIOUS' })
  expect(createSecrets(host).value(arn)).toBe('second')
  expect((await client.send(previous)).SecretString).toBe(first)
  const described = await client.send(new DescribeSecretCommand({ SecretId: arn }))
  expect(Object.values(described.VersionIdsToStages ?? {})).toEqual([['AWSPREVIOUS'], ['AWSCURRENT']])
})

test('takes a repeated put under one token as one version and refuses another value under it', async () => {
  const put = (SecretString: string) =>
    client.send(
      new PutSecretValueCommand({ SecretId: arn, SecretString, ClientRequestToken: 'a'.repeat(32) }),
    )

  await put('same')
  await put('same')

  await expect(put('other')).rejects.toMatchObject({ name: 'ResourceExistsException' })
  const described = await client.send(new DescribeSecretCommand({ SecretId: arn }))
  expect(Object.keys(described.VersionIdsToStages ?? {})).toHaveLength(2)
})

test('tells a client that a secret does not exist in the way the client understands', async () => {
  const missing = client.send(new GetSecretValueCommand({ SecretId: 'nowhere' }))

  await expect(missing).rejects.toBeInstanceOf(ResourceNotFoundException)
})

test('asks for the permission on the very secret, whichever way it is named', () => {
  const { service } = createSecrets(host)
  const call = (SecretId: string) => ({
    service: 'secretsmanager',
    operation: 'GetSecretValue',
    headers: {},
    body: Buffer.from(JSON.stringify({ SecretId })),
    roleArn: 'role',
  })

  expect(service.needs(call('Signing'))).toEqual([{ action: 'secretsmanager:GetSecretValue', resource: arn }])
  expect(service.needs(call(arn))).toEqual([{ action: 'secretsmanager:GetSecretValue', resource: arn }])
})

test('refuses an operation it does not know at once', async () => {
  const request = { service: 'secretsmanager', operation: 'RotateSecret', headers: {}, roleArn: 'role' }
  const answer = await createSecrets(host).service.handle({ ...request, body: Buffer.from('{}') })

  expect(answer.status).toBe(400)
  expect(String(answer.body)).toContain('does not know secretsmanager:RotateSecret')
})

test('stops the start at a property it does not understand, naming where it stands', () => {
  const rotated = fakeHost([
    { ...signing, properties: { SecretString: 'x', ReplicaRegions: [{ Region: 'eu-north-1' }] } },
  ])

  expect(() => createSecrets(rotated)).toThrow(
    'Signing (AWS::SecretsManager::Secret): property ReplicaRegions is not supported by the local stack',
  )
  rotated.remove()
})
