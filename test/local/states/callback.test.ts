import { afterEach, expect, test } from 'vitest'
import { aTask, CALLBACK } from './machine.ts'
import { type Play, play } from './play.ts'

let scene: Play
const tokens: string[] = []
afterEach(async () => {
  tokens.length = 0
  await scene.host.close()
})

const question = {
  Resource: CALLBACK,
  Arguments: { FunctionName: 'ask', Payload: { token: '{% $states.context.Task.Token %}' } },
  Output: '{% $states.result %}',
}

function keepToken(payload: unknown): string {
  const { token } = Object(payload)
  tokens.push(String(token))
  return 'asked'
}

async function playQuestion(more: Record<string, unknown> = {}): Promise<Play> {
  const catcher = { ErrorEquals: ['States.ALL'], Next: 'Caught' }
  const states = {
    Ask: aTask('ask', { ...question, Catch: [catcher], ...more }),
    Caught: { Type: 'Succeed', Output: '{% $states.input.Error %}' },
  }
  return play(states, { ask: keepToken })
}

const token = () => tokens.at(-1) ?? ''

test('waits for the answer to its token, not for the function', async () => {
  scene = await playQuestion()

  expect(await scene.start()).toEqual({ status: 'RUNNING' })
  await scene.ask('SendTaskSuccess', { taskToken: token(), output: '{"yes":true}' })

  expect(await scene.see()).toEqual({ status: 'SUCCEEDED', output: { yes: true } })
})

test('takes an answer that comes before the function has returned', async () => {
  scene = await playQuestion()
  scene.host.functions.ask = async (payload) => {
    keepToken(payload)
    await scene.ask('SendTaskSuccess', { taskToken: token(), output: '"quick"' })
    throw new Error('too late to matter')
  }

  expect(await scene.start()).toEqual({ status: 'SUCCEEDED', output: 'quick' })
})

test('hands the error of SendTaskFailure to Catch', async () => {
  scene = await playQuestion()
  await scene.start()

  await scene.ask('SendTaskFailure', { taskToken: token(), error: 'Refused', cause: 'not today' })

  expect(await scene.see()).toEqual({ status: 'SUCCEEDED', output: 'Refused' })
})

test('does not wait for an answer when asking failed', async () => {
  scene = await playQuestion()
  scene.host.functions.ask = () => {
    throw new TypeError('no address')
  }

  expect(await scene.start()).toEqual({ status: 'SUCCEEDED', output: 'TypeError' })
})

test('ends the wait at the deadline and refuses the answer that comes after it', async () => {
  scene = await playQuestion({ TimeoutSeconds: 14 * 86_400 })
  await scene.start()

  await scene.host.pass(14 * 86_400 - 60)
  expect(await scene.see()).toEqual({ status: 'RUNNING' })
  await scene.host.pass(120)

  expect(await scene.see()).toEqual({ status: 'SUCCEEDED', output: 'States.Timeout' })
  expect(await scene.ask('SendTaskSuccess', { taskToken: token(), output: '1' })).toMatchObject({
    __type: 'TaskTimedOut',
  })
})

test('takes the deadline from an expression', async () => {
  scene = await playQuestion({ TimeoutSeconds: '{% $states.input.days * 86400 %}' })
  await scene.start({ days: 2 })

  await scene.host.pass(2 * 86_400 + 1)

  expect(await scene.see()).toEqual({ status: 'SUCCEEDED', output: 'States.Timeout' })
})

test('stays alive as long as heartbeats come, and no longer', async () => {
  scene = await playQuestion({ TimeoutSeconds: 3600, HeartbeatSeconds: 60 })
  await scene.start()
  for (const _ of [1, 2, 3]) {
    await scene.host.pass(50)
    expect(await scene.ask('SendTaskHeartbeat', { taskToken: token() })).toEqual({})
  }
  expect(await scene.see()).toEqual({ status: 'RUNNING' })

  await scene.host.pass(61)

  expect(await scene.see()).toEqual({ status: 'SUCCEEDED', output: 'States.HeartbeatTimeout' })
})

test('gives every attempt a token of its own and forgets the one before', async () => {
  scene = await playQuestion({
    TimeoutSeconds: 60,
    Retry: [{ ErrorEquals: ['States.Timeout'], IntervalSeconds: 5, MaxAttempts: 1 }],
  })
  await scene.start()
  await scene.host.pass(66)
  const [first = '', second = ''] = tokens

  expect(second).not.toBe(first)
  expect(await scene.ask('SendTaskSuccess', { taskToken: first, output: '1' })).toMatchObject({
    __type: 'TaskTimedOut',
  })
  expect(await scene.ask('SendTaskSuccess', { taskToken: second, output: '2' })).toEqual({})
  expect(await scene.see()).toEqual({ status: 'SUCCEEDED', output: 2 })
})

test('decides once when two answers come', async () => {
  scene = await playQuestion()
  await scene.start()

  const answers = await Promise.all(
    ['"first"', '"second"'].map((output) => scene.ask('SendTaskSuccess', { taskToken: token(), output })),
  )

  expect(answers).toMatchObject([{}, { __type: 'TaskTimedOut' }])
  expect(await scene.see()).toEqual({ status: 'SUCCEEDED', output: 'first' })
})

test('stops an execution that waits, and refuses its answer', async () => {
  scene = await playQuestion()
  await scene.start()
  const executionArn = 'arn:aws:states:eu-west-1:000000000000:execution:Holdfast-Rescue:run-1'

  await scene.ask('StopExecution', { executionArn, error: 'Withdrawn', cause: 'by hand' })

  expect(await scene.see()).toEqual({ status: 'ABORTED', error: 'Withdrawn', cause: 'by hand' })
  expect(await scene.ask('SendTaskSuccess', { taskToken: token(), output: '1' })).toMatchObject({
    __type: 'TaskTimedOut',
  })
})

test.each([
  ['no token', 'nonsense', 'InvalidToken'],
  [
    'the token of an execution nobody knows',
    Buffer.from(JSON.stringify({ execution: 'arn:x', nonce: 'n' })).toString('base64url'),
    'TaskDoesNotExist',
  ],
])('refuses %s', async (_, taskToken, type) => {
  scene = await playQuestion()

  for (const [operation, body] of Object.entries({
    SendTaskSuccess: { taskToken, output: '1' },
    SendTaskFailure: { taskToken },
    SendTaskHeartbeat: { taskToken },
  }))
    expect(await scene.ask(operation, body)).toMatchObject({ __type: type })
})

test('refuses an answer that is not JSON and waits on', async () => {
  scene = await playQuestion()
  await scene.start()

  expect(await scene.ask('SendTaskSuccess', { taskToken: token(), output: '{' })).toMatchObject({
    __type: 'InvalidOutput',
  })
  expect(await scene.see()).toEqual({ status: 'RUNNING' })
})
