import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import * as z from 'zod'
import { ComplaintInput } from '../../../domain/complaints/complaint.ts'
import type { IntakeEvent } from '../../../domain/events/event.ts'
import { dayFromNumber, dayNumber } from '../../../domain/history/day.ts'
import { tierNames } from '../../../domain/learning/account-value.ts'
import { lostQuotesOf } from '../../../domain/movement/lost-quotes.ts'
import { signals } from '../../../domain/signals/registry.ts'
import type { AccountLine } from '../../../functions/api/accounts/account-line.ts'
import { AccountView } from '../../../functions/api/accounts/account-view.ts'
import { foldAccount } from '../../../functions/operations/accounts/fold-account.ts'
import { type HttpHandler, serveRoutes } from '../../../functions/runtime/serve-routes.ts'
import { saveAccount } from '../../../functions/store/accounts/accounts.ts'
import { eventKey, putEvent } from '../../../functions/store/accounts/events.ts'
import { saveLostQuotes } from '../../../functions/store/company/lost-quotes.ts'
import { promoteModel, storeModel } from '../../../functions/store/company/models.ts'
import { saveMovement } from '../../../functions/store/company/movement.ts'
import { ownerIdOf } from '../../../functions/store/people/owner-id.ts'
import { storeComplaint } from '../../../functions/store/tasks/store-complaint.ts'
import { newTask } from '../../../functions/store/tasks/tasks.ts'
import { foldEvents } from '../../../functions/streams/fold-events.ts'
import { madeUpModel } from '../../domain/risk/made-up-model.ts'
import { shrinkingOrders } from '../../domain/signals/shrinking.ts'
import { complaintTask } from '../../domain/tasks/a-task.ts'
import { type Engine, startEngine, type TestTable } from '../../support/engine.ts'
import { acme, complaint, order, orders } from '../../support/facts.ts'
import { givenFor, type TestGiven } from '../../support/given.ts'
import { send } from '../../support/http.ts'
import { told } from '../../support/told.ts'
import { readsRoutes } from './reads-routes.ts'

let engine: Engine
let stored: TestTable
let given: TestGiven
let reads: HttpHandler
beforeAll(async () => {
  engine = await startEngine()
})
afterAll(() => engine.stop())
beforeEach(async () => {
  stored = await engine.newTable()
  given = givenFor(stored.table, '2026-01-20T12:00:00Z')
  reads = serveRoutes<'Reads'>(readsRoutes, given)
})
const get = (path: string) => send(reads, { method: 'GET', path })

async function fold(accountId: string, event: IntakeEvent) {
  await putEvent(stored.table, event, given.now().toISOString(), { eventDays: 400 })
  await foldEvents.consume({ pk: `A#${accountId}`, sks: [eventKey(accountId, event.id).sk] }, given)
}

async function known(accountId: string, count: number, from = '2025-10-01') {
  await saveAccount(stored.table, accountId, { ...acme, name: `The ${accountId}` }, '2025-09-01T00:00:00Z')
  const events = orders(from, 7, count, accountId)
  for (const event of events) await putEvent(stored.table, event, '2026-01-20T12:00:00Z', { eventDays: 400 })
  const sks = events.map((event) => eventKey(accountId, event.id).sk)
  await foldEvents.consume({ pk: `A#${accountId}`, sks }, given)
}

describe('GET insights/retention', () => {
  const movement = { asOf: '2026-01-18T03:00:00Z', accounts: 2, movements: [] }

  test('tells the movement of the base as the last refit filed it, and before the first one that there is none', async () => {
    expect(await get('/v1/insights/retention')).toMatchObject({
      status: 200,
      body: { asOf: null, accounts: 0, movements: [] },
    })
    await saveMovement(stored.table, movement)
    expect(await get('/v1/insights/retention')).toMatchObject({ status: 200, body: movement })
  })
})

describe('GET insights/lost-quotes', () => {
  test('tells lost quotes as the last refit counted them, and before the first one that there are none', async () => {
    const path = '/v1/insights/lost-quotes'
    expect(await get(path)).toMatchObject({ status: 200, body: { asOf: null, accounts: 0, lost: null } })
    const lost = lostQuotesOf([], dayNumber('2026-01-18'))
    const counted = { asOf: '2026-01-18T03:00:00Z', accounts: 2, lost }
    await saveLostQuotes(stored.table, counted)
    expect(await get(path)).toMatchObject({ status: 200, body: counted })
  })
})

