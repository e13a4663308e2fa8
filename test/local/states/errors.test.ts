import { afterEach, expect, test } from 'vitest'
import { AccessDenied } from '../../../local/kernel/types.ts'
import { aTask } from './machine.ts'
import { type Play, play } from './play.ts'

let scene: Play
afterEach(() => scene.host.close())

class StockEmpty extends Error {
  override name = 'StockEmpty'
}

/** Fails the first `times` calls. */
function failing(times: number) {
  let calls = 0
  return () => {
    calls += 1
    if (calls <= times) throw new StockEmpty(`call ${calls}`)
    return `call ${calls}`
  }
}

test('fails the execution with the error type and the payload of the function', async () => {
  scene = await play({ Ask: aTask('ask') }, { ask: failing(9) })

  const { status, error, cause } = await scene.start()

  expect([status, error]).toEqual(['FAILED', 'StockEmpty'])
  expect(JSON.parse(cause ?? '')).toEqual({ errorType: 'StockEmpty', errorMessage: 'call 1' })
})

test('retries with growing pauses in virtual time until the function succeeds', async () => {
  const retry = { ErrorEquals: ['StockEmpty'], IntervalSeconds: 10, BackoffRate: 3, MaxAttempts: 3 }
  const at: number[] = []
  const answer = failing(3)
  scene = await play(
    { Ask: aTask('ask', { Retry: [retry] }) },
    {
      ask: () => {
        at.push(Math.round(scene.host.clock.now().getTime() / 1000))
        return answer()
      },
    },
  )
  await scene.start()

  await scene.host.pass(3600)

  expect(await scene.see()).toEqual({ status: 'SUCCEEDED', output: 'call 4' })
  expect(at.map((second) => second - (at[0] ?? 0))).toEqual([0, 10, 40, 130])
  expect(scene.states.list()).toMatchObject([{ transitions: 4 }])
})

test('shows each attempt how many came before', async () => {
  const answer = failing(2)
  scene = await play(
    {
      Ask: aTask('ask', {
        Arguments: { FunctionName: 'ask', Payload: '{% $states.context.State.RetryCount %}' },
        Retry: [{ ErrorEquals: ['States.ALL'] }],
      }),
    },
    { ask: answer },
  )
  await scene.start()
  await scene.host.pass(60)

  expect(scene.host.calls.map(({ payload }) => payload)).toEqual([0, 1, 2])
})

test('counts each retrier by itself and goes to Catch once the matching one is used up', async () => {
  const retries = [
    { ErrorEquals: ['Other'], MaxAttempts: 5 },
    { ErrorEquals: ['States.TaskFailed'], MaxAttempts: 1 },
  ]
  scene = await play(
    {
      Ask: aTask('ask', { Retry: retries, Catch: [{ ErrorEquals: ['StockEmpty'], Next: 'Caught' }] }),
      Caught: { Type: 'Succeed', Output: '{% $states.input.Error %}' },
    },
    { ask: failing(9) },
  )
  await scene.start()
  await scene.host.pass(600)

  expect(await scene.see()).toEqual({ status: 'SUCCEEDED', output: 'StockEmpty' })
  expect(scene.host.calls).toHaveLength(2)
})

test('catches with the Output and Assign of the first catcher that matches', async () => {
  const catchers = [
    { ErrorEquals: ['Other'], Next: 'End' },
    {
      ErrorEquals: ['States.ALL'],
      Output: { error: '{% $states.errorOutput.Error %}', of: '{% $states.input.id %}' },
      Assign: { failed: true },
      Next: 'End',
    },
  ]
  scene = await play(
    {
      Ask: aTask('ask', { Catch: catchers }),
      End: { Type: 'Pass', Output: { got: '{% $states.input %}', failed: '{% $failed %}' }, End: true },
    },
    { ask: failing(1) },
  )

  expect(await scene.start({ id: 5 })).toEqual({
    status: 'SUCCEEDED',
    output: { got: { error: 'StockEmpty', of: 5 }, failed: true },
  })
})

