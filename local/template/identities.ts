import { createHash } from 'node:crypto'
import { arn, place } from './place.ts'

/** What a template may ask about a resource. */
export interface Identity {
  ref: string
  arn: string
  attributes: Record<string, string>
}

/** What an identity is made from. */
export interface Given {
  logicalId: string
  /** The physical name: stack name and logical id. */
  name: string
  /** The resolved text of a property, if the template sets it. */
  property(name: string): string | undefined
  /** The address at which the local stack serves the HTTP API. */
  baseUrl: string
}

type Describe = (given: Given) => Identity

/** The identity of a resource of type `type`, always the same for the same template. */
export function identify(type: string, given: Given): Identity {
  return (identities[type] ?? named)(given)
}

const identities: Record<string, Describe> = {
  'AWS::ApiGatewayV2::Api': ({ logicalId, baseUrl }) => {
    const id = digest(logicalId, 10)
    return { ref: id, arn: arn('apigateway', `/apis/${id}`), attributes: { ApiId: id, ApiEndpoint: baseUrl } }
  },
  'AWS::ApiGatewayV2::Authorizer': byId('AuthorizerId'),
  'AWS::ApiGatewayV2::Integration': byId('IntegrationId'),
  'AWS::ApiGatewayV2::Route': byId('RouteId'),
  'AWS::ApiGatewayV2::Stage': ({ name, property }) => ({
    ref: property('StageName') ?? name,
    arn: '',
    attributes: {},
  }),
  'AWS::Cognito::UserPool': ({ logicalId, baseUrl }) => {
    const id = `${place.region}_${digest(logicalId, 9)}`
    const provider = `cognito-idp.${place.region}.${place.urlSuffix}/${id}`
    return withArn(id, arn('cognito-idp', `userpool/${id}`), {
      UserPoolId: id,
      ProviderName: provider,
      // The stack itself is the issuer, and where it is found is its name.
      ProviderURL: `${baseUrl}/_login`,
    })
  },
  'AWS::Cognito::UserPoolClient': ({ logicalId }) => {
    const id = digest(logicalId, 26)
    return { ref: id, arn: '', attributes: { ClientId: id } }
  },
  'AWS::Cognito::UserPoolDomain': ({ name, property }) => plain(property('Domain') ?? name),
  'AWS::Cognito::UserPoolResourceServer': ({ name, property }) => plain(property('Identifier') ?? name),
  'AWS::DynamoDB::Table': ({ name, property }) => {
    const table = property('TableName') ?? name
    const tableArn = arn('dynamodb', `table/${table}`)
    return withArn(table, tableArn, { StreamArn: `${tableArn}/stream/2026-01-01T00:00:00.000` })
  },
  'AWS::Events::EventBus': ({ name, property }) => {
    const bus = property('Name') ?? name
    return withArn(bus, arn('events', `event-bus/${bus}`), { Name: bus })
  },
  'AWS::Events::Rule': ({ name, property }) => {
    const rule = property('Name') ?? name
    const bus = property('EventBusName')?.split('/').at(-1) ?? 'default'
    const path = bus === 'default' ? rule : `${bus}/${rule}`
    return withArn(rule, arn('events', `rule/${path}`))
  },
  'AWS::IAM::ManagedPolicy': ({ name }) => {
    const policyArn = `arn:${place.partition}:iam::${place.account}:policy/${name}`
    return { ref: policyArn, arn: policyArn, attributes: { PolicyArn: policyArn } }
  },
  'AWS::IAM::Role': ({ logicalId, name, property }) => {
    const role = property('RoleName') ?? name
    const roleArn = `arn:${place.partition}:iam::${place.account}:role/${role}`
    return withArn(role, roleArn, { RoleId: `AROA${digest(logicalId, 16).toUpperCase()}` })
  },
  'AWS::KMS::Key': ({ logicalId }) => {
    const id = uuid(logicalId)
    return { ref: id, arn: arn('kms', `key/${id}`), attributes: { Arn: arn('kms', `key/${id}`), KeyId: id } }
  },
  'AWS::Lambda::EventSourceMapping': ({ logicalId }) => {
    const id = uuid(logicalId)
    const mappingArn = arn('lambda', `event-source-mapping:${id}`)
    return { ref: id, arn: mappingArn, attributes: { Id: id, EventSourceMappingArn: mappingArn } }
  },
  'AWS::Lambda::Function': ({ name, property }) => {
    const fn = property('FunctionName') ?? name
    return withArn(fn, arn('lambda', `function:${fn}`))
  },
  'AWS::Logs::LogGroup': ({ name, property }) => {
    const group = property('LogGroupName') ?? name
    return withArn(group, arn('logs', `log-group:${group}:*`))
  },
  'AWS::S3::Bucket': ({ name, property }) => {
    const bucket = property('BucketName') ?? name.toLowerCase()
    return withArn(bucket, `arn:${place.partition}:s3:::${bucket}`, {
      DomainName: `${bucket}.s3.${place.urlSuffix}`,
    })
  },
  'AWS::SES::ConfigurationSet': ({ name, property }) => {
    const set = property('Name') ?? name
    return { ref: set, arn: arn('ses', `configuration-set/${set}`), attributes: {} }
  },
  'AWS::SES::EmailIdentity': ({ name, property }) => {
    const identity = property('EmailIdentity') ?? name
    return { ref: identity, arn: arn('ses', `identity/${identity}`), attributes: {} }
  },
  'AWS::SQS::Queue': ({ name, property }) => {
    const queue = property('QueueName') ?? name
    const url = `https://sqs.${place.region}.${place.urlSuffix}/${place.account}/${queue}`
    return { ref: url, arn: arn('sqs', queue), attributes: { Arn: arn('sqs', queue), QueueName: queue } }
  },
  'AWS::Scheduler::Schedule': ({ name, property }) => {
    const schedule = property('Name') ?? name
    return withArn(schedule, arn('scheduler', `schedule/${property('GroupName') ?? 'default'}/${schedule}`))
  },
  'AWS::Scheduler::ScheduleGroup': ({ name, property }) => {
    const group = property('Name') ?? name
    return withArn(group, arn('scheduler', `schedule-group/${group}`))
  },
  'AWS::SecretsManager::Secret': ({ logicalId, name, property }) => {
    const secretArn = arn('secretsmanager', `secret:${property('Name') ?? name}-${digest(logicalId, 6)}`)
    return { ref: secretArn, arn: secretArn, attributes: { Id: secretArn } }
  },
  'AWS::StepFunctions::StateMachine': ({ name, property }) => {
    const machine = property('StateMachineName') ?? name
    const machineArn = arn('states', `stateMachine:${machine}`)
    return { ref: machineArn, arn: machineArn, attributes: { Arn: machineArn, Name: machine } }
  },
}

/** A resource that other resources hardly ask about: its physical name is all there is. */
const named: Describe = ({ name }) => plain(name)

function plain(ref: string): Identity {
  return { ref, arn: '', attributes: {} }
}

function withArn(ref: string, resourceArn: string, more: Record<string, string> = {}): Identity {
  return { ref, arn: resourceArn, attributes: { Arn: resourceArn, ...more } }
}

function byId(attribute: string): Describe {
  return ({ logicalId }) => {
    const id = digest(logicalId, 10)
    return { ref: id, arn: '', attributes: { [attribute]: id } }
  }
}

/** Letters and digits that depend on `text` alone. */
function digest(text: string, length: number): string {
  return createHash('sha256').update(text).digest('hex').slice(0, length)
}

function uuid(text: string): string {
  return digest(text, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
