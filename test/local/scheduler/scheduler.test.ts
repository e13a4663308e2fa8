import { afterEach, expect, test } from 'vitest'
import type { Resource } from '../../../local/kernel/types.ts'
import { AccessDenied } from '../../../local/kernel/types.ts'
import { createScheduler } from '../../../local/scheduler/create-scheduler.ts'
import { createStates } from '../../../local/states/create-states.ts'
import { createFakeHost, type FakeHost } from '../states/fake-host.ts'

const DAY = 86_400
const SCAN = 'arn:aws:lambda:eu-west-1:000000000000:function:scan'
const ROLE = 'arn:aws:iam::000000000000:role/Clock'
const ARN = 'arn:aws:scheduler:eu-west-1:000000000000:schedule/default/Holdfast-Daily'
let host: FakeHost
afterEach(() => host.close())

function aSchedule(
  expression: string,
  more: Record<string, unknown> = {},
  target: Record<string, unknown> = {},
): Resource {
  return {
    logicalId: 'Daily',
    type: 'AWS::Scheduler::Schedule',
    properties: {
      ScheduleExpression: expression,
      FlexibleTimeWindow: { Mode: 'OFF' },
      State: 'ENABLED',
      Target: { Arn: SCAN, RoleArn: ROLE, Input: '{"at":"<aws.scheduler.scheduled-time>"}', ...target },
      ...more,
    },
    ref: 'Holdfast-Daily',
    arn: ARN,
  }
}

async function begin(schedule: Resource): Promise<void> {
  host = await createFakeHost([schedule])
  host.functions.scan = () => 'done'
  createScheduler(host, createStates(host)).start()
}

const times = () => host.calls.map(({ payload }) => Object(payload).at)

test('fires every local morning of thirty days that pass at once', async () => {
  await begin(aSchedule('cron(0 7 * * ? *)', { ScheduleExpressionTimezone: 'Europe/Berlin' }))

  await host.pass(30 * DAY)

  expect(times()).toHaveLength(30)
  expect(times()[0]).toBe('2026-03-03T06:00:00Z')
  expect(times()[29]).toBe('2026-04-01T05:00:00Z')
})

test('fires at its own time, so that what it starts sees that time', async () => {
  await begin(aSchedule('at(2026-03-04T10:00:00)'))
  const seen: Date[] = []
  host.functions.scan = () => seen.push(host.clock.now())

  await host.pass(5 * DAY)

  expect(seen.map((at) => at.toISOString().slice(0, 16))).toEqual(['2026-03-04T10:00'])
})

test('fires a rate at once and then in its rhythm', async () => {
  await begin(aSchedule('rate(6 hours)'))
  await host.pass(DAY - 60)

  expect(times()).toHaveLength(4)
})

test('fires the latest missed time once after the stack was down, and goes on from there', async () => {
  await begin(aSchedule('cron(0 7 * * ? *)'))
  await host.pass(2 * DAY)
  const before = times()
  host.journal
    .collection<{ offset: number }>('clock')
    .put('offset', { offset: host.clock.offset + 10 * DAY * 1000 })

  host = host.restart()
  createScheduler(host, createStates(host)).start()
  await host.pass(DAY)

  expect(before).toEqual(['2026-03-03T07:00:00Z', '2026-03-04T07:00:00Z'])
  expect(times()).toEqual(['2026-03-14T07:00:00Z', '2026-03-15T07:00:00Z'])
})

test('does not fire twice for the same time when the stack restarts', async () => {
  await begin(aSchedule('cron(0 7 * * ? *)'))
  await host.pass(DAY)

  host = host.restart()
  createScheduler(host, createStates(host)).start()
  await host.pass(60)

  expect(times()).toEqual([])
})

test('delivers again what was being delivered when the stack was killed', async () => {
  await begin(aSchedule('at(2026-03-02T09:00:00)'))
  let delivered = 0
  host.functions.scan = () => (++delivered === 1 ? new Promise(() => {}) : 'done')
  void host.pass(2 * 3600)
  await expect.poll(() => delivered).toBe(1)

  host = host.restart()
  createScheduler(host, createStates(host)).start()
  await host.pass(1)

  expect(times()).toEqual(['2026-03-02T09:00:00Z'])
})

test('never fires a disabled schedule', async () => {
  await begin(aSchedule('rate(1 hour)', { State: 'DISABLED' }))
  await host.pass(DAY)

  expect(host.calls).toEqual([])
})

