import { BatchWriteItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod'
import { blankMemory } from '../../../domain/history/memory.ts'
import { assess } from '../../../domain/risk/assess.ts'
import { Settings } from '../../../domain/settings.ts'
import { serveRoutes } from '../../../functions/runtime/serve-routes.ts'
import { riskWrite } from '../../../functions/store/accounts/risk.ts'
import { type Engine, startEngine } from '../../support/engine.ts'
import { givenFor } from '../../support/given.ts'
import { send } from '../../support/http.ts'
import { readsRoutes } from './reads-routes.ts'

const at = '2026-03-02T12:00:00Z'
const bands = ['red', 'yellow', 'green', 'learning'] as const
let engine: Engine
beforeAll(async () => {
  engine = await startEngine()
})
afterAll(() => engine.stop())

/** A company of so many accounts, a twentieth of them red, as folding would have filed them. */
async function companyOf(count: number) {
  const { table, name, client } = await engine.newTable()
  const report = assess(blankMemory.latest, '2026-03-02', Settings.parse({}))
  const items = Array.from({ length: count }, (_, n) => {
    const band = bands[n % 20 === 0 ? 0 : n % 5 === 1 ? 1 : 2]
    const filed = {
      ...{ accountId: `a-${String(n).padStart(6, '0')}`, ownerId: `o-${n % 100}`, memory: blankMemory },
      ...{ due: null, wasWarned: false, revision: 0 },
    }
    const probability = { red: 0.8, yellow: 0.5, green: 0.1, learning: 0.3 }[band ?? 'green']
    return riskWrite({ ...report, band: band ?? 'green', probability }, filed).put
  })
  const lots = Array.from({ length: Math.ceil(items.length / 25) }, (_, lot) =>
    items.slice(25 * lot, 25 * lot + 25),
  )
  const write = async (lot: (typeof lots)[number]) => {
    const requests = lot.map((item) => ({
      PutRequest: { Item: marshall(item, { removeUndefinedValues: true }) },
    }))
    await client.send(new BatchWriteItemCommand({ RequestItems: { [name]: requests } }))
  }
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (let lot = lots.pop(); lot; lot = lots.pop()) await write(lot)
    }),
  )
  return { reads: serveRoutes<'Reads'>(readsRoutes, givenFor(table, at)), read: counting(client) }
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

test('a list of 100,000 accounts is paged and filtered at the cost of one of 2,000: it is never read whole', async () => {
  const asked = ['', '?band=red', '?owner=o-20', '?owner=o-20&band=red', '?name=a-00', '?limit=200']
  const costs = []
  for (const count of [2_000, 100_000]) {
    const { reads, read } = await companyOf(count)
    const cost = []
    for (const query of asked) {
      read()
      const first = await send(reads, { method: 'GET', path: `/v1/accounts${query}` })
      expect(first.status).toBe(200)
      const { accounts, cursor } = Object(first.body)
      expect(accounts.length).toBeGreaterThan(0)
      cost.push({ query, page: 1, ...read() })
      if (cursor === undefined) continue
      const more = await send(reads, {
        method: 'GET',
        path: `/v1/accounts${query === '' ? '?' : `${query}&`}cursor=${cursor}`,
      })
      expect(more.status).toBe(200)
      cost.push({ query, page: 2, ...read() })
    }
    costs.push(cost)
  }
  const [few = [], many = []] = costs
  for (const { query, page, calls, units } of many) {
    const same = few.find((each) => each.query === query && each.page === page)
    if (same === undefined) continue
    // Whole pages cost what whole pages cost, however many there are behind them.
    expect([query, page, calls <= same.calls + 2]).toEqual([query, page, true])
    expect([query, page, units <= same.units * 1.5 + 60]).toEqual([query, page, true])
  }
  // Reading every account would cost tens of thousands.
  for (const { query, page, units } of many) expect([query, page, units < 2_000]).toEqual([query, page, true])
}, 300_000)
