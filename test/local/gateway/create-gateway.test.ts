import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses'
import { ListExecutionsCommand, SFNClient } from '@aws-sdk/client-sfn'
import { expect, onTestFinished, test } from 'vitest'
import { createGateway } from '../../../local/gateway/create-gateway.ts'
import { Activity } from '../../../local/kernel/activity.ts'
import { Clock } from '../../../local/kernel/clock.ts'
import { Journal } from '../../../local/kernel/journal.ts'
import { AccessDenied, type Service, type ServiceRequest } from '../../../local/kernel/types.ts'
import { temporaryDirectory } from '../stack/temporary.ts'

const fn = {
  logicalId: 'Fold12345678',
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

async function setUp(allowed: (action: string) => boolean) {
  const requests: ServiceRequest[] = []
  const told: string[] = []
  const service: Service = {
    needs(request) {
      if (request.operation === 'Strange') throw new Error('there is no operation Strange')
      return [{ action: `any:${request.operation}`, resource: 'arn:any' }]
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
    authorize(_, action) {
      if (!allowed(action)) throw new AccessDenied(`not authorized to perform: ${action}`)
    },
    functions: [fn],
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
  const client = (accessKeyId: string) => ({
    endpoint: gateway.endpoint,
    region: 'eu-west-1',
    credentials: { accessKeyId, secretAccessKey: 'local' },
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
    message: 'not authorized to perform: any:SendRawEmail',
  })
  expect(told).toEqual([
    'Fold, states ListExecutions: not authorized to perform: any:ListExecutions',
    'Fold, ses SendRawEmail: not authorized to perform: any:SendRawEmail',
  ])
})

test('knows no caller but the functions of the template', async () => {
  const { requests, client } = await setUp(() => true)
  await expect(new SFNClient(client('Stranger')).send(list)).rejects.toMatchObject({
    name: 'InvalidClientTokenId',
  })
  expect(requests).toEqual([])
})

test('refuses services and operations it does not have', async () => {
  const { told, endpoint } = await setUp(() => true)
  const post = async (service: string, operation: string) => {
    const authorization = `AWS4-HMAC-SHA256 Credential=${fn.logicalId}/20260101/eu-west-1/${service}/aws4_request, Signature=0`
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { authorization, 'x-amz-target': `X.${operation}` },
    })
    return { status: response.status, ...Object(await response.json()) }
  }
  expect(await post('sqs', 'SendMessage')).toMatchObject({
    status: 400,
    message: 'the local stack has no service "sqs"',
  })
  expect(await post('states', 'Strange')).toMatchObject({ status: 400, __type: 'UnknownOperationException' })
  expect(told).toHaveLength(2)
})

test('tells virtual time in its answers, so that no SDK corrects a function’s clock back to real time', async () => {
  const { endpoint } = await setUp(() => true)
  const { headers } = await fetch(endpoint, { method: 'POST' })
  expect(headers.get('date')).toContain('10 Sep 2011')
})
