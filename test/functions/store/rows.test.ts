import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventKey, putEvent } from '../../../functions/store/events.ts'
import { foldRisk } from '../../../functions/store/fold-risk.ts'
import { putRow, readRows, rowShards } from '../../../functions/store/rows.ts'
import { shardOf } from '../../../functions/store/shard-of.ts'
import { foldEvents } from '../../../functions/streams/fold-events.ts'
import { aRow } from '../../domain/learning/a-row.ts'
import { type Engine, startEngine } from '../../support/engine.ts'
import { orders } from '../../support/facts.ts'
import { givenFor } from '../../support/given.ts'

let engine: Engine
beforeAll(async () => {
  engine = await startEngine()
})
afterAll(() => engine.stop())

test('every judged account files a learning row, the same however its facts arrived', async () => {
  const stored = await engine.newTable()
  const given = givenFor(stored.table, '2026-03-20T12:00:00Z')
  const events = orders('2026-01-01', 10, 6)
  for (const event of events.toReversed()) {
    await putEvent(stored.table, event, given.now().toISOString())
    await foldEvents.consume({ pk: 'A#acme', sks: [eventKey('acme', event.id).sk] }, given)
  }
  await foldRisk(stored.table, 'quiet', { now: given.now(), settings: given.settings })
  const rows = await readRows(stored.table, 100)
  expect(rows.map(({ accountId }) => accountId).sort()).toEqual(['acme', 'quiet'])
  expect(rows.find(({ accountId }) => accountId === 'acme')?.row).toMatchObject({
    days: [20454, 20464, 20474, 20484, 20494, 20504],
    amounts: [125, 125, 125, 125, 125, 125],
  })
  expect(rows.find(({ accountId }) => accountId === 'quiet')?.row.days).toEqual([])
})

test('a row made of fewer events never replaces one made of more', async () => {
  const { table } = await engine.newTable()
  await putRow(table, 'a', { row: aRow([1, 2]), count: 2 })
  await putRow(table, 'a', { row: aRow([1]), count: 1 })
  expect((await readRows(table, 1))[0]?.row.days).toEqual([1, 2])
})

test('a sample is made of whole shards, and no more of them than needed', async () => {
  const { table } = await engine.newTable()
  const ids = Array.from({ length: 200 }, (_, n) => `account-${n}`)
  for (const id of ids) await putRow(table, id, { row: aRow([1]), count: 1 })
  expect(await readRows(table, 1000)).toHaveLength(200)
  const some = await readRows(table, 30)
  const shards = new Set(some.map(({ accountId }) => shardOf(accountId, rowShards)))
  expect(some.length).toBeGreaterThanOrEqual(30)
  expect(some).toHaveLength(ids.filter((id) => shards.has(shardOf(id, rowShards))).length)
  expect(shards.size).toBeLessThan(rowShards)
})