describe('GET accounts by tier', () => {
  test('lists those whose value puts them in it, in any band, and together they are all that have one', async () => {
    const model = madeUpModel()
    await storeModel(stored.table, model)
    await promoteModel(stored.table, model.version, { before: undefined, now: given.now() })
    for (const every of [2, 4, 7, 14, 25]) {
      const accountId = `every-${every}`
      const first = dayFromNumber(dayNumber('2026-01-19') - 11 * every)
      const events = orders(first, every, 12, accountId)
      for (const event of events)
        await putEvent(stored.table, event, '2026-01-20T12:00:00Z', { eventDays: 400 })
      const sks = events.map((event) => eventKey(accountId, event.id).sk)
      await foldEvents.consume({ pk: `A#${accountId}`, sks }, given)
    }
    const listed = async (query: string): Promise<AccountLine[]> =>
      Object((await get(`/v1/accounts${query}`)).body).accounts
    const all = await listed('')
    expect(new Set(all.map(({ value }) => value?.tier)).size).toBeGreaterThan(1)
    for (const tier of tierNames) {
      const ofTier = all.filter(({ value }) => value?.tier === tier)
      expect([tier, await listed(`?tier=${tier}`)]).toEqual([tier, ofTier])
    }
    const small = all.filter(({ value, band }) => value?.tier === 'small' && band === 'green')
    expect(await listed('?tier=small&band=green')).toEqual(small)
    expect((await get('/v1/accounts?tier=gold')).status).toBe(422)
  })
})

describe('GET account', () => {
  test('shows an account that shrinks though its rhythm holds, with what it does not buy any more', async () => {
    const events = shrinkingOrders('2025-02-01')
    for (const event of events)
      await putEvent(stored.table, event, '2026-01-20T12:00:00Z', { eventDays: 400 })
    const sks = events.map((event) => eventKey('acme', event.id).sk)
    await foldEvents.consume({ pk: 'A#acme', sks }, given)
    const { body } = await get('/v1/accounts/acme')
    const { risk, signals } = AccountView.parse(body)
    expect(risk).toMatchObject({ band: 'red', bandReason: 'shrinking', shrinkingSince: '2025-12-28' })
    expect(risk.probability).toBeLessThan(0.02)
    expect(told(risk.sentence)).toMatch(
      /^Red, shrinking: .* Orders as often, but 97% smaller\. 6 of 7 usual articles/,
    )
    expect(signals.find(({ key }) => key === 'share-of-customer')).toMatchObject({
      status: 'ok',
      evidence: ['2026-01-17', 'A-2', 'A-3', 'A-4'],
    })
  })

  test('shows profile, risk with contributions that sum to it, signals, open complaints, tasks and runs', async () => {
    await known('acme', 16)
    await storeComplaint(stored.table, ComplaintInput.parse(complaint), given.now(), given.settings)
    const { status, body } = await get('/v1/accounts/acme')
    expect(status).toBe(200)
    const account = AccountView.parse(body)
    expect(account).toMatchObject({
      accountId: 'acme',
      name: 'The acme',
      complaints: [{ complaintId: 'c-77' }],
    })
    expect(account.signals.map(({ key }) => key)).toEqual(signals.map(({ key }) => key))
    expect(account.runs).toMatchObject([{ playbook: 'complaint-handling', status: 'open' }])
    const { probability, contributions } = account.risk
    const points = contributions.reduce((sum, each) => sum + each.points, 0)
    expect(1 / (1 + Math.exp(-points))).toBeCloseTo(probability ?? Number.NaN, 9)
  })

  test('computes the risk for today, not for the day it was last folded', async () => {
    await known('acme', 16)
    const soon = AccountView.parse((await get('/v1/accounts/acme')).body)
    given.moveTo('2026-06-20T12:00:00Z')
    const later = AccountView.parse((await get('/v1/accounts/acme')).body)
    expect(later.risk.asOf).toBe('2026-06-20')
    expect(later.risk.probability).toBeGreaterThan(soon.risk.probability ?? 1)
  })

  test('replays a past day to what was shown then, whatever happened since', async () => {
    await known('acme', 16)
    await storeComplaint(stored.table, ComplaintInput.parse(complaint), given.now(), given.settings)
    const then = AccountView.parse((await get('/v1/accounts/acme')).body)
    given.moveTo('2026-06-20T12:00:00Z')
    const later = { ...ComplaintInput.parse(complaint), id: 'c-78', orderId: 'o-2' }
    await storeComplaint(stored.table, later, given.now(), given.settings)
    const now = AccountView.parse((await get('/v1/accounts/acme')).body)
    expect(now.complaints.map(({ complaintId }) => complaintId).sort()).toEqual(['c-77', 'c-78'])
    const { body } = await get('/v1/accounts/acme?on=2026-01-20')
    expect(AccountView.parse(body)).toEqual(then)
    const before = AccountView.parse((await get('/v1/accounts/acme?on=2025-10-01')).body)
    expect(before).toMatchObject({ risk: { band: 'learning', orderDays: 1 }, complaints: [], runs: [] })
  })

  test.each(['2026-01-21', '2026-13-01', 'yesterday'])(
    'refuses %s: only days that have come are known',
    async (on) => {
      await known('acme', 16)
      expect(await get(`/v1/accounts/acme?on=${on}`)).toMatchObject({
        status: 422,
        body: { type: 'urn:holdfast:problem:invalid-request', errors: [{ field: 'on' }] },
      })
      expect(await get('/v1/accounts/acme?on=2026-01-20')).toMatchObject({ status: 200 })
    },
  )

  test('says not enough data yet for an account without orders, and 404 for one nobody knows', async () => {
    await known('acme', 0)
    expect(await get('/v1/accounts/acme')).toMatchObject({
      body: { risk: { band: 'learning', probability: null } },
    })
    expect(await get('/v1/accounts/nobody')).toMatchObject({
      status: 404,
      body: { type: 'urn:holdfast:problem:not-found' },
    })
    expect(await get('/v1/accounts/no%20id')).toMatchObject({ status: 422 })
  })
})

