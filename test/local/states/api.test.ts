import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import {
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  InvalidArn,
  InvalidExecutionInput,
  InvalidName,
  InvalidToken,
  paginateListExecutions,
  SFN,
  type SFNClient,
  StateMachineDoesNotExist,
} from '@aws-sdk/client-sfn'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { MACHINE_ARN } from './machine.ts'
import { type Play, play } from './play.ts'

const DAY = 86_400
const executionArn = MACHINE_ARN.replace(':stateMachine:', ':execution:')
let scene: Play
let server: Server
let sfn: SFN

beforeEach(async () => {
  scene = await play({ Wait: { Type: 'Wait', Seconds: DAY, End: true } })
  const { service } = scene.states
  server = createServer(async (request, response) => {
    const body = await buffer(request)
    const operation = String(request.headers['x-amz-target']).split('.')[1] ?? ''
    const answer = await service.handle({ service: 'states', operation, headers: {}, body, roleArn: '' })
    response.writeHead(answer.status, answer.headers).end(answer.body)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  sfn = new SFN({
    endpoint: `http://127.0.0.1:${port}`,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
  })
})
afterEach(async () => {
  sfn.destroy()
  await new Promise((closed) => server.close(closed))
  await scene.host.close()
})

test('starts, describes, lists and stops executions for the unmodified SDK', async () => {
  const started = await sfn.startExecution({ stateMachineArn: MACHINE_ARN, name: 'one', input: '{"a":1}' })
  expect(started.executionArn).toBe(`${executionArn}:one`)
  expect(started.startDate?.toISOString()).toMatch(/^2026-03-02T08:00/)

  const seen = await sfn.describeExecution({ executionArn: started.executionArn })
  expect(seen).toMatchObject({
    name: 'one',
    status: 'RUNNING',
    input: '{"a":1}',
    stateMachineArn: MACHINE_ARN,
  })

  const { stopDate } = await sfn.stopExecution({ executionArn: started.executionArn, error: 'Enough' })
  expect(stopDate).toBeInstanceOf(Date)
  const { executions } = await sfn.listExecutions({ stateMachineArn: MACHINE_ARN, statusFilter: 'ABORTED' })
  expect(executions).toMatchObject([{ name: 'one', status: 'ABORTED', stopDate }])
})

test('answers the same start twice with the same execution, and another input with an error', async () => {
  const request = { stateMachineArn: MACHINE_ARN, name: 'once', input: '{"a":1}' }
  const [first, second] = [await sfn.startExecution(request), await sfn.startExecution(request)]

  expect(second).toMatchObject({ executionArn: first.executionArn, startDate: first.startDate })
  expect(scene.states.list()).toHaveLength(1)
  await expect(sfn.startExecution({ ...request, input: '{"a":2}' })).rejects.toThrow(ExecutionAlreadyExists)
})

test('keeps the name of a closed execution for ninety days', async () => {
  const request = { stateMachineArn: MACHINE_ARN, name: 'again' }
  await sfn.startExecution(request)
  await scene.host.pass(DAY + 1)

  await scene.host.pass(89 * DAY)
  await expect(sfn.startExecution(request)).rejects.toThrow(ExecutionAlreadyExists)
  await scene.host.pass(2 * DAY)

  await sfn.startExecution(request)
  expect(await scene.see('again')).toEqual({ status: 'RUNNING' })
})

test('pages through executions, newest first', async () => {
  for (const name of ['first', 'second', 'third']) {
    await sfn.startExecution({ stateMachineArn: MACHINE_ARN, name })
    await scene.host.pass(1)
  }
  const pages = paginateListExecutions(
    { client: sfn as SFNClient, pageSize: 2 },
    { stateMachineArn: MACHINE_ARN },
  )

  const names: unknown[] = []
  for await (const { executions = [] } of pages) names.push(executions.map(({ name }) => name))

  expect(names).toEqual([['third', 'second'], ['first']])
})

test('gives the history forwards and backwards', async () => {
  await sfn.startExecution({ stateMachineArn: MACHINE_ARN, name: 'told', input: '{"a":1}' })
  await scene.host.pass(DAY + 1)
  const about = { executionArn: `${executionArn}:told` }

  const { events = [] } = await sfn.getExecutionHistory(about)
  const { events: last = [] } = await sfn.getExecutionHistory({ ...about, reverseOrder: true, maxResults: 1 })

  expect(events.map(({ id, previousEventId, type }) => [id, previousEventId, type])).toEqual([
    [1, 0, 'ExecutionStarted'],
    [2, 1, 'WaitStateEntered'],
    [3, 2, 'WaitStateExited'],
    [4, 3, 'ExecutionSucceeded'],
  ])
  expect(events[1]?.stateEnteredEventDetails).toEqual({ name: 'Wait', input: '{"a":1}' })
  expect(events[2]?.timestamp?.getTime()).toBeGreaterThanOrEqual(
    (events[1]?.timestamp?.getTime() ?? 0) + 1000 * DAY,
  )
  expect(last).toMatchObject([
    { type: 'ExecutionSucceeded', executionSucceededEventDetails: { output: '{"a":1}' } },
  ])
})

test('describes and lists the machines', async () => {
  const machine = await sfn.describeStateMachine({ stateMachineArn: MACHINE_ARN })

  expect(machine).toMatchObject({ name: 'Holdfast-Rescue', status: 'ACTIVE', type: 'STANDARD' })
  expect(JSON.parse(machine.definition ?? '')).toMatchObject({ StartAt: 'Wait' })
  expect((await sfn.listStateMachines({})).stateMachines).toMatchObject([{ stateMachineArn: MACHINE_ARN }])
})

const start = { stateMachineArn: MACHINE_ARN, name: 'x' }

test.each<[string, (client: SFN) => Promise<unknown>, new (...args: never[]) => Error]>([
  [
    'a machine nobody knows',
    (c) => c.startExecution({ ...start, stateMachineArn: `${MACHINE_ARN}s` }),
    StateMachineDoesNotExist,
  ],
  ['what is no ARN', (c) => c.startExecution({ ...start, stateMachineArn: 'Rescue' }), InvalidArn],
  ['a name with a colon', (c) => c.startExecution({ ...start, name: 'a:b' }), InvalidName],
  ['a name of 81 letters', (c) => c.startExecution({ ...start, name: 'a'.repeat(81) }), InvalidName],
  ['input that is no JSON', (c) => c.startExecution({ ...start, input: '{' }), InvalidExecutionInput],
  [
    'input over 256 KiB',
    (c) => c.startExecution({ ...start, input: `"${'a'.repeat(262_144)}"` }),
    InvalidExecutionInput,
  ],
  [
    'an execution nobody knows',
    (c) => c.describeExecution({ executionArn: `${executionArn}:no` }),
    ExecutionDoesNotExist,
  ],
  ['an execution ARN that is none', (c) => c.stopExecution({ executionArn: 'no' }), InvalidArn],
  ['a token that is none', (c) => c.sendTaskHeartbeat({ taskToken: 'no' }), InvalidToken],
  [
    'a page that is none',
    (c) => c.listExecutions({ stateMachineArn: MACHINE_ARN, nextToken: 'no' }),
    InvalidToken,
  ],
])('throws the SDK’s own error for %s', async (_, call, type) => {
  await expect(call(sfn)).rejects.toThrow(type)
})

test('refuses operations and fields it does not know, by name', async () => {
  await expect(sfn.listActivities({})).rejects.toThrow('does not know states:ListActivities')
  expect(await scene.ask('StartExecution', { ...start, color: 'red' })).toMatchObject({
    __type: 'ValidationException',
    message: expect.stringContaining('color'),
  })
})

test('names the resource IAM must allow for each request', () => {
  const needs = (operation: string, body: unknown) =>
    scene.states.service.needs({
      service: 'states',
      operation,
      headers: {},
      roleArn: '',
      body: Buffer.from(JSON.stringify(body)),
    })
  const taskToken = Buffer.from(JSON.stringify({ execution: `${executionArn}:x`, nonce: 'n' })).toString(
    'base64url',
  )

  expect(needs('StartExecution', start)).toEqual([{ action: 'states:StartExecution', resource: MACHINE_ARN }])
  expect(needs('StopExecution', { executionArn: `${executionArn}:x` })).toEqual([
    { action: 'states:StopExecution', resource: `${executionArn}:x` },
  ])
  expect(needs('SendTaskSuccess', { taskToken, output: '1' })).toEqual([
    { action: 'states:SendTaskSuccess', resource: MACHINE_ARN },
  ])
  expect(needs('SendTaskSuccess', { taskToken: 'no' })).toEqual([
    { action: 'states:SendTaskSuccess', resource: '*' },
  ])
})
