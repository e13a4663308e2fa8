import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { serveConsumer } from '../../../functions/runtime/serve-consumer.ts'
import { sweepOutbox } from '../../../functions/schedules/sweep-outbox.ts'
import { troublesOf } from '../../../functions/store/company/quarantine.ts'
import type { Key } from '../../../functions/store/table/table.ts'
import { type OutboxRequest, outboxItem } from '../../../functions/store/tasks/outbox.ts'
import { requestRun } from '../../../functions/store/tasks/request-run.ts'
import { dispatchOutbox } from '../../../functions/streams/dispatch-outbox.ts'
import { type Engine, startEngine, type TestTable } from '../../support/engine.ts'
import { throttled } from '../../support/faults.ts'
import { givenFor, type TestGiven } from '../../support/given.ts'
import { streamOf, unhurried } from '../../support/stream.ts'
import { saying } from '../../support/told.ts'

let engine: Engine
let stored: TestTable
let given: TestGiven
beforeAll(async () => {
  engine = await startEngine()
})
afterAll(() => engine.stop())
beforeEach(async () => {
  stored = await engine.newTable()
  given = givenFor(stored.table, '2026-03-20T12:00:00Z')
})
const asked = '2026-03-20T12:00:00.000Z'
const answer = (key: string): OutboxRequest => ({
  kind: 'answer',
  accountId: 'acme',
  taskId: 't-1',
  key,
  outcome: 'ordered',
})
async function ask(...requests: OutboxRequest[]): Promise<Key[]> {
  const items = requests.map((request) => outboxItem(request, asked))
  for (const item of items) await stored.table.put(item, { ifAbsent: true })
  return items.map(({ pk, sk }) => ({ pk, sk }))
}
async function askRun(cause: string): Promise<Key[]> {
  const writes = requestRun(
    { playbook: 'win-back', accountId: 'acme', cause, why: saying('silence') },
    given.now(),
  )
  await stored.table.transact(writes)
  return writes.map(({ put: { pk, sk } }) => ({ pk, sk })).filter(({ sk }) => sk.startsWith('OUT#'))
}
const deliver = (keys: Key[]) =>
  serveConsumer<'DispatchOutbox'>(dispatchOutbox, given)(streamOf(keys), unhurried)
const waiting = (token: string) => stored.table.put({ pk: 'A#acme', sk: 'TASK#t-1', token })

describe('a requested run', () => {
  test('starts once, with ids and a version only, however often its record comes', async () => {
    const keys = await askRun('2026-01-10')
    await Promise.all([deliver(keys), deliver(keys)])
    await deliver(keys)
    expect(given.started).toHaveLength(1)
    const [started] = given.started
    expect(started).toEqual({ v: 1, playbook: 'win-back', accountId: 'acme', runId: started?.runId })
    expect(started?.runId).toMatch(/^win-back-[a-z2-7]{24}$/)
    expect(given.announced.map(({ type }) => type)).toContain('PlaybookRequested.v1')
  })

  test('starts again only for another cause', async () => {
    await deliver(await askRun('2026-01-10'))
    await deliver(await askRun('2026-01-10'))
    await deliver(await askRun('2026-03-10'))
    expect(given.started).toHaveLength(2)
  })

  test('that could not be started comes again and holds up nothing else', async () => {
    const [start, ...others] = await askRun('2026-01-10')
    const { start: works } = given.runs
    given.runs.start = () => Promise.reject(throttled())
    const failures = await deliver([...others, ...(start ? [start] : [])])
    expect(failures.batchItemFailures).not.toEqual([])
    expect(given.announced).toHaveLength(1)
    given.runs.start = works
    expect(await deliver([...others, ...(start ? [start] : [])])).toEqual({ batchItemFailures: [] })
    expect(given.started).toHaveLength(1)
    expect(given.announced).toHaveLength(1)
  })

  test('that can never be started is set aside, leaves the outbox, and holds up nothing else', async () => {
    const keys = await askRun('2026-01-10')
    given.runs.start = () => Promise.reject(new RangeError('no such playbook'))
    expect(await deliver(keys)).toEqual({ batchItemFailures: [] })
    expect(given.announced).toHaveLength(1)
    const [trouble, ...more] = await troublesOf(stored.table, 'acme')
    expect(trouble).toMatchObject({ item: expect.stringMatching(/^OUT#start#/), work: 'DispatchOutbox' })
    expect(more).toEqual([])
    given.moveTo('2026-03-20T13:00:00Z')
    expect(await sweepOutbox.run(given)).toMatchObject({ stuck: 0, failed: 0 })
  })
})

describe('an answer', () => {
  test('goes to the token the task holds now, once', async () => {
    await waiting('token-2')
    const keys = await ask(answer('order'))
    await deliver(keys)
    await deliver(keys)
    expect(given.answered).toEqual([{ token: 'token-2', output: { taskId: 't-1', outcome: 'ordered' } }])
  })

  test('to a run that does not wait, or waits no more, is settled without a fault', async () => {
    expect(await deliver(await ask(answer('early')))).toEqual({ batchItemFailures: [] })
    await waiting('token-1')
    await deliver(await ask(answer('first')))
    expect(await deliver(await ask(answer('second')))).toEqual({ batchItemFailures: [] })
    expect(given.answered).toHaveLength(1)
    expect(await stored.table.queryAll({ index: 'outbox', pk: 'OUTBOX' })).toEqual([])
  })
})

describe('the sweep', () => {
  const sweep = () => sweepOutbox.run(given)

  test('carries out what the stream did not deliver within 15 minutes, once', async () => {
    await askRun('2026-01-10')
    given.moveTo('2026-03-20T12:14:00Z')
    expect(await sweep()).toMatchObject({ stuck: 0 })
    given.moveTo('2026-03-20T12:15:00Z')
    expect(await sweep()).toMatchObject({ stuck: 2, dispatched: 2, failed: 0 })
    expect(await sweep()).toMatchObject({ stuck: 0 })
    expect(given.started).toHaveLength(1)
  })

  test('measures open tasks past their deadline', async () => {
    const open = { duePk: 'DUE#TASKS', pk: 'A#acme' }
    await stored.table.put({ ...open, sk: 'TASK#a', dueSk: '2026-03-20T11:59:00Z#a' })
    await stored.table.put({ ...open, sk: 'TASK#b', dueSk: '2026-03-20T12:01:00Z#b' })
    expect(await sweep()).toMatchObject({ overdue: 1 })
    expect(given.lines.some((line) => line.includes('"OverdueTasks":1'))).toBe(true)
  })
})