const Accounts = z.object({
  accounts: z.array(z.looseObject({ accountId: z.string() })),
  cursor: z.string().optional(),
})
async function idsOf(path: string) {
  const { accounts, cursor } = Accounts.parse((await get(path)).body)
  return { ids: accounts.map(({ accountId }) => accountId), cursor }
}

describe('GET accounts', () => {
  beforeEach(async () => {
    await known('lost', 16, '2025-01-01')
    await known('fading', 12, '2025-09-01')
    await known('fine', 16)
    await known('new', 1, '2026-01-10')
    await saveAccount(
      stored.table,
      'fine',
      { ...acme, owner: { name: 'Bo', email: 'bo@example.com' } },
      '2026-01-20T00:00:00Z',
    )
    await foldAccount(stored.table, 'fine', {
      now: given.now(),
      settings: given.settings,
      mayHaveMoved: true,
    })
  })

  test('lists the worst first, page by page, each once', async () => {
    const all = (await idsOf('/v1/accounts')).ids
    expect(all).toEqual(['lost', 'fading', 'fine', 'new'])
    const paged: string[] = []
    let cursor: string | undefined = ''
    while (cursor !== undefined) {
      const page = await idsOf(`/v1/accounts?limit=1${cursor && `&cursor=${cursor}`}`)
      paged.push(...page.ids)
      cursor = page.cursor
    }
    expect(paged).toEqual(all)
  })

  test('filters by band and by owner, whose address or id both do', async () => {
    expect((await idsOf('/v1/accounts?band=red')).ids).toContain('lost')
    expect((await idsOf('/v1/accounts?band=learning')).ids).toEqual(['new'])
    expect((await idsOf('/v1/accounts?owner=Bo@example.com')).ids).toEqual(['fine'])
    const id = ownerIdOf(acme.owner.email)
    expect((await idsOf(`/v1/accounts?owner=${id}`)).ids).toEqual(['lost', 'fading', 'new'])
    expect((await idsOf(`/v1/accounts?owner=${id}&band=green`)).ids).not.toContain('fine')
  })

  test('tells when somebody last spoke with an account, and the band it had a week before, by the facts of then', async () => {
    const spoken = { id: 'k-1', accountId: 'fading', at: '2026-01-05T09:00:00Z', type: 'contact' } as const
    await fold('fading', { ...spoken, channel: 'phone', minutes: 5 })
    // Two days before it was judged it ordered again: what it was before is not read off the state of today.
    given.moveTo('2026-04-20T12:00:00Z')
    await fold('lost', order('lost-again', '2026-04-18', { accountId: 'lost' }))
    const lines = async (query: string) => Object(Object(await get(`/v1/accounts${query}`)).body).accounts
    const [before] = (await lines('?weekBefore=true')).filter(
      (each: AccountLine) => each.accountId === 'lost',
    )
    expect(before).toMatchObject({ band: 'yellow', bandWeekBefore: 'red' })
    const history = AccountView.parse((await get('/v1/accounts/lost?on=2026-04-13')).body)
    expect(history.risk.band).toBe('red')
    const all: AccountLine[] = await lines('')
    expect(all.some((each) => 'bandWeekBefore' in each)).toBe(false)
    expect(all.find(({ accountId }) => accountId === 'fading')).toMatchObject({
      lastContactDay: '2026-01-05',
    })
    expect(all.find(({ accountId }) => accountId === 'new')).toMatchObject({ lastContactDay: null })
  })

  test('says of which day and model each account and the whole is, dates what is of an earlier day, and counts who was judged by an earlier version', async () => {
    const list = async () => Object((await get('/v1/accounts')).body)
    const shipped = given.settings.model.version
    const today = await list()
    expect(today).toMatchObject({ modelInUse: shipped, judgedEarlier: 0 })
    for (const line of today.accounts)
      expect(line).toMatchObject({ asOf: '2026-01-20', modelVersion: shipped })
    expect(told(today.accounts[0].sentence)).not.toContain('As of')

    given.moveTo('2026-01-27T12:00:00Z')
    const model = madeUpModel()
    await storeModel(stored.table, model)
    await promoteModel(stored.table, model.version, { before: undefined, now: given.now() })
    await fold('fine', order('fine-again', '2026-01-27', { accountId: 'fine' }))
    const mixed = await list()
    expect(mixed).toMatchObject({ modelInUse: model.version, judgedEarlier: 3 })
    const lineOf = (wanted: string) =>
      mixed.accounts.find(({ accountId }: AccountLine) => accountId === wanted)
    expect(lineOf('fine')).toMatchObject({ asOf: '2026-01-27', modelVersion: model.version })
    expect(told(lineOf('fine').sentence)).not.toContain('As of')
    expect(lineOf('lost')).toMatchObject({ asOf: '2026-01-20', modelVersion: shipped })
    expect(told(lineOf('lost').sentence)).toMatch(/^As of 20 January 2026 – Red/)
    const detail = AccountView.parse((await get('/v1/accounts/lost')).body)
    expect(detail).toMatchObject({
      modelInUse: model.version,
      risk: { asOf: '2026-01-27', modelVersion: shipped },
    })
  })

  test('refuses a strange cursor, filter or limit', async () => {
    expect(await get('/v1/accounts?cursor=strange')).toMatchObject({ status: 400 })
    expect(await get('/v1/accounts?colour=red')).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'colour' }] },
    })
    expect(await get('/v1/accounts?limit=0')).toMatchObject({ status: 422 })
  })
})