test('catches what goes wrong in a task’s own Output', async () => {
  scene = await play(
    {
      Ask: aTask('ask', {
        Output: '{% $states.result.Payload.missing %}',
        Catch: [{ ErrorEquals: ['States.QueryEvaluationError'], Next: 'End' }],
      }),
      End: { Type: 'Succeed', Output: '{% $states.input.Error %}' },
    },
    { ask: () => ({}) },
  )

  expect(await scene.start()).toEqual({ status: 'SUCCEEDED', output: 'States.QueryEvaluationError' })
})

test('fails when handling an error fails itself', async () => {
  const broken = { ErrorEquals: ['States.ALL'], Output: '{% $states.input.nothing %}', Next: 'End' }
  scene = await play(
    { Ask: aTask('ask', { Catch: [broken] }), End: { Type: 'Succeed' } },
    { ask: failing(1) },
  )

  expect(await scene.start()).toMatchObject({ status: 'FAILED', error: 'States.QueryEvaluationError' })
})

const nowhere = { Type: 'Choice', Choices: [{ Condition: '{% false %}', Next: 'End' }] }
const large = 'x'.repeat(262_145)

test.each([
  ['States.NoChoiceMatched', { Which: nowhere, End: { Type: 'Succeed' } }],
  ['States.QueryEvaluationError', { A: { Type: 'Pass', Output: '{% $states.input.none %}', End: true } }],
  ['States.QueryEvaluationError', { A: { Type: 'Wait', Seconds: "{% 'soon' %}", End: true } }],
  ['States.QueryEvaluationError', { A: { Type: 'Wait', Timestamp: 'tomorrow', End: true } }],
  [
    'States.QueryEvaluationError',
    { A: { ...nowhere, Choices: [{ Condition: '{% 1 %}', Next: 'End' }] }, End: { Type: 'Succeed' } },
  ],
  [
    'States.DataLimitExceeded',
    {
      Ask: aTask('large', { Catch: [{ ErrorEquals: ['States.ALL'], Next: 'End' }] }),
      End: { Type: 'Succeed' },
    },
  ],
  ['States.DataLimitExceeded', { A: { Type: 'Pass', Output: "{% $pad('', 262145, 'x') %}", End: true } }],
  ['Lambda.ResourceNotFoundException', { Ask: aTask('nobody') }],
])('fails the execution with %s', async (error, states) => {
  scene = await play(states, { large: () => large })

  expect(await scene.start()).toMatchObject({ status: 'FAILED', error })
})

test('fails with the service’s error when the machine’s role may not call the function', async () => {
  scene = await play({ Ask: aTask('ask') }, { ask: () => 1 })
  const asked: string[][] = []
  scene.host.authorize = (...question) => {
    asked.push(question.map(String))
    throw new AccessDenied('not authorized to perform lambda:InvokeFunction')
  }

  expect(await scene.start()).toMatchObject({ status: 'FAILED', error: 'Lambda.AWSLambdaException' })
  expect(asked).toEqual([
    [
      'arn:aws:iam::000000000000:role/Rescue',
      'lambda:InvokeFunction',
      'arn:aws:lambda:eu-west-1:000000000000:function:ask',
    ],
  ])
  expect(scene.host.calls).toEqual([])
  expect(scene.host.story.some((line) => line.startsWith('trouble: calling ask'))).toBe(true)
})

test('times a whole execution out after the machine’s TimeoutSeconds, past every Catch', async () => {
  const wait = { Type: 'Wait', Seconds: 1000, End: true }
  scene = await play({ Wait: wait }, {}, { TimeoutSeconds: 60 })
  await scene.start()

  await scene.host.pass(61)

  expect(await scene.see()).toMatchObject({ status: 'TIMED_OUT', error: 'States.Timeout' })
  expect(scene.host.story.at(-1)).toBe('run: rescue run-1 timed out')
})
