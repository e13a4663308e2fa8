import { App } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import { describe, expect, test } from 'vitest'
import { parseConfig } from '../../infra/config.ts'
import { HoldfastStack } from '../../infra/holdfast-stack.ts'
import { refuseUnsupported } from '../../local/template/supported.ts'
import { aCompany } from './a-company.ts'
import { resources } from './synth.ts'

const alarms = { email: 'ops@acme-supply.com' }
const stackOf = (encryption: object) =>
  Template.fromStack(
    new HoldfastStack(new App(), 'Holdfast', parseConfig({ ...aCompany, alarms, ...encryption })),
  )
const own = stackOf({ encryption: 'own-key' })
const plain = stackOf({})
const [keyId = ''] = Object.keys(resources(own, 'AWS::KMS::Key'))
const key = { 'Fn::GetAtt': [keyId, 'Arn'] }

/** Where each type of what is stored says its key. */
const encrypted: Record<string, object> = {
  'AWS::DynamoDB::Table': { SSESpecification: { SSEEnabled: true, SSEType: 'KMS', KMSMasterKeyId: key } },
  'AWS::S3::Bucket': {
    BucketEncryption: {
      ServerSideEncryptionConfiguration: [
        {
          BucketKeyEnabled: true,
          ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: key },
        },
      ],
    },
  },
  'AWS::SNS::Topic': { KmsMasterKeyId: key },
  'AWS::SQS::Queue': { KmsMasterKeyId: key },
  'AWS::SecretsManager::Secret': { KmsKeyId: key },
  'AWS::Logs::LogGroup': { KmsKeyId: key },
}

describe('with a key of its own', () => {
  test.each(Object.entries(encrypted))('every %s is encrypted by it', (type, properties) => {
    const all = Object.values(resources(own, type))
    expect(all.length).toBeGreaterThan(0)
    for (const resource of all) expect(resource).toMatchObject(properties)
  })

  test('the key is rotated every year, stays when the stack goes, and is used through the services that store only', () => {
    own.hasResource('AWS::KMS::Key', {
      ...{ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' },
      Properties: { EnableKeyRotation: true },
    })
    const { KeyPolicy } = resources(own, 'AWS::KMS::Key')[keyId] ?? {}
    const statements: { Principal: unknown; Condition?: unknown }[] = Object(KeyPolicy).Statement
    const [, ...given] = statements
    const services = ['cloudwatch.amazonaws.com', 'events.amazonaws.com']
    expect(given.filter(({ Condition }) => Condition === undefined)).toMatchObject([
      { Action: ['kms:Decrypt', 'kms:GenerateDataKey*'], Principal: { Service: services } },
    ])
    const anybody = given.filter(({ Principal }) => JSON.stringify(Principal) === '{"AWS":"*"}')
    expect(anybody).toMatchObject([
      {
        Condition: {
          StringEquals: {
            'kms:CallerAccount': { Ref: 'AWS::AccountId' },
            'kms:ViaService': expect.any(Array),
          },
        },
      },
    ])
  })

  test('the mail service may use the key, for this account, where mail comes in and nowhere else', () => {
    const forMail = (template: Template) => {
      const [{ KeyPolicy } = {}] = Object.values(resources(template, 'AWS::KMS::Key'))
      const statements: { Principal: { Service?: unknown } }[] = Object(KeyPolicy).Statement
      return statements.filter(({ Principal }) => Principal.Service === 'ses.amazonaws.com')
    }
    expect(forMail(own)).toEqual([])
    expect(
      forMail(stackOf({ encryption: 'own-key', mail: { inbound: 'care.acme-supply.com' } })),
    ).toMatchObject([{ Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } } }])
  })

  test('no function is given a right on keys, and nothing else of the stack changes', () => {
    const policies = JSON.stringify(resources(own, 'AWS::IAM::Policy'))
    expect(policies).not.toContain('kms:')
    expect(policies).toBe(JSON.stringify(resources(plain, 'AWS::IAM::Policy')))
  })

  test('the local stack runs the template all the same: on one machine nothing is encrypted', () => {
    const types = Object.entries(own.toJSON().Resources ?? {}).map(([logicalId, resource]) => ({
      logicalId,
      type: String(Object(resource).Type),
    }))
    expect(types.map(({ type }) => type)).toContain('AWS::KMS::Key')
    expect(() => refuseUnsupported(types)).not.toThrow()
  })
})

test('without saying so there is no key to pay for, and AWS encrypts by its own', () => {
  plain.resourceCountIs('AWS::KMS::Key', 0)
  for (const group of Object.values(resources(plain, 'AWS::Logs::LogGroup')))
    expect(group).not.toHaveProperty('KmsKeyId')
  expect(() => parseConfig({ ...aCompany, encryption: 'none' })).toThrow('holdfast.encryption')
})
