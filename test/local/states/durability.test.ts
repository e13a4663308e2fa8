import { afterEach, expect, test } from 'vitest'
import { createFakeHost } from './fake-host.ts'
import { aMachine, aTask, CALLBACK } from './machine.ts'
import { type Play, play, playOn } from './play.ts'

let scene: Play
afterEach(() => scene.host.close())

const DAY = 86_400

test('wakes at the right time from a wait that began before the kill', async () => {
  scene = await play({ Wait: { Type: 'Wait', Seconds: 30 * DAY, Output: 'woke', End: true } })
  await scene.start()
  await scene.host.pass(20 * DAY)

  scene = await scene.restart()

  await scene.host.pass(9 * DAY)
  expect(await scene.see()).toEqual({ status: 'RUNNING' })
  await scene.host.pass(2 * DAY)
  expect(await scene.see()).toEqual({ status: 'SUCCEEDED', output: 'woke' })
})

test('calls the function again when the kill came before its answer', async () => {
  let killed = true
  scene = await play(
    { Ask: aTask('ask', { TimeoutSeconds: 60 }) },
    { ask: () => (killed ? new Promise(() => {}) : 'answer') },
  )
  void scene.start()
  await new Promise((done) => setImmediate(done))
  killed = false

  scene = await scene.restart()

  expect(await scene.see()).toEqual({ status: 'SUCCEEDED', output: 'answer' })
})

test('keeps variables, the retry count and the pause of a retry', async () => {
  let calls = 0
  const retry = { ErrorEquals: ['States.ALL'], IntervalSeconds: 3600, MaxAttempts: 2, BackoffRate: 1 }
  scene = await play(
    {
      Note: { Type: 'Pass', Assign: { note: 'kept' }, Next: 'Ask' },
      Ask: aTask('ask', {
        Arguments: {
          FunctionName: 'ask',
          Payload: ['{% $note %}', '{% $states.context.State.RetryCount %}'],
        },
        Retry: [retry],
      }),
    },
    {
      ask: () => {
        calls += 1
        throw new Error(`call ${calls}`)
      },
    },
  )
  await scene.start()
  await scene.host.pass(3601)
  const first = scene.host.calls

  scene = await scene.restart()
  await scene.host.pass(3601)

  expect([...first, ...scene.host.calls].map(({ payload }) => payload)).toEqual([
    ['kept', 0],
    ['kept', 1],
    ['kept', 2],
  ])
  expect(await scene.see()).toMatchObject({ status: 'FAILED', error: 'Error' })
})

const ask = {
  Resource: CALLBACK,
  Arguments: { FunctionName: 'ask', Payload: '{% $states.context.Task.Token %}' },
}

test('still takes the answer to a token given out before the kill', async () => {
  const tokens: unknown[] = []
  scene = await play(
    { Ask: aTask('ask', { ...ask, Output: '{% $states.result %}' }) },
    { ask: (token) => tokens.push(token) },
  )
  await scene.start()

  scene = await scene.restart()
  await scene.host.activity.quiet()
  expect(scene.host.calls).toEqual([])
  await scene.ask('SendTaskSuccess', { taskToken: tokens[0], output: '"late"' })

  expect(await scene.see()).toEqual({ status: 'SUCCEEDED', output: 'late' })
})

test('gives the same token again when the kill came while asking', async () => {
  const tokens: unknown[] = []
  scene = await play(
    { Ask: aTask('ask', ask) },
    {
      ask: (token) => {
        tokens.push(token)
        return tokens.length === 1 ? new Promise(() => {}) : 'asked'
      },
    },
  )
  void scene.start()
  await new Promise((done) => setImmediate(done))

  scene = await scene.restart()
  await scene.host.activity.quiet()

  expect(tokens).toHaveLength(2)
  expect(tokens[1]).toBe(tokens[0])
})

test('keeps an answer that was accepted right before the kill', async () => {
  const tokens: unknown[] = []
  scene = await play(
    { Ask: aTask('ask', { ...ask, Output: '{% $states.result %}' }) },
    { ask: (token) => tokens.push(token) },
  )
  await scene.start()
  const accepted = scene.ask('SendTaskSuccess', { taskToken: tokens[0], output: '"kept"' })

  scene = await scene.restart()

  expect(await accepted).toEqual({})
  expect(await scene.see()).toEqual({ status: 'SUCCEEDED', output: 'kept' })
})

test('ends a wait and an execution whose time ran out while the stack was down', async () => {
  scene = await play({ Ask: aTask('ask', { ...ask, TimeoutSeconds: DAY }) }, { ask: () => 1 })
  await scene.start()
  const journal = scene.host.journal.collection<{ offset: number }>('clock')
  journal.put('offset', { offset: scene.host.clock.offset + 2 * DAY * 1000 })

  scene = await scene.restart()
  await scene.host.pass(1)

  expect(await scene.see()).toMatchObject({ status: 'FAILED', error: 'States.Timeout' })
})

test('finishes an execution by the definition it started with, though the template has changed', async () => {
  const host = await createFakeHost([
    aMachine({ Wait: { Type: 'Wait', Seconds: DAY, Output: 'old', End: true } }),
  ])
  scene = playOn(host)
  await scene.start()
  const changed = aMachine({ Now: { Type: 'Succeed', Output: 'new' } })
  const next = host.restart()
  next.resources = (type) => [changed].filter((resource) => resource.type === type)

  scene = playOn(next)
  await scene.states.resume()
  await scene.host.pass(DAY + 1)

  expect(await scene.see()).toEqual({ status: 'SUCCEEDED', output: 'old' })
  expect(await scene.start({}, 'run-2')).toEqual({ status: 'SUCCEEDED', output: 'new' })
})

test('remembers finished executions and their names', async () => {
  scene = await play({ Done: { Type: 'Succeed' } })
  await scene.start()

  scene = await scene.restart()

  expect(await scene.see()).toEqual({ status: 'SUCCEEDED', output: {} })
  await expect(scene.start()).rejects.toThrow('ExecutionAlreadyExists')
})
