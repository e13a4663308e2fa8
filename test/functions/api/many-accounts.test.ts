import { BatchWriteItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod'
import { blankMemory } from '../../../domain/history/memory.ts'
import { assess } from '../../../domain/risk/assess.ts'
import { Settings } from '../../../domain/settings.ts'
import { serveRoutes } from '../../../functions/runtime/serve-routes.ts'
import { accountShards, riskWrite } from '../../../functions/store/accounts/risk.ts'
import { saveTally } from '../../../functions/store/company/base-tally.ts'
import { type Engine, startEngine } from '../../support/engine.ts'
import { givenFor } from '../../support/given.ts'
import { send } from '../../support/http.ts'
import { readsRoutes } from './reads-routes.ts'

const at = '2026-03-02T12:00:00Z'
let engine: Engine
beforeAll(async () => {
  engine = await startEngine()
})
afterAll(() => engine.stop())

/** A company of so many accounts, a twentieth of them red, as folding would have filed them. */
async function companyOf(count: number) {
  const { table, name, client } = await engine.newTable()
  const report = assess(blankMemory.latest, '2026-03-02', Settings.parse({}))
  // Packed once: what is remembered is the same of all, and packing takes longer than everything else.
  const made = (['red', 'yellow', 'green'] as const).map((band) => {
    const probability = { red: 0.8, yellow: 0.5, green: 0.1 }[band]
    const { put } = riskWrite(
      { ...report, band, probability },
      {
        ...{ accountId: 'a-template', ownerId: 'o-template', memory: blankMemory },
        ...{ due: null, wasWarned: false, revision: 0 },
      },
    )
    return marshall(put, { removeUndefinedValues: true })
  })
  const named = (item: (typeof made)[number], n: number) => {
    const own = (text: string) =>
      text.replaceAll('a-template', `a-${String(n).padStart(6, '0')}`).replaceAll('o-template', `o-${n % 10}`)
    return Object.fromEntries(
      Object.entries(item).map(([key, value]) => [
        key,
        value.S === undefined ? value : key === 'shardPk' ? { S: `SHARD#${n % 16}` } : { S: own(value.S) },
      ]),
    )
  }
  const items = Array.from({ length: count }, (_, n) =>
    named(made[n % 20 === 0 ? 0 : n % 5 === 1 ? 1 : 2] ?? {}, n),
  )
  const lots = Array.from({ length: Math.ceil(items.length / 25) }, (_, lot) =>
    items.slice(25 * lot, 25 * lot + 25),
  )
  const write = async (lot: (typeof lots)[number]) => {
    const requests = lot.map((item) => ({
      PutRequest: { Item: item },
    }))
    await client.send(new BatchWriteItemCommand({ RequestItems: { [name]: requests } }))
  }
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (let lot = lots.pop(); lot; lot = lots.pop()) await write(lot)
    }),
  )
  return { reads: serveRoutes<'Reads'>(readsRoutes, givenFor(table, at)), read: counting(client), table }
}

const Consumed = z.object({ CapacityUnits: z.number() })

/** What the engine was asked and what that consumed, since it was looked at last. */
function counting(client: DynamoDBClient) {
  let read = { calls: 0, units: 0 }
  client.middlewareStack.add(
    (next) => async (args) => {
      Object.assign(args.input, { ReturnConsumedCapacity: 'TOTAL' })
      const answer = await next(args)
      const { ConsumedCapacity } = Object(answer.output)
      const parts = [ConsumedCapacity].flat().filter((part) => part !== undefined)
      read.calls += 1
      read.units += parts.reduce((sum, part) => sum + Consumed.parse(part).CapacityUnits, 0)
      return answer
    },
    { step: 'initialize' },
  )
  return () => {
    const before = read
    read = { calls: 0, units: 0 }
    return before
  }
}

/** Most of the time is writing them: `ACCOUNTS=20000` takes a fifth of it. */
const accounts = Number(process.env.ACCOUNTS ?? 100_000)

test(`a list of ${accounts} accounts is paged and filtered at the cost of one of 1,000: it is never read whole`, async () => {
  const asked = ['', '?band=red', '?owner=o-0', '?owner=o-0&band=red', '?name=a-00', '?limit=200']
  const costs = []
  for (const count of [1_000, accounts]) {
    const { reads, read } = await companyOf(count)
    const cost = []
    for (const query of asked) {
      read()
      const first = await send(reads, { method: 'GET', path: `/v1/accounts${query}` })
      expect(first.status).toBe(200)
      const { accounts: found, cursor } = Object(first.body)
      expect(found.length).toBeGreaterThan(0)
      cost.push({ query, page: 1, found: found.length, ...read() })
      if (cursor === undefined) continue
      const more = await send(reads, {
        method: 'GET',
        path: `/v1/accounts${query === '' ? '?' : `${query}&`}cursor=${cursor}`,
      })
      expect(more.status).toBe(200)
      cost.push({ query, page: 2, found: Object(more.body).accounts.length, ...read() })
    }
    costs.push(cost)
  }
  const [few = [], many = []] = costs
  let compared = 0
  for (const { query, page, found, calls, units } of many) {
    // A page that the small company has as full; of some lists it has no second one.
    const same = few.find((each) => each.query === query && each.page === page && each.found === found)
    if (same === undefined) continue
    compared += 1
    // Whole pages cost what whole pages cost, however many there are behind them.
    expect([query, page, calls <= same.calls + 2]).toEqual([query, page, true])
    expect([query, page, units <= same.units * 1.2 + 10]).toEqual([query, page, true])
  }
  expect(compared).toBeGreaterThan(6)
}, 600_000)

test('a tier that hardly anybody is in is looked for in so many accounts and no more, and the rest is left to the cursor', async () => {
  const { reads, read } = await companyOf(3_000)
  read()
  const { body } = await send(reads, { method: 'GET', path: '/v1/accounts?tier=vip' })
  expect(Object(body)).toMatchObject({ accounts: [], cursor: expect.any(String) })
  // Twenty pages of fifty, and each account by itself.
  expect(read().units).toBeLessThan(20 * 50 * 2 + 100)
}, 240_000)

test('a base that no sweep has counted is looked at as far as a small one goes, and one that was counted is not read at all', async () => {
  const { reads, read, table } = await companyOf(3_000)
  const ask = async () => {
    read()
    const { body } = await send(reads, { method: 'GET', path: '/v1/insights/what-if' })
    return { ...Object(body), ...read() }
  }
  const before = await ask()
  expect(before).toMatchObject({ asOf: null, accounts: 0 })
  expect(before.units).toBeLessThan(1_200)
  const levels = { green: Array.from({ length: 6_250 }, (_, n) => 9_000 + 7 * n), yellow: [], red: [] }
  const owners = { 'o-1': { learning: 0, levels, alarms: [] } }
  for (let shard = 0; shard < accountShards; shard++)
    await saveTally(table, { shard, startedAt: at }, { accounts: 6_250, owners, contributions: {} })
  const after = await ask()
  expect(after).toMatchObject({ asOf: '2026-03-02T12:00:00Z', accounts: 100_000 })
  expect(after.units).toBeLessThan(200)
}, 240_000)
