import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses'
import { ListExecutionsCommand, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn'
import { expect, onTestFinished, test } from 'vitest'
import { functionCaller, readingCaller } from '../../../local/gateway/callers.ts'
import { createGateway } from '../../../local/gateway/create-gateway.ts'
import { Activity } from '../../../local/kernel/activity.ts'
import { Clock } from '../../../local/kernel/clock.ts'
import { Journal } from '../../../local/kernel/journal.ts'
import { AccessDenied, type Service, type ServiceRequest } from '../../../local/kernel/types.ts'
import { statusFor } from '../stack/status-for.ts'
import { temporaryDirectory } from '../stack/temporary.ts'

const fn = {
  logicalId: 'Fold12345678',
  secret: 'of this start',
  label: 'Fold',
  name: 'Demo-Fold',
  arn: 'arn:aws:lambda:eu-west-1:000000000000:function:Demo-Fold',
  roleArn: 'arn:aws:iam::000000000000:role/Fold',
  folder: '/',
  handler: 'index.handler',
  environment: {},
  memoryMB: 128,
  timeoutSeconds: 3,
  logFormat: 'Text',
}

const reader = readingCaller()

async function setUp(allowed: (action: string) => boolean) {
  const requests: ServiceRequest[] = []
  const told: string[] = []
  const service: Service = {
    needs(request) {
      if (request.operation === 'Strange') throw new Error('there is no operation Strange')
      return [{ action: `${request.service}:${request.operation}`, resource: 'arn:any' }]
    },
    async handle(request) {
      requests.push(request)
      return { status: 200, headers: {}, body: JSON.stringify({ executions: [] }) }
    },
  }
  const journal = new Journal(temporaryDirectory())
  const clock = new Clock(journal, new Activity(), new Date('2011-09-10'))
  const gateway = await createGateway({
    clock,
    tell: (_, line) => told.push(line),
    callers: [
      functionCaller(fn, (_, action) => {
        if (!allowed(action)) throw new AccessDenied(`not authorized to perform: ${action}`)
      }),
      reader,
    ],
    onFull: () => {},
    services: new Map([
      ['states', service],
      ['ses', service],
    ]),
  })
  onTestFinished(() => {
    gateway.close()
    clock.stop()
    journal.close()
  })
  const client = (accessKeyId: string, secretAccessKey = fn.secret) => ({
    endpoint: gateway.endpoint,
    region: 'eu-west-1',
    credentials: { accessKeyId, secretAccessKey, sessionToken: 'local' },
    maxAttempts: 1,
  })
  return { requests, told, client, endpoint: gateway.endpoint }
}

const list = new ListExecutionsCommand({
  stateMachineArn: 'arn:aws:states:eu-west-1:000000000000:stateMachine:M',
})

test('hands a request to its service, in the name of the calling function’s role', async () => {
  const { requests, client } = await setUp(() => true)
  await new SFNClient(client(fn.logicalId)).send(list)
  expect(requests).toMatchObject([{ service: 'states', operation: 'ListExecutions', roleArn: fn.roleArn }])
})

test('answers what the role may not do with an error that the SDK understands, and tells who wanted what', async () => {
  const { told, client } = await setUp(() => false)
  await expect(new SFNClient(client(fn.logicalId)).send(list)).rejects.toMatchObject({
    name: 'AccessDeniedException',
  })
  const mail = new SendRawEmailCommand({ RawMessage: { Data: Buffer.from('Subject: x') } })
  await expect(new SESClient(client(fn.logicalId)).send(mail)).rejects.toMatchObject({
    name: 'AccessDenied',
    message: 'not authorized to perform: ses:SendRawEmail',
  })
  expect(told).toEqual([
    'Fold, states ListExecutions: not authorized to perform: states:ListExecutions',
    'Fold, ses SendRawEmail: not authorized to perform: ses:SendRawEmail',
  ])
})

test('knows no caller but the functions of the template', async () => {
  const { requests, client } = await setUp(() => true)
  await expect(new SFNClient(client('Stranger')).send(list)).rejects.toMatchObject({
    name: 'InvalidClientTokenId',
  })
  expect(requests).toEqual([])
})

test('takes no request that the secret of the function has not signed, or that was changed since', async () => {
  const { requests, client } = await setUp(() => true)
  const forged = new SFNClient(client(fn.logicalId, 'guessed')).send(list)
  await expect(forged).rejects.toMatchObject({ name: 'SignatureDoesNotMatch' })

  const changing = new SFNClient(client(fn.logicalId))
  changing.middlewareStack.add(
    (next) => (args) => {
      const request = args.request as { body: string }
      request.body = request.body.replace(':M', ':N')
      return next(args)
    },
    // After the signature.
    { step: 'deserialize', priority: 'low' },
  )
  await expect(changing.send(list)).rejects.toMatchObject({ name: 'SignatureDoesNotMatch' })
  expect(requests).toEqual([])
})

test('refuses services and operations it does not have', async () => {
  const { told, client } = await setUp(() => true)
  const secrets = new SecretsManagerClient(client(fn.logicalId))
  await expect(secrets.send(new GetSecretValueCommand({ SecretId: 's' }))).rejects.toThrow(
    'the local stack has no service "secretsmanager"',
  )
  const strange = new SFNClient(client(fn.logicalId))
  strange.middlewareStack.add(
    (next) => (args) => {
      const { headers } = args.request as { headers: Record<string, string> }
      headers['x-amz-target'] = 'AWSStepFunctions.Strange'
      return next(args)
    },
    // Before the signature.
    { step: 'build', priority: 'low' },
  )
  await expect(strange.send(list)).rejects.toMatchObject({ name: 'UnknownOperationException' })
  expect(told).toHaveLength(2)
})

test('tells virtual time in its answers, so that no SDK corrects a function’s clock back to real time', async () => {
  const { endpoint } = await setUp(() => true)
  const { headers } = await fetch(endpoint, { method: 'POST' })
  expect(headers.get('date')).toContain('10 Sep 2011')
})

test('lets any AWS client read along with the key of the reader, and change nothing', async () => {
  const { requests, client } = await setUp(() => true)
  const sfn = new SFNClient({ ...client(reader.keyId, reader.secret) })
  await sfn.send(list)
  expect(requests).toMatchObject([{ service: 'states', operation: 'ListExecutions' }])
  const start = new StartExecutionCommand({
    stateMachineArn: 'arn:aws:states:eu-west-1:000000000000:stateMachine:M',
  })
  await expect(sfn.send(start)).rejects.toMatchObject({ name: 'AccessDeniedException' })
  expect(requests).toHaveLength(1)
})

test('is not reached by the name of another host', async () => {
  const { endpoint } = await setUp(() => true)
  expect(await statusFor(endpoint, 'evil.example')).toBe(421)
})
