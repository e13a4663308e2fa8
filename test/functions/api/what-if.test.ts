import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { StatementAction } from '../../../domain/costing/account-statement.ts'
import type { Caller } from '../../../functions/runtime/caller.ts'
import { serveRoutes } from '../../../functions/runtime/serve-routes.ts'
import { reconcileDue } from '../../../functions/schedules/reconcile-due.ts'
import { saveAccount } from '../../../functions/store/accounts/accounts.ts'
import { eventKey, putEvent } from '../../../functions/store/accounts/events.ts'
import { statementItem } from '../../../functions/store/tasks/statements.ts'
import { foldEvents } from '../../../functions/streams/fold-events.ts'
import { type Engine, startEngine } from '../../support/engine.ts'
import { acme, orders } from '../../support/facts.ts'
import { givenFor, type TestGiven } from '../../support/given.ts'
import { send } from '../../support/http.ts'
import { readsRoutes } from './reads-routes.ts'

let engine: Engine
let given: TestGiven
beforeAll(async () => {
  engine = await startEngine()
})
afterAll(() => engine.stop())

const li = {
  ...{ name: 'Li Wei', email: 'li@example.com' },
  manager: { name: 'Ana Sol', email: 'ana@example.com' },
}
const now = '2026-03-02T12:00:00Z'
/** Accounts of two owners, one of them silent for long, one a little late, one that orders. */
beforeEach(async () => {
  given = givenFor((await engine.newTable()).table, now)
  const { table } = given
  for (const [id, from, owner] of [
    ['gone', '2025-07-01', li],
    ['late', '2026-01-18', li],
    ['well', '2025-10-25', { name: 'Zoe Zander', email: 'zoe@example.com' }],
  ] as const) {
    await saveAccount(table, id, { ...acme, name: id, owner }, now)
    const events = orders(from, id === 'late' ? 1 : 10, 13, id)
    for (const event of events) await putEvent(table, event, now, { eventDays: 400 })
    await foldEvents.consume({ pk: `A#${id}`, sks: events.map((each) => eventKey(id, each.id).sk) }, given)
  }
})
const get = (path: string, caller?: Caller) =>
  send(serveRoutes<'Reads'>(readsRoutes, given), { method: 'GET', path, ...(caller && { caller }) })
const whatIf = async (query = '', caller?: Caller) =>
  Object((await get(`/v1/insights/what-if${query}`, caller)).body)

describe('GET insights/what-if', () => {
  test('counts bands and calls by the lines in force and by others, of the whole base and of each owner', async () => {
    const body = await whatIf('?yellow=1.2&red=1.9')
    expect(body.lines).toEqual({ inForce: { yellow: 1.2, red: 1.5 }, asked: { yellow: 1.2, red: 1.9 } })
    expect(body.accounts).toBe(3)
    const { accounts } = Object((await get('/v1/accounts')).body)
    const ofBand = (band: string) => accounts.filter((each: { band: string }) => each.band === band).length
    for (const band of ['learning', 'green', 'yellow', 'red'])
      expect([band, body.all.inForce.bands[band]]).toEqual([band, ofBand(band)])
    expect(body.owners.map(({ name }: { name: string }) => name).toSorted()).toEqual(['Li Wei', 'Zoe Zander'])
    const narrow = await whatIf('?yellow=20&red=90')
    // One has been silent for so long that it is red by any line.
    expect(narrow.all.asked.bands).toEqual({ learning: 0, green: 2, yellow: 0, red: 1 })
    expect(narrow.all.asked.callsAWeek).toBe(0)
    // It became late within the four weeks, and gone long before them.
    expect(body.all.inForce.callsAWeek).toBe(0.25)
    expect(body.owners[0]).toMatchObject({ name: 'Li Wei', inForce: { callsAWeek: 0.25 } })
  })

  test('says the same after the weekly sweep has counted, as of then', async () => {
    const query = '?yellow=1.3&red=2'
    const { asOf: _, ...before } = await whatIf(query)
    given.moveTo('2026-03-02T12:00:01Z')
    await reconcileDue.run(given)
    given.moveTo('2026-03-02T18:00:00Z')
    const { asOf, ...after } = await whatIf(query)
    expect(asOf).toBe('2026-03-02T12:00:01.000Z')
    expect(after).toEqual(before)
  })

  test('shows a manager what is their people’s, and an owner nothing', async () => {
    const ofAna = await whatIf('', { person: 'ana@example.com', role: 'manager' })
    expect(ofAna.owners.map(({ name }: { name: string }) => name)).toEqual(['Li Wei'])
    expect(ofAna.accounts).toBe(2)
    expect((await get('/v1/insights/what-if', { person: 'li@example.com', role: 'owner' })).status).toBe(403)
  })

  test.each([
    ['?yellow=0.5', 'yellow', 'outOfRange'],
    ['?red=101', 'red', 'outOfRange'],
    ['?yellow=1.45', 'red', 'tooClose'],
    ['?yellow=3&red=2', 'red', 'tooClose'],
  ])('refuses %s, and names the line', async (query, field, code) => {
    const { status, body } = await get(`/v1/insights/what-if${query}`)
    expect([status, Object(body).errors]).toMatchObject([422, [{ field, code }]])
  })

  test('refuses what is no number, by the name of its line', async () => {
    for (const query of ['?yellow=much', '?yellow=1.23456', '?yellow=-2']) {
      const { status, body } = await get(`/v1/insights/what-if${query}`)
      expect([query, status, Object(body).errors[0].field]).toEqual([query, 422, 'yellow'])
    }
  })
})

describe('the whale curve of profit', () => {
  const statement = (accountId: string, netContribution: string, to: string) => ({
    ...{ accountId, period: { from: '2025-03-03', to }, currency: 'EUR', orders: 3, listSales: '100' },
    ...{ discounts: '0', returns: '0', netSales: '100', costOfGoods: '50', knownCostShare: 1 },
    ...{ assumedMargin: 0.3, grossMargin: '50', ctsRatio: null, marginRatio: null, otherCurrencies: [] },
    ...{ costToServe: { total: '0', activities: [], leftOut: [] }, convertedCurrencies: [], notes: [] },
    netContribution,
    recommendation: {
      action: StatementAction.enum.keep,
      sentence: { key: 'told.statement-recorded', values: { account: accountId, action: 'keep' } },
      why: [],
    },
  })

  test('is of the latest statements of the last year, and says how many accounts have none', async () => {
    const { table } = given
    await table.put(statementItem('2025-12-01', statement('gone', '900.00', '2025-12-01')))
    await table.put(statementItem('2026-02-01', statement('gone', '-200.00', '2026-02-01')))
    await table.put(statementItem('2026-02-02', statement('late', '800.00', '2026-02-02')))
    await table.put(statementItem('2025-02-01', statement('well', '500.00', '2025-02-01')))
    await reconcileDue.run(given)
    const { profit } = Object((await get('/v1/insights/retention')).body)
    expect(profit.accounts).toBe(3)
    expect(profit.spreads).toMatchObject([
      {
        ...{ currency: 'EUR', accounts: 2, total: '600.00' },
        peak: { accounts: 1, share: 800 / 600 },
        losing: { accounts: 1, amount: '-200.00' },
      },
    ])
    expect(profit.spreads[0].shares.at(-1)).toEqual({ percent: 100, accounts: 2, share: 1 })
  })
})
