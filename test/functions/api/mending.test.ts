import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import * as z from 'zod'
import { getImports } from '../../../functions/api/events/get-imports.ts'
import { getQuarantine } from '../../../functions/api/mending/get-quarantine.ts'
import { getStoredAccounts } from '../../../functions/api/mending/get-stored-accounts.ts'
import { postMerger } from '../../../functions/api/mending/post-merger.ts'
import { postMergerUndo } from '../../../functions/api/mending/post-merger-undo.ts'
import { postModelRollBack } from '../../../functions/api/mending/post-model-roll-back.ts'
import { postRefold } from '../../../functions/api/mending/post-refold.ts'
import { postRelease } from '../../../functions/api/mending/post-release.ts'
import { type HttpHandler, serveRoutes } from '../../../functions/runtime/serve-routes.ts'
import { tableCensus } from '../../../functions/store/accounts/census.ts'
import { eventKey, putEvent } from '../../../functions/store/accounts/events.ts'
import { readRisk } from '../../../functions/store/accounts/risk.ts'
import {
  currentVersion,
  listPromotions,
  promoteModel,
  storeModel,
} from '../../../functions/store/company/models.ts'
import { fileTrouble } from '../../../functions/store/company/quarantine.ts'
import { madeUpModel } from '../../domain/risk/made-up-model.ts'
import { type Engine, startEngine, type TestTable } from '../../support/engine.ts'
import { order } from '../../support/facts.ts'
import { givenFor, type TestGiven } from '../../support/given.ts'
import { send } from '../../support/http.ts'

let engine: Engine
let stored: TestTable
let given: TestGiven
let mending: HttpHandler
beforeAll(async () => {
  engine = await startEngine()
})
afterAll(() => engine.stop())
beforeEach(async () => {
  stored = await engine.newTable()
  given = givenFor(stored.table, '2026-03-20T12:00:00Z')
  const hosted = { GetQuarantine: getQuarantine, PostRelease: postRelease, PostRefold: postRefold }
  const merging = { PostMerger: postMerger, PostMergerUndo: postMergerUndo }
  const census = tableCensus(stored.client, stored.name)
  const shown = {
    ...{ GetStoredAccounts: getStoredAccounts, GetImports: getImports },
    PostModelRollBack: postModelRollBack,
  }
  mending = serveRoutes<'Mending'>({ ...hosted, ...merging, ...shown }, { ...given, census })
})
const read = (path: string) => send(mending, { method: 'GET', path })
const act = (path: string, content: object) =>
  send(mending, {
    method: 'POST',
    path,
    body: JSON.stringify(content),
    headers: { 'content-type': 'application/json' },
  })
const store = (accountId: string, id: string, receivedAt: string) =>
  putEvent(stored.table, order(id, '2026-02-01', { accountId }), receivedAt, { eventDays: 400 })
const poison = {
  ...eventKey('acme', 'poison'),
  body: '{"name":"Jo',
  v: 1,
  hash: '',
  receivedAt: '2026-03-01',
}

describe('the quarantine', () => {
  test('shows what is set aside page by page, of one account where asked, and never its content', async () => {
    for (const accountId of ['b', 'a'])
      await fileTrouble(
        stored.table,
        { accountId, item: 'EVT#1', work: 'FoldEvents', reason: 'at: custom' },
        given.now(),
      )
    const content = '{"to":"jo@example.com"}'
    await fileTrouble(
      stored.table,
      { item: 'HEARD#1', work: 'RecordMailFeedback', reason: '?', content },
      given.now(),
    )
    const first = await read('/v1/quarantine?limit=2')
    expect(first.body).toMatchObject({ setAside: [{ item: 'HEARD#1' }, { accountId: 'a', times: 1 }] })
    const { cursor } = z.object({ cursor: z.string() }).parse(first.body)
    const second = await read(`/v1/quarantine?limit=2&cursor=${cursor}`)
    expect(second.body).toMatchObject({ setAside: [{ accountId: 'b' }] })
    expect((await read('/v1/quarantine?account=a')).body).toMatchObject({ setAside: [{ accountId: 'a' }] })
    expect(first.text + second.text).not.toContain('jo@')
  })

  test('gives back what can be worked on, and keeps what fails again', async () => {
    await stored.table.put(poison)
    await store('acme', 'good', '2026-03-01T12:00:00Z')
    expect((await act('/v1/refolds', { accountIds: ['acme'] })).body).toMatchObject({
      results: [{ accountId: 'acme', changed: true, days: ['2026-02-01'], setAside: ['EVT#poison'] }],
    })
    expect((await act('/v1/quarantine/release', { accountId: 'acme' })).body).toMatchObject({
      released: [],
      left: [{ item: 'EVT#poison', reason: 'body: invalid_type' }],
    })
    await stored.table.delete(poison)
    expect((await act('/v1/quarantine/release', { accountId: 'acme' })).body).toMatchObject({
      released: [{ item: 'EVT#poison' }],
      left: [],
    })
    expect((await read('/v1/quarantine')).body).toEqual({ setAside: [] })
  })
})

