import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { Activity } from '../../../local/kernel/activity.ts'
import { Clock } from '../../../local/kernel/clock.ts'
import { Journal } from '../../../local/kernel/journal.ts'
import { createLifeline } from '../../../local/kernel/lifeline.ts'
import { createLambda } from '../../../local/lambda/create-lambda.ts'
import type { LocalFunction } from '../../../local/lambda/read-functions.ts'
import type { Count, Counted } from '../../../local/usage/usage.ts'
import { temporaryDirectory } from '../stack/temporary.ts'

const ARN = 'arn:aws:lambda:eu-west-1:000000000000:function:Demo-Work'

function setUp(code: string, settings: Partial<LocalFunction> = {}, start?: Date) {
  const dataDir = temporaryDirectory()
  const folder = join(dataDir, 'code')
  mkdirSync(folder)
  writeFileSync(join(folder, 'index.mjs'), code)
  const journal = new Journal(dataDir)
  const activity = new Activity()
  const clock = new Clock(journal, activity, start)
  const told: string[] = []
  const tell = (_: string, line: string) => told.push(line)
  const lifeline = createLifeline(() => {})
  const fn = {
    logicalId: 'Work1A2B3C4D',
    secret: 'of this start',
    label: 'Work',
    name: 'Demo-Work',
    arn: ARN,
    roleArn: '',
    folder,
    handler: 'index.handler',
    environment: { COLOUR: 'red' },
    memoryMB: 256,
    timeoutSeconds: 10,
    logFormat: 'Text',
    ...settings,
  }
  const used: Partial<Record<Counted, number>> = {}
  const count: Count = (what, amount = 1) => {
    used[what] = (used[what] ?? 0) + amount
  }
  const host = {
    clock,
    activity,
    tell,
    count,
    lifeline,
    dataDir,
    codeCache: join(dataDir, 'code-cache'),
    endpoint: 'http://127.0.0.1:9',
  }
  const lambda = createLambda(host, [fn])
  onTestFinished(async () => {
    await lambda.stop()
    clock.stop()
    await lifeline.cut()
    journal.close()
  })
  const log = () => readFileSync(join(dataDir, 'logs/Demo-Work.log'), 'utf8')
  return { invoke: (payload: unknown) => lambda.invoke(ARN, payload), lambda, clock, told, used, log }
}

test('runs a handler with Lambda’s environment and nothing of this machine’s', async () => {
  const { invoke, log } = setUp(`export const handler = async (event, context) => {
    console.log('seen', event.n)
    return { event, name: context.functionName, id: process.env.AWS_ACCESS_KEY_ID, zone: process.env.TZ,
      colour: process.env.COLOUR, home: process.env.HOME ?? null, region: process.env.AWS_REGION }
  }`)
  expect(await invoke({ n: 7 })).toEqual({
    payload: {
      event: { n: 7 },
      name: 'Demo-Work',
      id: 'Work1A2B3C4D',
      zone: 'UTC',
      colour: 'red',
      home: null,
      region: 'eu-west-1',
    },
  })
  await expect.poll(log).toContain('seen 7')
})

test('lets the function’s clock follow the stack’s', async () => {
  const { invoke, clock } = setUp(
    `export const handler = async (_, context) => ({ day: new Date().toISOString().slice(0, 10), text: Date().slice(0, 15),
      left: context.getRemainingTimeInMillis() > 5000, same: new Date() instanceof Date && Date.UTC(2020, 0) === 1577836800000 })`,
    {},
    new Date('2011-09-10T12:00:00Z'),
  )
  expect(await invoke({})).toEqual({
    payload: { day: '2011-09-10', text: 'Sat Sep 10 2011', left: true, same: true },
  })
  await clock.advance(new Date('2011-10-10T12:00:00Z'))
  expect(await invoke({})).toMatchObject({ payload: { day: '2011-10-10' } })
})

test('reuses a warm sandbox, and starts no more than the limit however many call', async () => {
  const { invoke, lambda } = setUp(
    `let calls = 0
    export const handler = async () => { await new Promise((resolve) => setTimeout(resolve, 120)); return { pid: process.pid, call: ++calls } }`,
    { reservedConcurrency: 2 },
  )
  const first = await invoke({})
  const answers = await Promise.all(Array.from({ length: 6 }, () => invoke({})))
  expect(first).toMatchObject({ payload: { call: 1 } })
  expect(lambda.pids()).toHaveLength(2)
  expect(answers.every(({ error }) => error === undefined)).toBe(true)
})

test.each([
  [
    'a thrown error',
    'throw new TypeError("bad input")',
    { errorType: 'TypeError', errorMessage: 'bad input' },
  ],
  [
    'an exit',
    'process.exit(3)',
    { errorType: 'Runtime.ExitError', errorMessage: expect.stringContaining('exit status 3') },
  ],
  [
    'a timeout',
    'await new Promise(() => setInterval(() => {}, 1000))',
    {
      errorType: 'Sandbox.Timedout',
      errorMessage: expect.stringContaining('Task timed out after 0.50 seconds'),
    },
  ],
  ['an endless loop', 'for (;;);', { errorType: 'Sandbox.Timedout' }],
  ['too large an answer', 'return "x".repeat(7_000_000)', { errorType: 'Function.ResponseSizeTooLarge' }],
])('answers %s with Lambda’s error, tells of it once, and serves the next caller', async (_, body, error) => {
  const { invoke, told } = setUp(
    `export const handler = async (event) => { if (event.fail) { ${body} } return 'fine' }`,
    // On a busy machine seven megabytes take more than half a second.
    { timeoutSeconds: error.errorType === 'Sandbox.Timedout' ? 0.5 : 10 },
  )
  expect((await invoke({ fail: true })).error).toMatchObject(error)
  await invoke({ fail: true })
  expect(await invoke({})).toEqual({ payload: 'fine' })
  expect(told).toEqual([`Work failed: ${error.errorType} (see logs/Demo-Work.log)`])
})

test('reports a module that does not load', async () => {
  const { invoke } = setUp('throw new RangeError("broken at start")')
  expect((await invoke({})).error).toEqual({ errorType: 'RangeError', errorMessage: 'broken at start' })
})

test('refuses a payload that Lambda would not take, and a function it does not have', async () => {
  const { invoke, lambda } = setUp('export const handler = async () => 1')
  expect((await invoke('x'.repeat(7_000_000))).error?.errorType).toBe('RequestTooLargeException')
  expect(lambda.pids()).toEqual([])
  await expect(lambda.invoke(`${ARN}2`, {})).rejects.toThrow('the template has no function')
  expect(await lambda.invoke(`${ARN}:live`, {})).toEqual({ payload: 1 })
})

test('neither answers nor fails what the end of the stack cuts off, and leaves no process', async () => {
  const { invoke, lambda, told } = setUp(
    'export const handler = async () => new Promise((resolve) => setTimeout(resolve, 9000))',
  )
  let settled = false
  void invoke({}).then(() => {
    settled = true
  })
  await expect.poll(() => lambda.pids().length).toBe(1)
  const [pid = 0] = lambda.pids()
  await lambda.stop()
  expect(() => process.kill(pid, 0)).toThrow('ESRCH')
  expect([settled, told]).toEqual([false, []])
})
