import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { EventBridge } from '@aws-sdk/client-eventbridge'
import { afterEach, expect, test } from 'vitest'
import { createEventBus, type EventBus } from '../../../local/eventbridge/create-event-bus.ts'
import type { Resource } from '../../../local/kernel/types.ts'
import { createFakeHost, type FakeHost } from '../states/fake-host.ts'

const FN = 'arn:aws:lambda:eu-west-1:000000000000:function:feedback'
const RULE = 'arn:aws:events:eu-west-1:000000000000:rule/Holdfast-Bounces'
let host: FakeHost
let bus: EventBus
let server: Server | undefined
afterEach(async () => {
  await new Promise((closed) => (server ? server.close(closed) : closed(undefined)))
  server = undefined
  await host.close()
})

function resource(type: string, properties: unknown, arn = '', logicalId = 'Bounces'): Resource {
  return { logicalId, type, properties, ref: '', arn }
}

const decided = resource('AWS::Events::EventBus', { Name: 'HoldfastDecided' })
const permission = resource('AWS::Lambda::Permission', {
  Action: 'lambda:InvokeFunction',
  FunctionName: FN,
  Principal: 'events.amazonaws.com',
  SourceArn: RULE,
})

function aRule(more: Record<string, unknown> = {}): Resource {
  const pattern = { source: ['aws.ses'], 'detail-type': [{ prefix: 'Email' }] }
  const targets = [{ Arn: FN, Id: 'Target0' }]
  return resource(
    'AWS::Events::Rule',
    { EventPattern: pattern, State: 'ENABLED', Targets: targets, ...more },
    RULE,
  )
}

async function open(...resources: Resource[]): Promise<void> {
  host = await createFakeHost(resources)
  host.functions.feedback = () => 'ok'
  bus = createEventBus(host)
}

const bounced = {
  version: '0' as const,
  id: 'e-1',
  'detail-type': 'Email Bounced',
  source: 'aws.ses',
  account: '000000000000',
  time: '2026-03-02T08:00:00Z',
  region: 'eu-west-1',
  resources: [],
  detail: { bounceType: 'Permanent' },
}

test('calls the function of a rule that matches, with the whole event', async () => {
  await open(aRule(), permission)

  bus.publish(bounced)
  bus.publish({ ...bounced, source: 'aws.ec2' })
  await host.activity.quiet()

  expect(host.calls).toEqual([{ functionName: 'feedback', payload: bounced }])
  expect(host.story).toEqual([])
})

test('hands over a rule’s own constant input instead, when it has one', async () => {
  await open(aRule({ Targets: [{ Arn: FN, Id: 'T', Input: '{"wake":true}' }] }), permission)

  bus.publish(bounced)
  await host.activity.quiet()

  expect(host.calls).toMatchObject([{ payload: { wake: true } }])
})

test.each([
  ['a disabled rule', [aRule({ State: 'DISABLED' }), permission]],
  ['a rule of another bus', [decided, aRule({ EventBusName: 'HoldfastDecided' }), permission]],
])('does not call the function of %s', async (_, resources) => {
  await open(...resources)

  bus.publish(bounced)
  await host.activity.quiet()

  expect(host.calls).toEqual([])
})

test('does not call a function whose resource policy does not name the rule, and says so', async () => {
  const other = {
    Action: 'lambda:InvokeFunction',
    FunctionName: FN,
    Principal: 'events.amazonaws.com',
    SourceArn: `${RULE}2`,
  }
  await open(aRule(), resource('AWS::Lambda::Permission', other))

  bus.publish(bounced)
  await host.activity.quiet()

  expect(host.calls).toEqual([])
  expect(host.story).toEqual([`trouble: rule Bounces has no AWS::Lambda::Permission to call ${FN}`])
})

test('calls a failing function three times, as Lambda does, then says that it gave up', async () => {
  await open(aRule(), permission)
  const at: number[] = []
  host.functions.feedback = () => {
    at.push(Math.round(host.clock.now().getTime() / 1000))
    throw new Error('broken')
  }
  bus.publish(bounced)

  await host.pass(3600)

  expect(at.map((second) => second - (at[0] ?? 0))).toEqual([0, 60, 180])
  expect(host.story).toEqual([`trouble: rule Bounces gave up calling ${FN}: Error: broken`])
})

test('delivers after a restart what the kill interrupted', async () => {
  await open(aRule(), permission)
  let calls = 0
  host.functions.feedback = () => (++calls === 1 ? new Promise(() => {}) : 'ok')
  bus.publish(bounced)

  host = host.restart()
  bus = createEventBus(host)
  bus.resume()
  await host.pass(1)

  expect(host.calls).toEqual([{ functionName: 'feedback', payload: bounced }])
  await host.pass(3600)
  expect(host.calls).toHaveLength(1)
})

