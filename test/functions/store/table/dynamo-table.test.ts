import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Table } from '../../../../functions/store/table/table.ts'
import { type Engine, startEngine } from '../../../support/engine.ts'

let engine: Engine
let table: Table
beforeAll(async () => {
  engine = await startEngine()
})
afterAll(() => engine.stop())
beforeEach(async () => {
  table = (await engine.newTable()).table
})
const key = { pk: 'A#a', sk: 'X#1' }

describe('the table', () => {
  test('keeps the first of two items put if absent and shows it to the second', async () => {
    expect(await table.put({ ...key, n: 1 }, { ifAbsent: true })).toEqual({ written: true })
    const second = await table.put({ ...key, n: 2 }, { ifAbsent: true })
    expect(second).toEqual({ written: false, existing: { ...key, n: 1 } })
  })

  test('writes a smaller count never over a larger one, and an equal one again', async () => {
    const put = (count: number) =>
      table.put({ ...key, count }, { if: { count: { atMost: count, orAbsent: true } } })
    expect((await put(2)).written).toBe(true)
    expect((await put(1)).written).toBe(false)
    expect((await put(2)).written).toBe(true)
    expect(await table.get(key)).toEqual({ ...key, count: 2 })
  })

  test('takes every kind of condition', async () => {
    await table.put({ ...key, status: 'open' })
    const tryIf = async (condition: Parameters<Table['delete']>[1]) =>
      (await table.update(key, { set: { seen: 1 }, if: condition })).written
    expect(await tryIf({ status: { is: 'open' } })).toBe(true)
    expect(await tryIf({ status: { not: 'open' } })).toBe(false)
    expect(await tryIf({ status: { oneOf: ['done', 'open'] } })).toBe(true)
    expect(await tryIf({ other: { exists: true } })).toBe(false)
    expect(await tryIf({ other: { exists: false }, status: { is: 'done' } })).toBe(false)
    expect(await tryIf({ other: { is: 1, orAbsent: true } })).toBe(true)
  })

  test('sets, adds and removes in one update, and creates what is missing', async () => {
    await table.update(key, { set: { a: 1, unset: undefined }, add: { n: 2 } })
    await table.update(key, { remove: ['a'], add: { n: 3 } })
    expect(await table.get(key)).toEqual({ ...key, n: 5 })
  })

  test('writes all of a transaction or nothing, and says which write failed', async () => {
    await table.put({ pk: 'A#a', sk: 'TAKEN', by: 'first' })
    const result = await table.transact([
      { put: { ...key, n: 1 }, ifAbsent: true },
      { put: { pk: 'A#a', sk: 'TAKEN' }, ifAbsent: true },
    ])
    expect(result).toEqual({ written: false, failed: 1, existing: { pk: 'A#a', sk: 'TAKEN', by: 'first' } })
    expect(await table.get(key)).toBeUndefined()
    const other = { pk: 'A#a', sk: 'Y' }
    const good = await table.transact([
      { update: other, set: { n: 1 } },
      { check: { pk: 'A#a', sk: 'TAKEN' }, if: { by: { is: 'first' } } },
      { delete: key },
    ])
    expect(good).toEqual({ written: true })
    expect(await table.get(other)).toEqual({ ...other, n: 1 })
  })

  test('pages through a query by an opaque cursor, both ways', async () => {
    for (const n of [1, 2, 3, 4, 5]) await table.put({ pk: 'A#a', sk: `P#${n}` })
    const first = await table.query({ pk: 'A#a', prefix: 'P#', limit: 2 })
    const second = await table.query({ pk: 'A#a', prefix: 'P#', limit: 2, cursor: first.cursor })
    expect([...first.items, ...second.items].map(({ sk }) => sk)).toEqual(['P#1', 'P#2', 'P#3', 'P#4'])
    const newest = await table.query({ pk: 'A#a', prefix: 'P#', limit: 1, newestFirst: true })
    expect(newest.items[0]?.sk).toBe('P#5')
    expect(await table.queryAll({ pk: 'A#a', from: 'P#2', to: 'P#4' })).toHaveLength(3)
    const forged = (position: object) => Buffer.from(JSON.stringify(position)).toString('base64url')
    for (const cursor of [
      forged({}),
      forged({ pk: 'A#a' }),
      forged({ pk: 'A#a', sk: '' }),
      forged({ pk: 'A#other', sk: 'P#1' }),
      forged({ pk: 'A#a', sk: 'OTHER#1' }),
      forged({ pk: 'A#a', sk: 'P#1', more: 'x' }),
    ])
      await expect(table.query({ pk: 'A#a', prefix: 'P#', cursor })).rejects.toMatchObject({
        code: 'invalid-cursor',
      })
    await expect(table.query({ pk: 'A#a', cursor: 'nonsense' })).rejects.toMatchObject({
      code: 'invalid-cursor',
    })
  })

  test('reads many items over the limit of one batch, each once', async () => {
    const keys = Array.from({ length: 130 }, (_, n) => ({ pk: 'A#many', sk: `M#${n}` }))
    await Promise.all(keys.map((each) => table.put({ ...each, n: 1, unwanted: true })))
    const items = await table.getMany([...keys, ...keys, { pk: 'A#many', sk: 'missing' }], ['sk', 'n'])
    expect(items).toHaveLength(130)
    expect(items[0]).not.toHaveProperty('unwanted')
  })
})
