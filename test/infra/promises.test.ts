import { Match, type Template } from 'aws-cdk-lib/assertions'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { functions, steps } from '../../functions/registry.ts'
import { parseConfig } from '../../infra/config.ts'
import logicalIds from '../golden/logical-ids.json' with { type: 'json' }
import { aCompany } from './a-company.ts'
import { allowed, nameOf, resources, template } from './synth.ts'

const stack = template()
const permissions = allowed(stack)
const whoMay = (action: string) =>
  Object.keys(permissions).filter((name) =>
    permissions[name]?.some((statement) => statement.Action.includes(action)),
  )

const startable = (name: string) =>
  permissions[name]
    ?.filter(({ Action }) => Action.includes('states:StartExecution'))
    .flatMap(({ Resource }) => [Resource].flat())
    .map((resource) => JSON.stringify(resource))
    .sort()
const machine = (construct: string) =>
  expect.stringMatching(new RegExp(`^{"Ref":"${construct}Machine\\w+"}$`))

describe('who may do what', () => {
  test('only SendMail may send mail, only from the configured sender', () => {
    expect(whoMay('ses:SendRawEmail')).toEqual(['SendMail'])
    const statement = permissions.SendMail?.find(({ Action }) => Action.includes('ses:SendRawEmail'))
    expect(statement?.Condition).toEqual({ StringEquals: { 'ses:FromAddress': 'holdfast@acme-supply.com' } })
    expect(whoMay('ses:SendEmail')).toEqual([])
  })

  test('only DispatchOutbox starts playbooks, answers tasks and speaks on the bus', () => {
    const [, refit] = whoMay('states:StartExecution')
    expect(whoMay('states:StartExecution')).toEqual([
      'DispatchOutbox',
      expect.stringMatching(/^TimersStartRefitRole/),
    ])
    expect(startable('DispatchOutbox')).toEqual(
      [
        'AccountCostAnalysis',
        'ComplaintHandling',
        'JointCall',
        'LotCall',
        'RegainShare',
        'SurveyCall',
        'WinBack',
      ].map(machine),
    )
    expect(startable(refit ?? '')).toEqual([machine('Refit')])
    expect(whoMay('states:SendTaskSuccess')).toEqual(['DispatchOutbox'])
    expect(whoMay('events:PutEvents')).toEqual(['DispatchOutbox'])
  })

  test('only Intake reads the signing secrets, and the form, whose pages are signed with them', () => {
    expect(whoMay('secretsmanager:GetSecretValue')).toEqual(['Intake', 'ComplaintForm'])
  })

  test('who keeps what customers attach can neither read nor erase it, and so on, and all only below the key of cases', () => {
    const ofFiles = Object.entries(permissions).flatMap(([name, statements]) =>
      statements
        .filter(({ Resource }) => JSON.stringify(Resource).includes('AttachmentsBucket'))
        .map(({ Action, Resource }) => [name, Action, Resource] as const),
    )
    const keep = ['s3:PutObject']
    expect(Object.fromEntries(ofFiles.map(([name, actions]) => [name, actions]))).toEqual({
      ...{ ComplaintForm: keep, CustomerPages: keep, TakeMail: keep },
      ...{ Reads: ['s3:GetObject'], Desk: ['s3:DeleteObject'] },
    })
    for (const [, , resource] of ofFiles) expect(JSON.stringify(resource)).toMatch(/"\/cases\/\*"\]\]}$/)
  })

  test('Reads cannot write', () => {
    expect(whoMay('dynamodb:PutItem')).not.toContain('Reads')
    expect(whoMay('dynamodb:UpdateItem')).not.toContain('Reads')
    expect(whoMay('dynamodb:DeleteItem')).not.toContain('Reads')
  })

  test('only Mending may scan the table, to find accounts that no fold has seen', () => {
    expect(whoMay('dynamodb:Scan')).toEqual(['Mending'])
  })

  test('no policy allows a wildcard action', () => {
    const actions = Object.values(permissions).flatMap((statements) =>
      statements.flatMap(({ Action }) => Action),
    )
    expect(actions.filter((action) => action === '*' || action.endsWith(':*'))).toEqual([])
  })

  test('every resource is named, but for traces, log deliveries, the list of streams and the quota of SES, which have none', () => {
    const open = Object.values(permissions).flatMap((statements) =>
      statements.filter(({ Resource }) => Resource === '*'),
    )
    const actions = open.flatMap(({ Action }) => Action)
    expect(actions.length).toBeGreaterThan(0)
    expect(
      actions.filter((action) => !/^(xray:|logs:|dynamodb:ListStreams$|ses:GetSendQuota$)/.test(action)),
    ).toEqual([])
  })

  test('a state machine may invoke only the functions that host its steps', () => {
    const invokers = Object.keys(permissions).filter((name) => name.includes('Machine'))
    expect(invokers).toHaveLength(8)
    for (const invoker of invokers) {
      const targets = JSON.stringify(
        permissions[invoker]?.filter(({ Action }) => Action.includes('lambda:InvokeFunction')),
      )
      expect(targets).toMatch(/FunctionsSteps/)
      expect(targets.includes('FunctionsLearningSteps')).toBe(invoker.startsWith('Refit'))
      expect(targets.includes('FunctionsSendMail')).toBe(!invoker.startsWith('Refit'))
      expect(targets).not.toMatch(
        /FunctionsIntake|FunctionsReads|FunctionsPages|FunctionsFoldEvents|FunctionsDispatch/,
      )
    }
  })
})

