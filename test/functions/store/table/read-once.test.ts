import { expect, test, vi } from 'vitest'
import { originOf, readOnce } from '../../../../functions/store/table/read-once.ts'
import type { TableReader } from '../../../../functions/store/table/table.ts'

function counted() {
  const reader = {
    get: vi.fn(async ({ pk, sk }) => ({ pk, sk, read: true })),
    getMany: vi.fn(async (keys) => keys),
    query: vi.fn(async ({ pk }) => ({ items: [{ pk, sk: 'ONE' }] })),
    queryAll: vi.fn(async ({ pk }) => [{ pk, sk: 'ONE' }]),
  } satisfies TableReader
  return { reader, once: readOnce(reader) }
}

test('the same item, also asked for at the same time, is read once, and another one by itself', async () => {
  const { reader, once } = counted()
  const state = { pk: 'A#acme', sk: 'STATE' }
  const [first, second] = await Promise.all([once.get(state), once.get({ sk: 'STATE', pk: 'A#acme' })])
  expect(first).toBe(second)
  expect(await once.get({ ...state, sk: 'PROFILE' })).toEqual({ pk: 'A#acme', sk: 'PROFILE', read: true })
  expect(reader.get).toHaveBeenCalledTimes(2)
})

test('queries and batches that differ in anything are read apart', async () => {
  const { reader, once } = counted()
  for (const limit of [1, 2, 1]) await once.query({ pk: 'A#acme', prefix: 'TASK#', limit })
  for (const newestFirst of [true, false, true]) await once.queryAll({ pk: 'A#acme', newestFirst })
  for (const sk of ['a', 'b', 'a']) await once.getMany([{ pk: 'A#acme', sk }])
  await once.getMany([{ pk: 'A#acme', sk: 'a' }], ['pk'])
  expect(reader.query).toHaveBeenCalledTimes(2)
  expect(reader.queryAll).toHaveBeenCalledTimes(2)
  expect(reader.getMany).toHaveBeenCalledTimes(3)
})

test('a new view of the table reads anew, and what is known of the table for good is known of both', async () => {
  const { reader, once } = counted()
  await once.get({ pk: 'A#acme', sk: 'STATE' })
  await readOnce(reader).get({ pk: 'A#acme', sk: 'STATE' })
  expect(reader.get).toHaveBeenCalledTimes(2)
  expect(originOf(once)).toBe(reader)
  expect(originOf(readOnce(reader))).toBe(originOf(reader))
})