test('keeps between its start date and its end date', async () => {
  const dates = { StartDate: '2026-03-05T00:00:00Z', EndDate: '2026-03-06T23:00:00Z' }
  await begin(aSchedule('cron(0 7 * * ? *)', dates))
  await host.pass(10 * DAY)

  expect(times()).toEqual(['2026-03-05T07:00:00Z', '2026-03-06T07:00:00Z'])
})

test('replaces all of Scheduler’s context attributes in the input', async () => {
  const keys = ['schedule-arn', 'scheduled-time', 'execution-id', 'attempt-number']
  const input = JSON.stringify(Object.fromEntries(keys.map((key) => [key, `<aws.scheduler.${key}>`])))
  await begin(aSchedule('at(2026-03-03T10:00:00)', {}, { Input: input }))
  await host.pass(3 * DAY)

  expect(host.calls[0]?.payload).toEqual({
    'schedule-arn': ARN,
    'scheduled-time': '2026-03-03T10:00:00Z',
    'execution-id': expect.stringMatching(/^[0-9a-f]{16}$/),
    'attempt-number': '1',
  })
})

test('sends Scheduler’s own notice when there is no input', async () => {
  await begin(aSchedule('at(2026-03-03T10:00:00)', {}, { Input: undefined }))
  await host.pass(3 * DAY)

  expect(host.calls[0]?.payload).toMatchObject({
    source: 'aws.scheduler',
    'detail-type': 'Scheduled Event',
    resources: [ARN],
  })
})

test('does not call the function when the schedule’s role may not, and says so', async () => {
  await begin(aSchedule('at(2026-03-03T10:00:00)'))
  const asked: unknown[] = []
  host.authorize = (...question) => {
    asked.push(question)
    throw new AccessDenied('no lambda:InvokeFunction')
  }
  await host.pass(3 * DAY)

  expect(asked).toEqual([[ROLE, 'lambda:InvokeFunction', SCAN]])
  expect(host.calls).toEqual([])
  expect(host.story).toEqual(['trouble: schedule Daily: no lambda:InvokeFunction'])
})

test.each([
  [
    'a target that is no function',
    aSchedule('rate(1 day)', {}, { Arn: 'arn:aws:sqs:eu-west-1:1:q' }),
    'Target.Arn',
  ],
  ['a property it does not know', aSchedule('rate(1 day)', { KmsKeyArn: 'k' }), 'KmsKeyArn'],
  ['an expression it does not know', aSchedule('rate(1 week)'), 'schedule Daily: rate(1 week)'],
  ['input that is no JSON', aSchedule('rate(1 day)', {}, { Input: '{' }), 'schedule Daily'],
])('stops the start on %s, naming it', async (_, schedule, place) => {
  host = await createFakeHost([schedule])

  expect(() => createScheduler(host, createStates(host))).toThrow(place)
})

test('runs now when asked, by logical id, even when it is disabled, and counts nothing for it', async () => {
  host = await createFakeHost([aSchedule('cron(0 7 * * ? *)', { State: 'DISABLED' })])
  host.functions.scan = () => ({ read: 3 })
  const scheduler = createScheduler(host, createStates(host))
  scheduler.start()

  expect(await scheduler.run('Daily')).toEqual({ payload: { read: 3 } })
  expect(times()).toEqual([expect.stringMatching(/^2026-03-02T08:00:/)])
  expect(scheduler.run('Weekly')).toBeUndefined()
  await scheduler.run('Daily', { dryRun: true })
  expect(host.calls.at(-1)?.payload).toEqual({ at: expect.any(String), dryRun: true })
  expect(host.used.schedules).toBeUndefined()
})

test('counts each firing', async () => {
  await begin(aSchedule('cron(0 7 * * ? *)'))
  await host.pass(3 * DAY)
  expect(host.used.schedules).toBe(3)
})

test('says of a schedule whose calls were given up when and why, until one succeeds', async () => {
  host = await createFakeHost([aSchedule('cron(0 7 * * ? *)')])
  let broken = true
  host.functions.scan = () => {
    if (broken) throw new TypeError('x is not a function')
    return 'done'
  }
  const scheduler = createScheduler(host, createStates(host))
  scheduler.start()
  await host.pass(DAY)
  const [failed] = scheduler.list()
  expect(failed).toMatchObject({
    name: 'Daily',
    failed: { at: expect.stringMatching(/^2026-03-03T07:03:00/), reason: 'TypeError: x is not a function' },
  })

  broken = false
  await host.pass(DAY)
  expect(scheduler.list()).toEqual([{ logicalId: 'Daily', name: 'Daily', expression: 'cron(0 7 * * ? *)' }])
})