describe('what outlives a release', () => {
  const kept = [
    'AWS::ApiGatewayV2::Api',
    'AWS::Cognito::UserPool',
    'AWS::DynamoDB::Table',
    'AWS::Events::EventBus',
    'AWS::SecretsManager::Secret',
    'AWS::StepFunctions::StateMachine',
  ]

  test('keeps its logical id: under another one it would be replaced, with what is stored in it and what open runs call', () => {
    const ids = (type: string) => Object.keys(resources(stack, type))
    const hosts = new Set<string>(Object.values(steps))
    const called = ids('AWS::Lambda::Function').filter((id) => hosts.has(nameOf(id, '')))
    const files = ids('AWS::S3::Bucket').filter((id) => id.startsWith('Attachments'))
    expect([...kept.flatMap(ids), ...called, ...files].sort()).toEqual(logicalIds)
  })
})

describe('streams', () => {
  const mappings = Object.values(resources(stack, 'AWS::Lambda::EventSourceMapping'))

  test('start at the oldest record, report partial failures, bisect, give up within a day and keep the record', () => {
    expect(mappings).toHaveLength(2)
    for (const mapping of mappings) {
      expect(mapping).toMatchObject({
        StartingPosition: 'TRIM_HORIZON',
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        BisectBatchOnFunctionError: true,
        MaximumRetryAttempts: 10,
        MaximumRecordAgeInSeconds: 72_000,
        DestinationConfig: {
          OnFailure: { Destination: { 'Fn::GetAtt': [expect.stringMatching(/^FailuresBucket/), 'Arn'] } },
        },
      })
    }
  })

  test('pass inserts of events and of outbox items only', () => {
    const patterns = mappings.map(
      ({ FilterCriteria }) =>
        z.object({ Filters: z.tuple([z.object({ Pattern: z.string() })]) }).parse(FilterCriteria).Filters[0]
          .Pattern,
    )
    expect(patterns.map((pattern) => JSON.parse(pattern))).toEqual(
      expect.arrayContaining(
        ['EVT#', 'OUT#'].map((prefix) => ({
          eventName: ['INSERT'],
          dynamodb: { Keys: { sk: { S: [{ prefix }] } } },
        })),
      ),
    )
  })

  test('carry keys only, so no personal data leaves the table with a failed record', () => {
    stack.hasResourceProperties('AWS::DynamoDB::Table', {
      StreamSpecification: { StreamViewType: 'KEYS_ONLY' },
    })
  })
})

