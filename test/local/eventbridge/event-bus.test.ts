import { afterEach, expect, test } from 'vitest'
import { createEventBus, type EventBus } from '../../../local/eventbridge/create-event-bus.ts'
import type { Resource } from '../../../local/kernel/types.ts'
import { createFakeHost, type FakeHost } from '../states/fake-host.ts'
import { aRule, decided, FN, permission, RULE, resource } from './rules.ts'

let host: FakeHost
let bus: EventBus
afterEach(() => host.close())

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
