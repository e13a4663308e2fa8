import { afterAll, beforeAll, expect, test } from 'vitest'
import { insertsAtOnce, tableInserts } from '../../../../functions/store/table/inserts.ts'
import { type Engine, startEngine } from '../../../support/engine.ts'

let engine: Engine
beforeAll(async () => {
  engine = await startEngine()
})
afterAll(() => engine.stop())

test('inserts each item for itself, writes over none, and says which were put', async () => {
  const { table, client, name, dump } = await engine.newTable()
  const body = new Uint8Array([0, 255, 39])
  await table.put({ pk: 'a', sk: '1', kept: true })
  const inserts = tableInserts(client, name)
  const items = ['0', '1', '2'].map((sk) => ({
    pk: 'a',
    sk,
    body,
    list: ["it's", { deep: 1 }],
    none: undefined,
  }))
  expect(await inserts.putNew(items)).toEqual([true, false, true])
  expect(await dump()).toEqual([
    { pk: 'a', sk: '0', body, list: ["it's", { deep: 1 }] },
    { pk: 'a', sk: '1', kept: true },
    { pk: 'a', sk: '2', body, list: ["it's", { deep: 1 }] },
  ])
})

test('takes as many as it says, and does not put what is too large while it puts the others', async () => {
  const { client, name, dump } = await engine.newTable()
  const inserts = tableInserts(client, name)
  const items = Array.from({ length: insertsAtOnce }, (_, at) => ({ pk: 'a', sk: String(at), text: 'x' }))
  items[3] = { pk: 'a', sk: '3', text: 'x'.repeat(410 * 1024) }
  const put = await inserts.putNew(items)
  expect(put.flatMap((was, at) => (was ? [] : [at]))).toEqual([3])
  expect(await dump()).toHaveLength(insertsAtOnce - 1)
})
