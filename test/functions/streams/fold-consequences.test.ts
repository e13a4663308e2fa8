import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Event } from '../../../domain/events/event.ts'
import type { Task } from '../../../domain/tasks/task.ts'
import { saveAccount } from '../../../functions/store/accounts/accounts.ts'
import { eventKey, putEvent } from '../../../functions/store/accounts/events.ts'
import { readRisk, riskKey } from '../../../functions/store/accounts/risk.ts'
import { ownerIdOf } from '../../../functions/store/people/owner-id.ts'
import type { Table } from '../../../functions/store/table/table.ts'
import { AnnounceRequest } from '../../../functions/store/tasks/outbox.ts'
import { runItem } from '../../../functions/store/tasks/runs.ts'
import { newTask } from '../../../functions/store/tasks/tasks.ts'
import { foldEvents } from '../../../functions/streams/fold-events.ts'
import { winBackTask } from '../../domain/tasks/a-task.ts'
import { type Engine, startEngine, type TestTable } from '../../support/engine.ts'
import { acme, order, orders } from '../../support/facts.ts'
import { givenFor, type TestGiven } from '../../support/given.ts'

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

const fold = (...events: Event[]) => foldThrough(stored.table, ...events)
async function foldThrough(table: Table, ...events: Event[]) {
  for (const event of events) await putEvent(table, event, given.now().toISOString(), { eventDays: 400 })
  const sks = events.map((event) => eventKey('acme', event.id).sk)
  await foldEvents.consume({ pk: 'A#acme', sks }, { ...given, table })
}
const contact = (id: string): Event => ({
  id,
  accountId: 'acme',
  at: '2026-06-19T09:00:00Z',
  type: 'contact',
  channel: 'phone',
  minutes: 5,
})
const outbox = async (kind: string) => (await stored.dump()).filter(({ sk }) => sk.startsWith(`OUT#${kind}#`))

describe('a change of band', () => {
  test('is announced once, in ids and a sentence; a first judgement is not', async () => {
    given.moveTo('2026-01-20T12:00:00Z')
    await fold(...orders('2025-10-01', 7, 16))
    expect(await readRisk(stored.table, 'acme')).toMatchObject({ band: 'green' })
    expect(await outbox('announce')).toEqual([])
    given.moveTo('2026-06-20T12:00:00Z')
    await fold(contact('x'))
    const announced = await outbox('announce')
    expect(announced).toMatchObject([
      { request: { type: 'AccountBandChanged.v1', ids: { from: 'green', to: 'red' } } },
    ])
    await fold(contact('y'))
    expect(await outbox('announce')).toHaveLength(1)
  })
})

describe('a band that was announced', () => {
  const late = orders('2026-01-21', 7, 22).map((event) => ({ ...event, id: `late-${event.id}` }))
  const told = async () =>
    (await outbox('announce')).map(({ request }) => AnnounceRequest.parse(request).ids).sort(byBand)
  const byBand = (a: Record<string, string>, b: Record<string, string>) =>
    (a.from ?? '') < (b.from ?? '') ? -1 : 1
  const [toRed, toGreen] = [
    { from: 'green', to: 'red' },
    { from: 'red', to: 'green' },
  ]
  beforeEach(async () => {
    given.moveTo('2026-01-20T12:00:00Z')
    await fold(...orders('2025-10-01', 7, 16))
    given.moveTo('2026-06-20T12:00:00Z')
  })

  test('is corrected when orders turn up that were not known, and the correction is said once', async () => {
    await fold(contact('x'))
    expect(await told()).toEqual([toRed])
    await fold(...late)
    expect(await readRisk(stored.table, 'acme')).toMatchObject({ band: 'green' })
    expect(await told()).toEqual([toRed, toGreen])
    await fold(contact('y'))
    expect(await told()).toHaveLength(2)
  })

  test('is corrected also by a worker that had judged before it was announced', async () => {
    const [reached, free] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const held: Table = {
      ...stored.table,
      async transact(writes) {
        reached.resolve()
        await free.promise
        return stored.table.transact(writes)
      },
    }
    const announcing = foldThrough(held, contact('x'))
    await reached.promise
    const overtaken: Table = {
      ...stored.table,
      async put(item, options) {
        if (item.sk === 'STATE') {
          free.resolve()
          await announcing
        }
        return stored.table.put(item, options)
      },
    }
    await foldThrough(overtaken, ...late)
    expect(await readRisk(stored.table, 'acme')).toMatchObject({ band: 'green', count: 39 })
    expect(await told()).toEqual([toRed, toGreen])
  })
})

describe('history that is imported', () => {
  test('starts nothing, however red the account', async () => {
    await fold(...orders('2024-01-01', 7, 30))
    expect(await readRisk(stored.table, 'acme')).toMatchObject({ band: 'red' })
    expect(await outbox('start')).toEqual([])
  })
})

describe('the owner', () => {
  const change = (id: string, at: string, email: string): Event => ({
    id,
    accountId: 'acme',
    at,
    type: 'owner-change',
    owner: { name: 'New', email },
  })

  test('is who the latest owner change names, unless PUT named somebody since', async () => {
    await saveAccount(stored.table, 'acme', acme, '2026-03-01T00:00:00Z')
    await fold(change('old', '2026-02-01T00:00:00Z', 'old@example.com'))
    expect((await readRisk(stored.table, 'acme'))?.ownerId).toBe(ownerIdOf(acme.owner.email))
    await fold(change('new', '2026-03-02T00:00:00Z', 'new@example.com'))
    expect((await readRisk(stored.table, 'acme'))?.ownerId).toBe(ownerIdOf('new@example.com'))
    await fold(change('between', '2026-03-01T12:00:00Z', 'between@example.com'))
    expect((await readRisk(stored.table, 'acme'))?.ownerId).toBe(ownerIdOf('NEW@example.com'))
  })
})

describe('an order', () => {
  const task: Task = {
    ...winBackTask(),
    ...{ taskId: 't-1', runId: 'win-back-1', accountId: 'acme', openedAt: '2026-03-19T06:00:00Z' },
  }
  beforeEach(async () => {
    const run = { runId: 'win-back-1', playbook: 'win-back', accountId: 'acme', cause: '2026-01-10' }
    await stored.table.put(runItem({ ...run, startedAt: task.openedAt, status: 'open' }))
    await stored.table.transact(newTask(task))
    // A win-back is only ever asked for accounts that were filed as yellow or red.
    await fold(order('first', '2025-12-01'))
    await stored.table.update(riskKey('acme'), { set: { wasWarned: true } })
  })

  test('placed after the task was opened answers the win-back, once', async () => {
    await fold(order('late', '2026-03-20'))
    await fold(order('later', '2026-03-20'))
    expect(await outbox('answer')).toMatchObject([{ request: { taskId: 't-1', outcome: 'changed' } }])
    expect(await stored.table.get({ pk: 'A#acme', sk: 'TASK#t-1' })).toMatchObject({
      value: { status: 'answered', answer: { by: 'order', fields: { orderId: 'late' } } },
    })
  })

  test('that costs nothing leaves the task open', async () => {
    await fold(order('sample', '2026-03-20', { price: '0.00' }))
    expect(await outbox('answer')).toEqual([])
  })

  test('of the past leaves the task open', async () => {
    await fold(order('old', '2026-01-10'))
    expect(await outbox('answer')).toEqual([])
  })
})
