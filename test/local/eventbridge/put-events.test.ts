import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { EventBridge } from '@aws-sdk/client-eventbridge'
import { afterEach, expect, test } from 'vitest'
import { createEventBus, type EventBus } from '../../../local/eventbridge/create-event-bus.ts'
import type { Resource } from '../../../local/kernel/types.ts'
import { createFakeHost, type FakeHost } from '../states/fake-host.ts'
import { aRule, decided, permission } from './rules.ts'

let host: FakeHost
let bus: EventBus
let server: Server | undefined
afterEach(async () => {
  await new Promise((closed) => (server ? server.close(closed) : closed(undefined)))
  server = undefined
  await host.close()
})

async function open(...resources: Resource[]): Promise<void> {
  host = await createFakeHost(resources)
  host.functions.feedback = () => 'ok'
  bus = createEventBus(host)
}

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
    Detail: '{"text":"a run"}',
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
  expect(host.story).toEqual(['decided: a run', 'decided: Run started'])
  expect(host.used).toEqual({ busEvents: 2 })
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
