import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type Resources = Record<string, { Type: string; Properties?: Record<string, unknown> }>

/** Writes what `cdk synth` would have written for these resources; `code` maps an object key to a handler's source. */
export function writeAssembly(
  directory: string,
  Resources: Resources,
  code: Record<string, string> = {},
): string {
  const out = join(directory, 'cdk.out')
  mkdirSync(out, { recursive: true })
  const files = Object.entries(code).map(([key, source]) => {
    mkdirSync(join(out, `asset.${key}`), { recursive: true })
    writeFileSync(join(out, `asset.${key}`, 'index.mjs'), source)
    const destinations = { here: { objectKey: `${key}.zip` } }
    return [key, { source: { path: `asset.${key}`, packaging: 'zip' }, destinations }] as const
  })
  const json = (name: string, value: unknown) => writeFileSync(join(out, name), JSON.stringify(value))
  json('manifest.json', {
    artifacts: {
      Demo: { type: 'aws:cloudformation:stack', properties: { templateFile: 'Demo.template.json' } },
    },
  })
  json('Demo.assets.json', { files: Object.fromEntries(files) })
  json('Demo.template.json', { Resources })
  return out
}

/** A table with a stream of its keys. */
export const table = {
  Type: 'AWS::DynamoDB::Table',
  Properties: {
    AttributeDefinitions: ['pk', 'sk'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
    KeySchema: [
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ],
    BillingMode: 'PAY_PER_REQUEST',
    StreamSpecification: { StreamViewType: 'KEYS_ONLY' },
  },
}

/** A role that may do `actions`, each on its resource. */
export function role(...statements: [Action: string | string[], Resource: unknown][]) {
  return {
    Type: 'AWS::IAM::Role',
    Properties: {
      AssumeRolePolicyDocument: {
        Version: '2012-10-17',
        Statement: [
          { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'lambda.amazonaws.com' } },
        ],
      },
      Policies: [
        {
          PolicyName: 'Own',
          PolicyDocument: {
            Version: '2012-10-17',
            Statement: statements.map(([Action, Resource]) => ({ Effect: 'Allow', Action, Resource })),
          },
        },
      ],
    },
  }
}

/** A function whose code is the asset `key` and whose role is the resource `roleId`. */
export function lambda(key: string, roleId: string, Variables: Record<string, unknown> = {}) {
  return {
    Type: 'AWS::Lambda::Function',
    Properties: {
      Code: { S3Bucket: 'assets', S3Key: `${key}.zip` },
      Handler: 'index.handler',
      Runtime: 'nodejs24.x',
      MemorySize: 256,
      Timeout: 10,
      Role: { 'Fn::GetAtt': [roleId, 'Arn'] },
      Environment: { Variables },
    },
  }
}

/** Reading a stream, as CDK grants it. */
export const readStream: [string[], unknown] = [
  ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:ListStreams'],
  '*',
]