test.each([
  [
    'a target that is no function',
    aRule({ Targets: [{ Arn: 'arn:aws:sqs:eu-west-1:1:q', Id: 'T' }] }),
    'Targets.0.Arn',
  ],
  [
    'an input transformer',
    aRule({ Targets: [{ Arn: FN, Id: 'T', InputTransformer: {} }] }),
    'InputTransformer',
  ],
  ['a rule on a timer', aRule({ ScheduleExpression: 'rate(1 day)' }), 'ScheduleExpression'],
  [
    'an operator it does not know',
    aRule({ EventPattern: { source: [{ like: 'x' }] } }),
    'EventPattern.source',
  ],
  ['a rule without pattern', aRule({ EventPattern: undefined }), 'EventPattern'],
  [
    'a bus with more than a name',
    resource('AWS::Events::EventBus', { Name: 'x', EventSourceName: 'y' }),
    'EventSourceName',
  ],
])('stops the start on %s, naming resource and property', async (_, wrong, place) => {
  host = await createFakeHost([wrong])

  expect(() => createEventBus(host)).toThrow(/^Bounces \(AWS::Events::/)
  expect(() => createEventBus(host)).toThrow(place)
})

async function client(): Promise<EventBridge> {
  const listening = createServer(async (request, response) => {
    const body = await buffer(request)
    const operation = String(request.headers['x-amz-target']).split('.')[1] ?? ''
    const answer = await bus.service.handle({ service: 'events', operation, headers: {}, body, roleArn: '' })
    response.writeHead(answer.status, answer.headers).end(answer.body)
  })
  server = listening
  await new Promise<void>((ready) => listening.listen(0, '127.0.0.1', ready))
  const { port } = listening.address() as AddressInfo
  return new EventBridge({
    endpoint: `http://127.0.0.1:${port}`,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
  })
}

test('takes events from the unmodified SDK, tells what was decided and lets faulty entries fail alone', async () => {
  await open(decided)
  const events = await client()
  const entry = {
    EventBusName: 'HoldfastDecided',
    Source: 'holdfast',
    DetailType: 'Run started',
    Detail: '{"sentence":"a run"}',
  }

  const { FailedEntryCount, Entries = [] } = await events.putEvents({
    Entries: [
      entry,
      { ...entry, Detail: '{' },
      { ...entry, Detail: '[1]' },
      { ...entry, Source: 'aws.ses' },
      { ...entry, DetailType: undefined },
      { ...entry, EventBusName: 'Nobody' },
      {
        ...entry,
        EventBusName: 'arn:aws:events:eu-west-1:000000000000:event-bus/HoldfastDecided',
        Detail: '{}',
      },
    ],
  })

  expect(FailedEntryCount).toBe(5)
  expect(Entries.map(({ EventId, ErrorCode }) => ErrorCode ?? typeof EventId)).toEqual([
    'string',
    'MalformedDetail',
    'MalformedDetail',
    'NotAuthorizedForSource',
    'InvalidArgument',
    'InvalidArgument',
    'string',
  ])
  expect(host.story).toEqual(['decided: Run started: a run', 'decided: Run started'])
})

test('carries an event put by the SDK to the function of a rule', async () => {
  const rule = aRule({ EventBusName: 'HoldfastDecided', EventPattern: { detail: { n: [7] } } })
  await open(decided, rule, permission)
  const events = await client()
  const time = new Date('2026-01-02T03:04:05Z')

  await events.putEvents({
    Entries: [
      {
        EventBusName: 'HoldfastDecided',
        Source: 's',
        DetailType: 't',
        Detail: '{"n":7}',
        Time: time,
        Resources: ['r'],
      },
    ],
  })
  await host.activity.quiet()

  expect(host.calls[0]?.payload).toEqual({
    version: '0',
    id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    'detail-type': 't',
    source: 's',
    account: '000000000000',
    time: '2026-01-02T03:04:05Z',
    region: 'eu-west-1',
    resources: ['r'],
    detail: { n: 7 },
  })
})

test('refuses requests beyond the limits and operations it does not know', async () => {
  await open(decided)
  const events = await client()
  const entry = { Source: 's', DetailType: 't', Detail: '{}' }

  for (const entries of [[], Array(11).fill(entry)])
    await expect(events.putEvents({ Entries: entries })).rejects.toMatchObject({
      name: 'ValidationException',
    })
  await expect(
    events.putEvents({ Entries: [{ ...entry, Detail: JSON.stringify({ a: 'x'.repeat(262_144) }) }] }),
  ).rejects.toThrow('Total size of the entries in the request is over the limit')
  await expect(events.listRules({})).rejects.toThrow('does not know events:ListRules')
})

test('names each bus a request writes to for IAM', async () => {
  await open(decided)
  const body = Buffer.from(JSON.stringify({ Entries: [{}, { EventBusName: 'HoldfastDecided' }, {}] }))

  expect(
    bus.service.needs({ service: 'events', operation: 'PutEvents', headers: {}, body, roleArn: '' }),
  ).toEqual([
    { action: 'events:PutEvents', resource: 'arn:aws:events:eu-west-1:000000000000:event-bus/default' },
    {
      action: 'events:PutEvents',
      resource: 'arn:aws:events:eu-west-1:000000000000:event-bus/HoldfastDecided',
    },
  ])
})
