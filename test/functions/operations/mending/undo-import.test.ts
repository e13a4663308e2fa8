import fc from 'fast-check'
import PostalMime from 'postal-mime'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { IntakeEvent } from '../../../../domain/events/event.ts'
import { dayFromNumber, dayNumber } from '../../../../domain/history/day.ts'
import { stateOf } from '../../../../domain/history/remember.ts'
import { knownHistory } from '../../../../functions/operations/accounts/known-history.ts'
import { type HttpHandler, serveRoutes } from '../../../../functions/runtime/serve-routes.ts'
import { morningMails } from '../../../../functions/schedules/morning-mails.ts'
import { chooseOffer } from '../../../../functions/steps/choose-offer.ts'
import { openTask } from '../../../../functions/steps/open-task.ts'
import { saveAccount } from '../../../../functions/store/accounts/accounts.ts'
import { readFiled } from '../../../../functions/store/accounts/risk.ts'
import { deliveriesOf } from '../../../../functions/store/actions/lots.ts'
import { contentHash } from '../../../../functions/store/table/content-hash.ts'
import type { Item } from '../../../../functions/store/table/table.ts'
import { requestRun } from '../../../../functions/store/tasks/request-run.ts'
import { runIdOf } from '../../../../functions/store/tasks/run-id.ts'
import { listTasks } from '../../../../functions/store/tasks/tasks.ts'
import { foldEvents } from '../../../../functions/streams/fold-events.ts'
import { type Engine, startEngine, type TestTable } from '../../../support/engine.ts'
import { acme, importOf, order, orders } from '../../../support/facts.ts'
import { givenFor, type TestGiven } from '../../../support/given.ts'
import { sendSigned } from '../../../support/http.ts'
import { intakeRoutes } from '../../../support/intake-routes.ts'
import { saying } from '../../../support/told.ts'

let engine: Engine
beforeAll(async () => {
  engine = await startEngine()
})
afterAll(() => engine.stop())

/** A company with nothing in it, whose fold sees what its table has taken in, in any order asked for. */
async function company() {
  const stored = await engine.newTable()
  const given = givenFor(stored.table, '2026-03-20T12:00:00Z')
  const intake = serveRoutes<'Intake'>(intakeRoutes, given)
  const folded = new Set<string>()
  const fold = async (inOrder = (items: Item[]) => items) => {
    const isNew = ({ pk, sk }: Item) => sk.startsWith('EVT#') && !folded.has(pk + sk)
    const fresh = inOrder((await stored.dump()).filter(isNew))
    for (const { pk, sk } of fresh) {
      folded.add(pk + sk)
      await foldEvents.consume({ pk, sks: [sk] }, given)
    }
  }
  const post = (path: string, content: unknown) => sendSigned(intake, given.now(), 'POST', path, content)
  return { stored, given, intake, fold, post, ...imports(intake, given, fold) }
}

function imports(intake: HttpHandler, given: TestGiven, fold: () => Promise<void>) {
  const post = (path: string, content: unknown) => sendSigned(intake, given.now(), 'POST', path, content)
  return {
    /** Imports events as one file; answers the import's id. */
    async bring(events: readonly IntakeEvent[], mapping = {}, digit = 'a'): Promise<string> {
      const opened = await post('/v1/imports', importOf(digit, mapping))
      const { importId } = (opened.body as { import: { importId: string } }).import
      const answer = await post('/v1/events', { importId, events })
      expect(answer.status).toBe(200)
      await fold()
      return importId
    },
    async undo(importId: string) {
      const answer = await post(`/v1/imports/${importId}/undo`, { importId })
      expect(answer.body).toMatchObject({ isWhole: true })
      await fold()
    },
  }
}

/** All that is derived, but for how often it was written, what was told on the way and when to look again. */
async function stateHash(stored: TestTable): Promise<string> {
  const derived = (await stored.dump())
    .filter(({ sk }) => sk.startsWith('DAY#') || sk.startsWith('TRADE') || sk === 'STATE')
    .map(({ revision: _, announced: __, wasWarned: ___, due, duePk, dueSk, ...item }) => item)
  return contentHash(derived)
}
const ofAcme = orders('2026-01-01', 7, 10)
const listed = async (stored: TestTable) =>
  (await stored.dump()).flatMap(({ sk, accountId }) => (sk === 'STATE' ? [accountId] : []))

