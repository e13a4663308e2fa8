import { afterAll, beforeAll, expect, test } from 'vitest'
import { foldAccount } from '../../../functions/operations/fold-account.ts'
import { eventKey, putEvent } from '../../../functions/store/events.ts'
import { accountShards } from '../../../functions/store/risk.ts'
import { readRows } from '../../../functions/store/rows.ts'
import { shardOf } from '../../../functions/store/shard-of.ts'
import { foldEvents } from '../../../functions/streams/fold-events.ts'
import { aState } from '../../domain/learning/a-state.ts'
import { type Engine, startEngine } from '../../support/engine.ts'
import { orders } from '../../support/facts.ts'
import { fileState } from '../../support/file-state.ts'
import { givenFor } from '../../support/given.ts'

let engine: Engine
beforeAll(async () => {
  engine = await startEngine()
})
afterAll(() => engine.stop())

test('every judged account is there to learn from, the same however its facts arrived', async () => {
  const stored = await engine.newTable()
  const given = givenFor(stored.table, '2026-03-20T12:00:00Z')
  const events = orders('2026-01-01', 10, 6)
  for (const event of events.toReversed()) {
    await putEvent(stored.table, event, given.now().toISOString(), { eventDays: 400 })
    await foldEvents.consume({ pk: 'A#acme', sks: [eventKey('acme', event.id).sk] }, given)
  }
  await foldAccount(stored.table, 'quiet', { now: given.now(), settings: given.settings })
  const rows = await readRows(stored.table, 100)
  expect(rows.map(({ accountId }) => accountId).sort()).toEqual(['acme', 'quiet'])
  expect(rows.find(({ accountId }) => accountId === 'acme')?.state).toMatchObject({
    orderDays: [20454, 20464, 20474, 20484, 20494, 20504],
    latest: { worth: { EUR: [125, 125, 125, 125, 125, 125] } },
  })
  expect(rows.find(({ accountId }) => accountId === 'quiet')?.state.orderDays).toEqual([])
})

test('a sample is made of whole shards, and no more of them than needed', async () => {
  const { table } = await engine.newTable()
  const ids = Array.from({ length: 200 }, (_, n) => `account-${n}`)
  for (const id of ids) await fileState(table, id, aState([1]))
  expect(await readRows(table, 1000)).toHaveLength(200)
  const some = await readRows(table, 30)
  const shards = new Set(some.map(({ accountId }) => shardOf(accountId, accountShards)))
  expect(some.length).toBeGreaterThanOrEqual(30)
  expect(some).toHaveLength(ids.filter((id) => shards.has(shardOf(id, accountShards))).length)
  expect(shards.size).toBeLessThan(accountShards)
})
