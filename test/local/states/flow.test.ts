import { afterEach, expect, test } from 'vitest'
import { aTask, CALLBACK } from './machine.ts'
import { type Play, play } from './play.ts'

let scene: Play
afterEach(() => scene.host.close())

test('hands each state the output of the one before', async () => {
  scene = await play(
    {
      Double: aTask('double', { End: undefined, Next: 'Wrap' }),
      Wrap: { Type: 'Pass', Output: { twice: '{% $states.input %}' }, Next: 'Done' },
      Done: { Type: 'Succeed', Output: '{% [$states.input.twice, "done"] %}' },
    },
    { double: (n) => Number(n) * 2 },
  )

  expect(await scene.start(21)).toEqual({ status: 'SUCCEEDED', output: [42, 'done'] })
})

test('passes its input on when a state has no Output', async () => {
  scene = await play({ A: { Type: 'Pass', Next: 'B' }, B: { Type: 'Succeed' } })

  expect(await scene.start({ a: 1 })).toEqual({ status: 'SUCCEEDED', output: { a: 1 } })
})

test('evaluates Assign and Output with the variables as they were before', async () => {
  scene = await play({
    One: { Type: 'Pass', Assign: { n: 1 }, Next: 'Two' },
    Two: { Type: 'Pass', Assign: { n: '{% $n + 1 %}', was: '{% $n %}' }, Output: '{% $n %}', Next: 'Three' },
    Three: {
      Type: 'Pass',
      Output: { seen: '{% $states.input %}', n: '{% $n %}', was: '{% $was %}' },
      End: true,
    },
  })

  expect(await scene.start()).toEqual({ status: 'SUCCEEDED', output: { seen: 1, n: 2, was: 1 } })
})

const weigh = {
  Which: {
    Type: 'Choice',
    Choices: [
      { Condition: '{% $states.input.n > 10 %}', Next: 'End', Output: 'large', Assign: { size: 'L' } },
      { Condition: '{% $states.input.n > 5 %}', Next: 'End', Output: 'middle' },
    ],
    Default: 'End',
    Output: 'small',
    Assign: { size: 'S' },
  },
  End: {
    Type: 'Pass',
    Output: { was: '{% $states.input %}', size: "{% $exists($size) ? $size : 'none' %}" },
    End: true,
  },
}

test.each([
  [11, { was: 'large', size: 'L' }],
  [6, { was: 'middle', size: 'none' }],
  [1, { was: 'small', size: 'S' }],
])('takes the first choice that holds and only its own Output and Assign: %i', async (n, output) => {
  scene = await play(weigh)

  expect(await scene.start({ n })).toEqual({ status: 'SUCCEEDED', output })
})

test('ends as failed with the error and cause a Fail state computes', async () => {
  scene = await play({
    No: { Type: 'Fail', Error: 'Stock.Empty', Cause: "{% 'none of ' & $states.input.sku %}" },
  })

  expect(await scene.start({ sku: 'A-1' })).toEqual({
    status: 'FAILED',
    error: 'Stock.Empty',
    cause: 'none of A-1',
  })
})

test('shows a task the whole context object', async () => {
  scene = await play(
    { Tell: aTask('tell', { Arguments: { FunctionName: 'tell', Payload: '{% $states.context %}' } }) },
    {
      tell: (context) => context,
    },
  )

  const { output } = await scene.start({ id: 4 }, 'run-7')

  expect(output).toEqual({
    Execution: {
      Id: 'arn:aws:states:eu-west-1:000000000000:execution:Holdfast-Rescue:run-7',
      Input: { id: 4 },
      Name: 'run-7',
      RoleArn: 'arn:aws:iam::000000000000:role/Rescue',
      StartTime: expect.stringMatching(/^2026-03-02T08:00:0\d\.\d{3}Z$/),
      RedriveCount: 0,
    },
    State: { Name: 'Tell', EnteredTime: expect.stringMatching(/^2026-03-02T08:00/), RetryCount: 0 },
    StateMachine: {
      Id: 'arn:aws:states:eu-west-1:000000000000:stateMachine:Holdfast-Rescue',
      Name: 'Holdfast-Rescue',
    },
  })
})