describe('GET complaint and tasks', () => {
  test('shows a complaint by its id alone', async () => {
    await storeComplaint(stored.table, ComplaintInput.parse(complaint), given.now(), given.settings)
    expect(await get('/v1/complaints/c-77')).toMatchObject({
      status: 200,
      body: { accountId: 'acme', accountName: 'acme', status: 'received' },
    })
    await saveAccount(stored.table, 'acme', acme, '2026-01-20T00:00:00Z')
    expect(await get('/v1/complaints?account=acme')).toMatchObject({
      body: { complaints: [{ complaintId: 'c-77', accountName: 'Acme GmbH' }] },
    })
    expect(await get('/v1/complaints/c-78')).toMatchObject({ status: 404 })
  })

  test("lists tasks by owner and status, and everybody's open ones", async () => {
    const task = (taskId: string, email: string, dueAt: string, status: 'open' | 'answered') =>
      stored.table.transact(
        newTask({
          ...complaintTask(),
          ...{ taskId, ownerId: ownerIdOf(email), owner: { name: 'N', email }, dueAt, status },
        }),
      )
    await task('t-1', 'a@example.com', '2026-02-02T00:00:00Z', 'open')
    await task('t-2', 'b@example.com', '2026-02-01T00:00:00Z', 'open')
    await task('t-3', 'a@example.com', '2026-02-03T00:00:00Z', 'answered')
    const Tasks = z.object({ tasks: z.array(z.looseObject({ taskId: z.string() })) })
    const ids = async (query: string) =>
      Tasks.parse((await get(`/v1/tasks${query}`)).body).tasks.map(({ taskId }) => taskId)
    expect(await ids('')).toEqual(['t-2', 't-1'])
    expect(await ids('?owner=a@example.com')).toEqual(['t-3', 't-1'])
    expect(await ids('?owner=a@example.com&status=open')).toEqual(['t-1'])
    expect(await get('/v1/tasks?status=answered')).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'owner' }] },
    })
  })
})
