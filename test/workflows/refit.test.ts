import { afterEach, expect, test } from 'vitest'
import { createStates, type States } from '../../local/states/create-states.ts'
import { refit } from '../../workflows/refit.ts'
import { createFakeHost, type FakeHost } from '../local/states/fake-host.ts'

const at = '2026-03-01T03:00:00Z'
const arn = 'arn:aws:states:eu-west-1:000000000000:stateMachine:refit'
const end = { version: 'learned-1', accounts: 300 }
type Answers = Record<string, () => unknown>
const answers: Answers = {
  LearnModel: () => ({ found: 'candidate', accounts: 300, version: 'learned-1' }),
  BackTestModel: () => ({ decision: 'promote' }),
  PromoteModel: () => ({ outcome: 'promoted', ...end }),
  KeepModel: () => ({ outcome: 'kept', ...end }),
}

let host: FakeHost
afterEach(() => host.close())

/** The shipped machine with steps that answer as told, run for an instant. */
async function begin(changed: Answers = {}) {
  const DefinitionString = JSON.stringify(refit.definition).replaceAll(
    /\$\{\w+\}/g,
    'arn:aws:lambda:eu-west-1:000000000000:function:host',
  )
  const properties = { DefinitionString, RoleArn: 'arn:aws:iam::000000000000:role/run' }
  const type = 'AWS::StepFunctions::StateMachine'
  host = await createFakeHost([{ logicalId: 'Refit', type, properties, ref: arn, arn }])
  host.functions.host = (payload) => ({ ...answers, ...changed })[Object(payload).step]?.()
  const states: States = createStates(host)
  const execution = states.start(arn, JSON.stringify(refit.input.parse({ v: 1, at })))
  await host.activity.quiet()
  return execution
}
const called = () => host.calls.map(({ payload }) => Object(payload).step)

test('a candidate that is not worse is promoted, and the run says so', async () => {
  const { status, output } = await begin()
  expect(status).toBe('SUCCEEDED')
  expect(refit.output.parse(JSON.parse(output ?? ''))).toMatchObject({ outcome: 'promoted' })
  expect(called()).toEqual(['LearnModel', 'BackTestModel', 'PromoteModel'])
  expect(host.calls.map(({ payload }) => Object(payload).at)).toEqual([at, at, at])
})

test.each([
  ['is worse', { decision: 'keep' }],
  ['cannot be judged any more', { decision: 'not-enough-data' }],
])('a candidate that %s is kept back, and the run succeeds', async (_, judged) => {
  expect(await begin({ BackTestModel: () => judged })).toMatchObject({ status: 'SUCCEEDED' })
  expect(called()).toEqual(['LearnModel', 'BackTestModel', 'KeepModel'])
})

test('without enough data nothing is back-tested, and the run succeeds', async () => {
  const learned = { found: 'not-enough-data', accounts: 12 }
  expect(await begin({ LearnModel: () => learned })).toMatchObject({ status: 'SUCCEEDED' })
  expect(called()).toEqual(['LearnModel', 'KeepModel'])
})

test('a step that fails once is tried again, and those before it are not', async () => {
  let tries = 0
  const execution = await begin({
    BackTestModel() {
      tries += 1
      if (tries === 1) throw new Error('the engine coughed')
      return { decision: 'promote' }
    },
  })
  await host.pass(60)
  expect(execution.status).toBe('SUCCEEDED')
  expect(called()).toEqual(['LearnModel', 'BackTestModel', 'BackTestModel', 'PromoteModel'])
})

test('a step that goes on failing fails the run with its own error, and nothing is put to use', async () => {
  const execution = await begin({
    BackTestModel() {
      throw new RangeError('too many rows')
    },
  })
  await host.pass(3600)
  expect(execution).toMatchObject({ status: 'FAILED', error: 'RangeError' })
  expect(called()).toEqual(['LearnModel', ...Array(4).fill('BackTestModel')])
})