test.each([
  ['seconds', { Seconds: 90 }],
  ['computed seconds', { Seconds: '{% 45 * 2 %}' }],
  ['a timestamp', { Timestamp: '2026-03-02T08:01:30Z' }],
  ['a computed timestamp', { Timestamp: '{% $fromMillis($millis() + 90000) %}' }],
])('waits for %s of virtual time', async (_, wait) => {
  scene = await play({ Wait: { Type: 'Wait', ...wait, Output: 'woke', End: true } })
  await scene.start()

  await scene.host.pass(80)
  expect(await scene.see()).toEqual({ status: 'RUNNING' })

  await scene.host.pass(11)
  expect(await scene.see()).toEqual({ status: 'SUCCEEDED', output: 'woke' })
})

test('lives through thirty days of waits and daily steps, each at its own time', async () => {
  const days: string[] = []
  scene = await play(
    {
      Begin: { Type: 'Pass', Assign: { day: 0 }, Next: 'Wait a day' },
      'Wait a day': { Type: 'Wait', Seconds: 86_400, Next: 'Look' },
      Look: aTask('look', {
        Arguments: { FunctionName: 'look', Payload: '{% $now() %}' },
        Assign: { day: '{% $day + 1 %}' },
        End: undefined,
        Next: 'Over?',
      }),
      'Over?': {
        Type: 'Choice',
        Choices: [{ Condition: '{% $day < 30 %}', Next: 'Wait a day' }],
        Default: 'Over',
      },
      Over: { Type: 'Succeed', Output: '{% $day %}' },
    },
    { look: (now) => days.push(String(now).slice(0, 10)) },
  )
  await scene.start()

  await scene.host.pass(31 * 86_400)

  expect(await scene.see()).toEqual({ status: 'SUCCEEDED', output: 30 })
  expect(days).toHaveLength(30)
  expect(new Set(days).size).toBe(30)
  expect([days[0], days[29]]).toEqual(['2026-03-03', '2026-04-01'])
})

test('tells the start of each execution and that it failed, and counts what AWS would charge for', async () => {
  scene = await play({ A: { Type: 'Pass', Next: 'B' }, B: { Type: 'Fail', Error: 'Sad' } })
  await scene.start()

  expect(scene.host.story).toEqual(['run: rescue run-1 started', 'run: rescue run-1 failed (Sad)'])
  expect(scene.states.list()).toMatchObject([
    { machine: 'Rescue', name: 'run-1', status: 'FAILED', transitions: 2 },
  ])
})

test('writes a history AWS would recognise', async () => {
  scene = await play(
    {
      Ask: aTask('ask', {
        Resource: CALLBACK,
        Arguments: { FunctionName: 'ask', Payload: '{% $states.context.Task.Token %}' },
      }),
    },
    { ask: (token) => void scene.ask('SendTaskSuccess', { taskToken: token, output: '{"Payload":1}' }) },
  )
  await scene.start()

  expect(await scene.see()).toEqual({ status: 'SUCCEEDED', output: 1 })
  expect(await scene.events()).toEqual([
    'ExecutionStarted',
    'TaskStateEntered',
    'TaskScheduled',
    'TaskStarted',
    'TaskSucceeded',
    'TaskStateExited',
    'ExecutionSucceeded',
  ])
})

test('fails an execution whose history grows beyond what AWS keeps', async () => {
  scene = await play({
    Round: { Type: 'Pass', Next: 'And round' },
    'And round': { Type: 'Pass', Next: 'Round' },
  })

  expect(await scene.start()).toMatchObject({ status: 'FAILED', error: 'States.Runtime' })
})