describe('a refold', () => {
  test('makes an account that no fold has ever seen, and the second one changes nothing', async () => {
    await store('acme', 'o-1', '2026-03-01T12:00:00Z')
    expect(await readRisk(stored.table, 'acme')).toBeUndefined()
    await act('/v1/refolds', { accountIds: ['acme'] })
    expect(await readRisk(stored.table, 'acme')).toMatchObject({ count: 1 })
    const before = await stored.dump()
    expect((await act('/v1/refolds', { accountIds: ['acme'] })).body).toEqual({
      results: [{ accountId: 'acme', changed: false, days: [], setAside: [] }],
    })
    expect(await stored.dump()).toEqual(before)
  })

  test('is asked for a bounded number of accounts at a time', async () => {
    const accountIds = Array.from({ length: 26 }, (_, n) => `a-${n}`)
    expect((await act('/v1/refolds', { accountIds })).status).toBe(422)
  })
})

describe('the accounts that events are stored of', () => {
  test('are found without any fold, also only those that received something since a day', async () => {
    await store('old', 'o-1', '2026-03-01T12:00:00Z')
    await store('new', 'o-1', '2026-03-18T00:00:00.000Z')
    await store('new', 'o-2', '2026-03-19T12:00:00Z')
    const found = async (query = '') =>
      z.object({ accountIds: z.array(z.string()) }).parse((await read(`/v1/stored-accounts${query}`)).body)
        .accountIds
    expect((await found()).sort()).toEqual(['new', 'old'])
    expect(await found('?since=2026-03-18')).toEqual(['new'])
    expect((await read('/v1/stored-accounts?cursor=no')).status).toBe(400)
  })
})

describe('going back to an earlier model', () => {
  const back = (content: object) => act('/v1/models/roll-back', content)
  const first = madeUpModel()
  const second = { ...madeUpModel(), version: 'later' }
  beforeEach(async () => {
    for (const model of [first, second]) await storeModel(stored.table, model)
    await storeModel(stored.table, { ...first, version: 'never-in-use' })
    const promote = (version: string, before: string | undefined, at: string) =>
      promoteModel(stored.table, version, { before, now: new Date(at) })
    await promote(first.version, undefined, '2026-03-01T03:00:00Z')
    await promote(second.version, first.version, '2026-03-08T03:00:00Z')
  })

  test('puts it to use for everybody at once, keeps who did it and why, and announces it without that', async () => {
    const asked = { version: first.version, before: 'later', reason: 'Jo saw it warn too late' }
    expect(await back(asked)).toMatchObject({
      status: 200,
      body: { version: first.version, before: 'later' },
    })
    expect(await currentVersion(stored.table)).toBe(first.version)
    const [latest] = await listPromotions(stored.table, 5)
    expect(latest).toMatchObject({ version: first.version, by: 'developer', why: 'Jo saw it warn too late' })
    const told = (await stored.dump()).filter(({ sk }) => sk.startsWith('OUT#announce#ModelPromoted'))
    expect(told).toHaveLength(1)
    expect(JSON.stringify(told)).not.toContain('Jo saw')
  })

  test('is refused for a version that was never in use, and when another one is in use than was seen', async () => {
    const reason = 'it is worse'
    expect(await back({ version: 'never-in-use', before: 'later', reason })).toMatchObject({ status: 404 })
    expect(await back({ version: first.version, before: 'other', reason })).toMatchObject({ status: 409 })
    expect(await back({ version: 'later', before: 'later', reason })).toMatchObject({ status: 409 })
    expect(await back({ version: first.version, before: 'later' })).toMatchObject({ status: 422 })
    expect(await currentVersion(stored.table)).toBe('later')
  })
})