describe('data', () => {
  test('survives the deletion of the stack unless the configuration says otherwise', () => {
    stack.hasResource('AWS::DynamoDB::Table', { DeletionPolicy: 'Retain' })
    template({ ...aCompany, onDelete: 'destroy' }).hasResource('AWS::DynamoDB::Table', {
      DeletionPolicy: 'Delete',
    })
  })

  test('can be restored to any second, expires by ttl and is billed on demand', () => {
    stack.hasResourceProperties('AWS::DynamoDB::Table', {
      BillingMode: 'PAY_PER_REQUEST',
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
    })
  })

  test('never lies in a log for longer than configured', () => {
    for (const log of Object.values(resources(stack, 'AWS::Logs::LogGroup')))
      expect(log.RetentionInDays).toBe(30)
  })

  test('does not show in run logs', () => {
    stack.allResourcesProperties('AWS::StepFunctions::StateMachine', {
      LoggingConfiguration: Match.objectLike({ IncludeExecutionData: false, Level: 'ALL' }),
    })
  })
})

describe('functions', () => {
  const lambdas = resources(stack, 'AWS::Lambda::Function')

  test('run on Node 24, arm64, with a timeout and a log group of their own', () => {
    expect(Object.keys(lambdas)).toHaveLength(Object.keys(functions).length)
    for (const lambda of Object.values(lambdas)) {
      expect(lambda).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        LoggingConfig: { LogFormat: 'JSON' },
      })
    }
  })

  test('share what the account may run at once, until a part of it is reserved for the intake', () => {
    const reservedIn = (from: Template) =>
      Object.entries(resources(from, 'AWS::Lambda::Function')).flatMap(([id, lambda]) =>
        lambda.ReservedConcurrentExecutions === undefined ? [] : [[id, lambda.ReservedConcurrentExecutions]],
      )
    expect(reservedIn(stack)).toEqual([])
    const reserved = reservedIn(template({ ...aCompany, intakeConcurrency: 20 }))
    expect(reserved).toEqual([[expect.stringMatching(/^FunctionsIntake/), 20]])
  })

  test('each have a bundle of their own', () => {
    const bundles = new Set(Object.values(lambdas).map(({ Code }) => JSON.stringify(Code)))
    expect(bundles.size).toBe(Object.keys(functions).length)
  })

  test('know no secret from their environment', () => {
    expect(JSON.stringify(stack.toJSON())).not.toMatch(/whsec_|{{resolve:secretsmanager/)
  })
})

describe('the API', () => {
  const routes = Object.values(resources(stack, 'AWS::ApiGatewayV2::Route'))

  test('asks every read for a token; the others are signed, capability links, the form for complaints, the public description, or pages that ask with a token', () => {
    const open = routes
      .filter(({ AuthorizationType }) => AuthorizationType !== 'JWT')
      .map(({ RouteKey }) => RouteKey)
    expect(open.sort()).toEqual([
      'GET /cases/{token}',
      'GET /cases/{token}/survey',
      'GET /complain',
      'GET /complain/kept',
      'GET /console',
      'GET /console/{proxy+}',
      'GET /tasks/{token}',
      'GET /v1/openapi.json',
      'HEAD /cases/{token}',
      'HEAD /cases/{token}/survey',
      'HEAD /complain',
      'HEAD /tasks/{token}',
      'POST /cases/{token}',
      'POST /cases/{token}/survey',
      'POST /complain',
      'POST /console/{proxy+}',
      'POST /tasks/{token}',
      'POST /v1/complaints',
      'POST /v1/events',
      'POST /v1/imports',
      'POST /v1/imports/{importId}/end',
      'POST /v1/imports/{importId}/undo',
      'PUT /v1/accounts/{accountId}',
      'PUT /v1/people/{personId}',
    ])
  })

  test('lets a token past with the scope of its route only, and has a group for every role', () => {
    const guarded = routes.filter(({ AuthorizationType }) => AuthorizationType === 'JWT')
    for (const { RouteKey, AuthorizationScopes } of guarded)
      expect([RouteKey, AuthorizationScopes]).toEqual([
        RouteKey,
        [String(RouteKey).startsWith('GET ') ? 'holdfast/read' : 'holdfast/act'],
      ])
    const groups = Object.values(resources(stack, 'AWS::Cognito::UserPoolGroup'))
    expect(groups.map(({ GroupName }) => GroupName).sort()).toEqual(['manager', 'operator', 'owner'])
  })

  test('is logged in to through the hosted page by code and PKCE: the client has no secret and no other way', () => {
    stack.hasResourceProperties('AWS::Cognito::UserPoolClient', {
      GenerateSecret: false,
      AllowedOAuthFlows: ['code'],
      CallbackURLs: [
        'http://localhost:8788/callback',
        { 'Fn::Join': ['', Match.arrayWith([Match.stringLikeRegexp('/console/callback$')])] },
      ],
      ExplicitAuthFlows: Match.absent(),
    })
    stack.hasResourceProperties('AWS::Cognito::UserPool', { MfaConfiguration: 'ON' })
    template({ ...aCompany, login: { mfa: 'optional' } }).hasResourceProperties('AWS::Cognito::UserPool', {
      MfaConfiguration: 'OPTIONAL',
    })
  })

  test('says in its outputs what somebody needs to log in', () => {
    const outputs = stack.toJSON().Outputs
    for (const name of ['ApiUrl', 'UserPoolId', 'LoginIssuer', 'LoginClientId', 'LoginUrl', 'LoginCommand'])
      expect(outputs[name]?.Value, name).toBeDefined()
  })

  test('takes the tokens of an issuer of the company, by the names of its claims and scopes', () => {
    const named = {
      ...aCompany,
      jwt: {
        issuer: 'https://login.acme-supply.com',
        audience: ['holdfast'],
        personClaim: 'email',
        rolesClaim: 'groups',
        scopes: { read: 'churn.read', act: 'churn.act' },
      },
    }
    const own = template(named)
    expect(resources(own, 'AWS::Cognito::UserPool')).toEqual({})
    own.hasResourceProperties('AWS::ApiGatewayV2::Route', { AuthorizationScopes: ['churn.act'] })
    // What the functions read the claims by goes beside their code, not into the template.
    const { settings } = parseConfig(named)
    expect(settings).toMatchObject({ access: { personClaim: 'email', rolesClaim: 'groups' } })
  })

  test('answers 429 above its limit', () => {
    stack.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      DefaultRouteSettings: { ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 },
    })
  })
})

