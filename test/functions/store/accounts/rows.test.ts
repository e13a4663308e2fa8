import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod'
import { eventKey, putEvent } from '../../../../functions/store/accounts/events.ts'
import { unpackedMemory } from '../../../../functions/store/accounts/packed-memory.ts'
import { accountShards, riskKey } from '../../../../functions/store/accounts/risk.ts'
import { type FiledRow, readRows } from '../../../../functions/store/accounts/rows.ts'
import { shardOf } from '../../../../functions/store/table/shard-of.ts'
import { foldEvents } from '../../../../functions/streams/fold-events.ts'
import { aState } from '../../../domain/learning/a-state.ts'
import { type Engine, startEngine } from '../../../support/engine.ts'
import { orders } from '../../../support/facts.ts'
import { fileState } from '../../../support/file-state.ts'
import { givenFor } from '../../../support/given.ts'

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
  const call = {
    id: 'call',
    accountId: 'quiet',
    at: '2026-03-01T10:00:00Z',
    channel: 'phone',
    minutes: 5,
  } as const
  await putEvent(stored.table, { ...call, type: 'contact' }, given.now().toISOString(), { eventDays: 400 })
  await foldEvents.consume({ pk: 'A#quiet', sks: [eventKey('quiet', call.id).sk] }, given)
  const read = await readRows(stored.table, { accounts: 100, bytes: 1e6 })
  const rows = read.map(({ accountId, memory }) => ({ accountId, state: unpackedMemory(memory).latest }))
  expect(rows.map(({ accountId }) => accountId).sort()).toEqual(['acme', 'quiet'])
  expect(rows.find(({ accountId }) => accountId === 'acme')?.state).toMatchObject({
    orderDays: [20454, 20464, 20474, 20484, 20494, 20504],
    latest: { worth: { EUR: [125, 125, 125, 125, 125, 125] } },
  })
  expect(rows.find(({ accountId }) => accountId === 'quiet')?.state.orderDays).toEqual([])
})

test('a sample is a fair part of whole shards, and no more of them are read than needed', async () => {
  const { table } = await engine.newTable()
  const ids = Array.from({ length: 200 }, (_, n) => `account-${n}`)
  for (const id of ids) await fileState(table, id, aState([1]))
  const roomy = 1e6
  const all = await readRows(table, { accounts: 1000, bytes: roomy })
  expect(all).toHaveLength(200)
  const some = await readRows(table, { accounts: 30, bytes: roomy })
  const idsOf = (rows: FiledRow[]) => rows.map(({ accountId }) => accountId)
  const shards = new Set(idsOf(some).map((id) => shardOf(id, accountShards)))
  expect(shards.size).toBeLessThan(accountShards)
  const lot = (id: string) => shardOf(id, 2 ** 32)
  const read = ids.filter((id) => shardOf(id, accountShards) <= Math.max(...shards))
  expect(idsOf(some)).toEqual(read.toSorted((a, b) => lot(a) - lot(b)).slice(0, 30))
})

test('accounts with much behind them are fewer in a sample: it is limited in bytes, too', async () => {
  const { table } = await engine.newTable()
  for (let n = 0; n < 60; n++) await fileState(table, `account-${n}`, aState([1, 2, 3]))
  const item = await table.get(riskKey('account-0'))
  const each = z.instanceof(Uint8Array).parse(item?.memory).byteLength
  const rows = await readRows(table, { accounts: 1000, bytes: 10 * each })
  expect(rows.length).toBeGreaterThanOrEqual(9)
  expect(rows.length).toBeLessThanOrEqual(11)
})
