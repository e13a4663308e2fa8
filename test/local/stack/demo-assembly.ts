// biome-ignore-all lint/suspicious/noTemplateCurlyInString: CloudFormation writes its variables so.
import { lambda, readStream, role, table, writeAssembly } from './write-assembly.ts'

/** Handlers find the AWS SDK where the tests do. */
const sdk = `import { createRequire } from 'node:module'
const { DynamoDBClient, PutItemCommand, GetItemCommand } = createRequire(${JSON.stringify(import.meta.url)})('@aws-sdk/client-dynamodb')
const db = new DynamoDBClient()
const key = (pk, sk) => ({ pk: { S: pk }, sk: { S: sk } })
`

const code = {
  // PUT /notes/{id} stores a note; GET tells whether the stream's function has seen it, and when.
  api: `${sdk}export const handler = async ({ routeKey, pathParameters: { id } }) => {
    const TableName = process.env.TABLE
    if (routeKey.startsWith('PUT')) {
      await db.send(new PutItemCommand({ TableName, Item: key(id, 'NOTE') }))
      return { statusCode: 201 }
    }
    const { Item } = await db.send(new GetItemCommand({ TableName, Key: key(id, 'SEEN') }))
    return Item ? { at: Item.at.S } : { statusCode: 404 }
  }`,
  // Marks notes as seen. A note whose id asks for patience is only seen once the gate file is gone.
  fold: `${sdk}import { existsSync } from 'node:fs'
  export const handler = async ({ Records }) => {
    for (const { dynamodb: { Keys } } of Records) {
      if (Keys.pk.S.startsWith('slow') && existsSync(process.env.GATE)) await new Promise((resolve) => setTimeout(resolve, 60000))
      await db.send(new PutItemCommand({ TableName: process.env.TABLE, Item: { ...key(Keys.pk.S, 'SEEN'), at: { S: new Date().toISOString() } } }))
    }
    return { batchItemFailures: [] }
  }`,
}

const getTable = { 'Fn::GetAtt': ['Table', 'Arn'] }

/** A stack with a table, its stream's function and an HTTP API; `gate` is the file that holds slow notes up. */
export function demoAssembly(directory: string, given: { gate?: string; mayWrite?: boolean } = {}): string {
  const { gate = '/nowhere', mayWrite = true } = given
  const route = (RouteKey: string) => ({
    Type: 'AWS::ApiGatewayV2::Route',
    Properties: {
      ApiId: { Ref: 'Api' },
      RouteKey,
      Target: { 'Fn::Join': ['', ['integrations/', { Ref: 'Integration' }]] },
    },
  })
  return writeAssembly(
    directory,
    {
      Table: table,
      Signing: {
        Type: 'AWS::SecretsManager::Secret',
        Properties: {
          GenerateSecretString: {
            SecretStringTemplate: '{}',
            GenerateStringKey: 'first',
            PasswordLength: 44,
          },
        },
      },
      ApiRole: role([['dynamodb:PutItem', 'dynamodb:GetItem'], getTable]),
      FoldRole: role(readStream, [mayWrite ? 'dynamodb:PutItem' : 'dynamodb:GetItem', getTable]),
      ApiHandler: lambda('api', 'ApiRole', { TABLE: { Ref: 'Table' } }),
      Fold: lambda('fold', 'FoldRole', { TABLE: { Ref: 'Table' }, GATE: gate }),
      FoldNotes: {
        Type: 'AWS::Lambda::EventSourceMapping',
        Properties: {
          FunctionName: { Ref: 'Fold' },
          EventSourceArn: { 'Fn::GetAtt': ['Table', 'StreamArn'] },
          StartingPosition: 'TRIM_HORIZON',
          FunctionResponseTypes: ['ReportBatchItemFailures'],
          MaximumRetryAttempts: 2,
          FilterCriteria: {
            Filters: [
              { Pattern: '{"eventName":["INSERT"],"dynamodb":{"Keys":{"sk":{"S":[{"prefix":"NOTE"}]}}}}' },
            ],
          },
        },
      },
      Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: { Name: 'Demo', ProtocolType: 'HTTP' } },
      Stage: {
        Type: 'AWS::ApiGatewayV2::Stage',
        Properties: { ApiId: { Ref: 'Api' }, StageName: '$default', AutoDeploy: true },
      },
      Integration: {
        Type: 'AWS::ApiGatewayV2::Integration',
        Properties: {
          ApiId: { Ref: 'Api' },
          IntegrationType: 'AWS_PROXY',
          IntegrationUri: { 'Fn::GetAtt': ['ApiHandler', 'Arn'] },
          PayloadFormatVersion: '2.0',
        },
      },
      PutNote: route('PUT /notes/{id}'),
      GetNote: route('GET /notes/{id}'),
      Allow: {
        Type: 'AWS::Lambda::Permission',
        Properties: {
          Action: 'lambda:InvokeFunction',
          FunctionName: { 'Fn::GetAtt': ['ApiHandler', 'Arn'] },
          Principal: 'apigateway.amazonaws.com',
          SourceArn: { 'Fn::Sub': 'arn:aws:execute-api:${AWS::Region}:${AWS::AccountId}:${Api}/*/*/*' },
        },
      },
    },
    code,
  )
}