test('the access log tells of a request by its route: a path holds the secret of a link, and an address is a person', () => {
  const stages = Object.values(resources(stack, 'AWS::ApiGatewayV2::Stage'))
  expect(stages.length).toBeGreaterThan(0)
  for (const { AccessLogSettings } of stages) {
    const line: Record<string, string> = JSON.parse(Object(AccessLogSettings).Format)
    expect(Object.values(line).sort()).toEqual([
      '$context.integrationErrorMessage',
      '$context.requestId',
      '$context.requestTime',
      '$context.responseLength',
      '$context.routeKey',
      '$context.status',
    ])
  }
})

test('no mail leaves the mail service but over TLS', () => {
  const sets = Object.values(resources(stack, 'AWS::SES::ConfigurationSet'))
  expect(sets).toHaveLength(1)
  expect(sets[0]).toMatchObject({ DeliveryOptions: { TlsPolicy: 'REQUIRE' } })
})

test('every schedule runs in the company time zone', () => {
  const schedules = Object.values(
    resources(template({ ...aCompany, timeZone: 'America/New_York' }), 'AWS::Scheduler::Schedule'),
  )
  expect(schedules.length).toBeGreaterThan(0)
  for (const schedule of schedules) expect(schedule.ScheduleExpressionTimezone).toBe('America/New_York')
})

describe('what customers attach', () => {
  const files = (of: Template) =>
    Object.entries(resources(of, 'AWS::S3::Bucket')).find(([id]) => id.startsWith('AttachmentsBucket'))

  test('is encrypted, closed to the public, reached by TLS only, and gone as long after it came as an event is', () => {
    const [id, bucket] = files(stack) ?? []
    expect(bucket).toMatchObject({
      PublicAccessBlockConfiguration: {
        ...{ BlockPublicAcls: true, BlockPublicPolicy: true },
        ...{ IgnorePublicAcls: true, RestrictPublicBuckets: true },
      },
      BucketEncryption: expect.anything(),
      LifecycleConfiguration: { Rules: [{ ExpirationInDays: 400, Status: 'Enabled' }] },
    })
    stack.hasResourceProperties('AWS::S3::BucketPolicy', {
      Bucket: { Ref: id },
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
        ]),
      },
    })
    const shorter = template({ ...aCompany, settings: { retention: { eventDays: 90 } } })
    expect(files(shorter)?.[1]).toMatchObject({
      LifecycleConfiguration: { Rules: [{ ExpirationInDays: 90 }] },
    })
  })
})
