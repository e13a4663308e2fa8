import { afterEach, expect, test } from 'vitest'
import { AccessDenied, type Resource } from '../../../local/kernel/types.ts'
import { createScheduler } from '../../../local/scheduler/create-scheduler.ts'
import { createStates } from '../../../local/states/create-states.ts'
import { createFakeHost, type FakeHost } from '../states/fake-host.ts'

const DAY = 86_400
const MACHINE = 'arn:aws:states:eu-west-1:000000000000:stateMachine:Count'
const ROLE = 'arn:aws:iam::000000000000:role/Clock'
let host: FakeHost
afterEach(() => host.close())

const call = {
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  Arguments: { FunctionName: 'arn:aws:lambda:eu-west-1:000000000000:function:count' },
  Output: '{% $states.result.Payload %}',
  End: true,
}
const machine: Resource = {
  logicalId: 'Count',
  type: 'AWS::StepFunctions::StateMachine',
  properties: {
    DefinitionString: JSON.stringify({ QueryLanguage: 'JSONata', StartAt: 'Count', States: { Count: call } }),
    RoleArn: 'arn:aws:iam::000000000000:role/run',
  },
  ref: MACHINE,
  arn: MACHINE,
}

function aSchedule(expression: string, targetArn = MACHINE): Resource {
  const Target = { Arn: targetArn, RoleArn: ROLE, Input: '{"at":"<aws.scheduler.scheduled-time>"}' }
  const properties = { ScheduleExpression: expression, FlexibleTimeWindow: { Mode: 'OFF' }, Target }
  const arn = 'arn:aws:scheduler:eu-west-1:000000000000:schedule/default/Weekly'
  return { logicalId: 'Weekly', type: 'AWS::Scheduler::Schedule', properties, ref: 'Weekly', arn }
}

async function begin(expression: string) {
  host = await createFakeHost([aSchedule(expression), machine])
  host.functions.count = () => ({ counted: 3 })
  return parts()
}
function parts() {
  const states = createStates(host)
  return { states, scheduler: createScheduler(host, states) }
}

test('a schedule starts an execution with the time it was scheduled for, each under a name of its own', async () => {
  const { states, scheduler } = await begin('cron(0 3 ? * SUN *)')
  scheduler.start()
  await host.pass(15 * DAY)

  const inputs = host.journal.collection<{ input: string }>('executions').all()
  expect(inputs.map(({ value }) => JSON.parse(value.input).at).sort()).toEqual([
    '2026-03-08T03:00:00Z',
    '2026-03-15T03:00:00Z',
  ])
  expect(states.list().map(({ status }) => status)).toEqual(['SUCCEEDED', 'SUCCEEDED'])
  expect(new Set(states.list().map(({ name }) => name)).size).toBe(2)
  expect(host.used.schedules).toBe(2)
})

test('an execution that was started goes on after a restart, and is not started again', async () => {
  const { scheduler } = await begin('at(2026-03-02T09:00:00)')
  let asked = 0
  host.functions.count = () => (++asked === 1 ? new Promise(() => {}) : { counted: 4 })
  scheduler.start()
  void host.pass(2 * 3600)
  await expect.poll(() => asked).toBe(1)

  host = host.restart()
  const after = parts()
  await after.states.resume()
  after.scheduler.start()
  await host.pass(DAY)

  expect(after.states.list()).toMatchObject([{ status: 'SUCCEEDED' }])
})

test('run now, it answers how the execution ended', async () => {
  const { scheduler } = await begin('rate(7 days)')

  expect(await scheduler.run('Weekly')).toEqual({
    payload: { execution: expect.any(String), status: 'SUCCEEDED', output: { counted: 3 } },
  })
})

test('run now, it says that the execution failed, and of what', async () => {
  const { scheduler } = await begin('rate(7 days)')
  host.functions.count = () => {
    throw new TypeError('three is no number')
  }

  expect(await scheduler.run('Weekly')).toMatchObject({
    payload: { status: 'FAILED' },
    error: { errorType: 'TypeError', errorMessage: expect.stringContaining('three is no number') },
  })
})

test('nothing is started when the schedule’s role may not, now or later', async () => {
  const { states, scheduler } = await begin('at(2026-03-03T10:00:00)')
  const asked: unknown[] = []
  host.authorize = (...question) => {
    asked.push(question)
    throw new AccessDenied('no states:StartExecution')
  }
  await expect(scheduler.run('Weekly')).rejects.toThrow(AccessDenied)
  scheduler.start()
  await host.pass(3 * DAY)

  expect(asked).toEqual(Array(2).fill([ROLE, 'states:StartExecution', MACHINE]))
  expect(states.list()).toEqual([])
  expect(host.story).toEqual(['trouble: schedule Weekly: no states:StartExecution'])
})

test.each([
  ['is not in the template', `${MACHINE}s`, 'schedule Weekly: the template has no state machine'],
  ['is an alias', `${MACHINE}:live`, 'without version or alias'],
])('a state machine that %s stops the start', async (_, arn, why) => {
  host = await createFakeHost([aSchedule('rate(7 days)', arn), machine])

  expect(parts).toThrow(why)
})