test('where a lot went is not looked for in what was taken back, and is again once somebody else brings it', async () => {
  const { given, bring, undo, post, fold } = await company()
  const sold = order('o-lot', '2026-03-02')
  if (sold.type !== 'order') throw new Error('no order')
  const withLot = { ...sold, lines: sold.lines.map((line) => ({ ...line, lot: 'L-77' })) }
  const went = async () => (await deliveriesOf(given.table, { lot: 'L-77' })).map(({ orderId }) => orderId)
  const importId = await bring([withLot])
  expect(await went()).toEqual(['o-lot'])
  await undo(importId)
  expect(await went()).toEqual([])
  expect((await post('/v1/events', { events: [withLot] })).status).toBe(200)
  await fold()
  expect(await went()).toEqual(['o-lot'])
})

describe('an import that is taken back', () => {
  test('leaves nothing behind in what is derived, and brought again ends where once did', async () => {
    const once = await company()
    await once.bring(ofAcme)
    const again = await company()
    const nothing = await stateHash(again.stored)
    await again.undo(await again.bring(ofAcme))
    expect(await stateHash(again.stored)).toBe(nothing)
    await again.bring(ofAcme)
    expect(await stateHash(again.stored)).toBe(await stateHash(once.stored))
  })

  test('keeps its facts, and says of what it took back when and by what', async () => {
    const { bring, undo, stored } = await company()
    await undo(await bring(ofAcme.slice(0, 2)))
    const kept = (await stored.dump()).filter(({ sk }) => sk.startsWith('EVT#')).map(({ sk }) => sk)
    expect(kept).toEqual(expect.arrayContaining(['EVT#acme-0', 'EVT#acme-1']))
    expect(kept.filter((sk) => sk.startsWith('EVT#holdfast:retracted:'))).toHaveLength(1)
  })

  test('is still told of when a day before is looked at again', async () => {
    const { bring, undo, stored, given } = await company()
    const importId = await bring(ofAcme, { order: 'none' })
    const known = stateOf(await knownHistory(stored.table, 'acme', { day: '2026-03-01', timeZone: 'UTC' }))
    given.moveTo('2026-03-22T12:00:00Z')
    await undo(importId)
    await bring([order('other', '2026-02-02')], { order: 'Beleg' })
    expect(
      stateOf(await knownHistory(stored.table, 'acme', { day: '2026-03-21', timeZone: 'UTC' })),
    ).toMatchObject({ count: 10 })
    expect(stateOf(await knownHistory(stored.table, 'acme', { day: '2026-03-01', timeZone: 'UTC' }))).toEqual(
      known,
    )
    expect(
      stateOf(await knownHistory(stored.table, 'acme', { day: '2026-03-22', timeZone: 'UTC' })),
    ).toMatchObject({ count: 1 })
  })

  test('takes accounts off the lists that nothing else is known of, described by it or not', async () => {
    const { bring, undo, stored, given, intake, fold } = await company()
    await bring([order('before', '2026-01-01', { accountId: 'old' })], {}, 'b')
    const importId = await bring([
      order('o', '2026-02-02', { accountId: 'old' }),
      order('o', '2026-02-02', { accountId: 'new' }),
      order('o', '2026-02-02', { accountId: 'described' }),
    ])
    const put = (accountId: string, more = {}) =>
      sendSigned(intake, given.now(), 'PUT', `/v1/accounts/${accountId}`, { ...acme, ...more })
    await put('new', { importId })
    await put('described')
    await fold()
    await undo(importId)
    expect((await listed(stored)).sort()).toEqual(['described', 'old'])
    expect((await readFiled(stored.table, 'old'))?.count).toBe(1)
    expect((await stored.dump()).filter(({ pk, sk }) => pk === 'A#new' && sk === 'PROFILE')).toEqual([])
  })

  test('leaves what another import or the shop itself has sent, too', async () => {
    const { bring, undo, stored, post, fold } = await company()
    const first = await bring(ofAcme)
    await bring(ofAcme.slice(0, 3), {}, 'b')
    await post('/v1/events', { events: ofAcme.slice(3, 5) })
    await fold()
    await undo(first)
    expect((await readFiled(stored.table, 'acme'))?.count).toBe(5)
  })

  test('takes nothing in any more, and says why', async () => {
    const { bring, undo, post } = await company()
    const importId = await bring(ofAcme)
    await undo(importId)
    expect(await post('/v1/events', { importId, events: ofAcme })).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'importId', code: 'noImport' }] },
    })
  })

  test('can no longer be when its facts are no longer stored, and says so', async () => {
    const { bring, post, given } = await company()
    const importId = await bring(ofAcme)
    given.moveTo('2027-02-05T12:00:00Z')
    expect(await post(`/v1/imports/${importId}/undo`, { importId })).toMatchObject({
      status: 422,
      body: { errors: [{ code: 'tooLate' }] },
    })
  })

  test('frees its ids for other content', async () => {
    const { bring, undo, stored } = await company()
    await undo(await bring([order('o-1', '2026-01-03')], { date: 'day first' }))
    await bring([order('o-1', '2026-03-01')], { date: 'month first' })
    expect((await stored.dump()).filter(({ sk }) => sk.startsWith('DAY#')).map(({ sk }) => sk)).toEqual([
      'DAY#2026-03-01',
    ])
  })

  test('is named when the same file comes in another reading, until it was taken back to the end', async () => {
    const { bring, undo, post } = await company()
    const importId = await bring(ofAcme, { order: 'none' })
    const open = () => post('/v1/imports', importOf('a', { order: 'Beleg' }))
    expect((await open()).body).toMatchObject({ others: [{ importId, mapping: { order: 'none' } }] })
    await undo(importId)
    expect((await open()).body).toMatchObject({ others: [] })
  })

  test('comes to the same whatever the order in which its facts and the retraction are folded', async () => {
    const wanted = await company()
    await wanted.bring(ofAcme.slice(5), {}, 'b')
    const hash = await stateHash(wanted.stored)
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.nat()), async (lots) => {
        const { bring, post, stored, fold } = await company()
        await bring(ofAcme.slice(5), {}, 'b')
        const opened = await post('/v1/imports', importOf('a'))
        const { importId } = (opened.body as { import: { importId: string } }).import
        await post('/v1/events', { importId, events: ofAcme })
        await post(`/v1/imports/${importId}/undo`, { importId })
        await fold((items) =>
          items
            .map((item) => ({ item, lot: lots.next().value }))
            .sort((a, b) => a.lot - b.lot)
            .map(({ item }) => item),
        )
        expect(await stateHash(stored)).toBe(hash)
      }),
      { numRuns: 5 },
    )
  })

  test('drops the calls whose silence only it told of, and tells whoever has them in the morning', async () => {
    const { stored, given, fold, post, bring, undo } = await company()
    const sent: string[] = []
    const mail = {
      sender: 'holdfast@supplier.example',
      quota: async () => ({ left: 50_000, aSecond: 1_000 }),
      async send({ raw }: { raw: Uint8Array }) {
        sent.push(Buffer.from(raw).toString())
        return { messageId: String(sent.length) }
      },
    }
    const timed = { ...given, mail }
    for (const accountId of ['gone', 'kept']) {
      await saveAccount(
        stored.table,
        accountId,
        { ...acme, name: `${accountId} Ltd` },
        '2026-01-01T00:00:00Z',
      )
    }
    const known = orders('2025-06-01', 7, 30, 'kept')
    expect((await post('/v1/events', { events: known })).status).toBe(200)
    await fold()
    const importId = await bring([
      ...orders('2025-06-01', 7, 30, 'gone'),
      order('more', '2025-08-01', { accountId: 'kept' }),
    ])
    const lastDay = dayFromNumber(dayNumber('2025-06-01') + 29 * 7)
    for (const accountId of ['gone', 'kept']) {
      await stored.table.transact(
        requestRun({ playbook: 'win-back', accountId, cause: lastDay, why: saying('a test') }, given.now()),
      )
      const run = { runId: runIdOf('win-back', accountId, lastDay), accountId }
      await chooseOffer.execute(run, given)
      await openTask.execute(run, given)
    }
    const mornings = (day: string) => morningMails.run({ ...timed, now: () => new Date(`${day}T09:00:00Z`) })
    await mornings('2026-03-23')
    expect(sent).toHaveLength(1)
    await undo(importId)
    const tasks = async (accountId: string) =>
      (await listTasks(stored.table, accountId)).map(({ status, ended }) => [status, ended?.reason])
    expect(await tasks('gone')).toEqual([['dropped', 'taken-back']])
    expect(await tasks('kept')).toEqual([['open', undefined]])
    await mornings('2026-03-24')
    expect(sent).toHaveLength(2)
    const { text = '' } = await PostalMime.parse(sent[1] ?? '')
    expect(text).toContain('Win back gone Ltd – the data it was opened for were taken back')
    expect(text).not.toContain('kept Ltd')
  })
})
