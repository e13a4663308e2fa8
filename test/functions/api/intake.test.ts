import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { takeEvents } from '../../../functions/api/events/take-events.ts'
import { type HttpHandler, serveRoutes } from '../../../functions/runtime/serve-routes.ts'
import { readEvent } from '../../../functions/store/accounts/events.ts'
import { type Engine, startEngine, type TestTable } from '../../support/engine.ts'
import { acme, complaint, order } from '../../support/facts.ts'
import { givenFor, type TestGiven } from '../../support/given.ts'
import { sendSigned } from '../../support/http.ts'
import { intakeRoutes } from '../../support/intake-routes.ts'

let engine: Engine
let stored: TestTable
let given: TestGiven
let intake: HttpHandler
beforeAll(async () => {
  engine = await startEngine()
})
afterAll(() => engine.stop())
beforeEach(async () => {
  stored = await engine.newTable()
  given = givenFor(stored.table, '2026-03-02T12:00:00Z')
  intake = serveRoutes<'Intake'>(intakeRoutes, given)
})
const post = (path: string, content: unknown) => sendSigned(intake, given.now(), 'POST', path, content)
const put = (content: unknown) => sendSigned(intake, given.now(), 'PUT', '/v1/accounts/acme', content)

describe('PUT account', () => {
  test('answers 201 the first time, 200 afterwards, and files the account before any event', async () => {
    expect(await put(acme)).toMatchObject({ status: 201, body: { accountId: 'acme', result: 'created' } })
    expect(await put(acme)).toMatchObject({ status: 200, body: { result: 'same' } })
    expect(await put({ ...acme, tier: 'A' })).toMatchObject({ status: 200, body: { result: 'changed' } })
    const risk = (await stored.dump()).find(({ sk }) => sk === 'STATE')
    expect(risk).toMatchObject({ band: 'learning', probability: null })
  })

  test('files the account under a new owner at once', async () => {
    await put(acme)
    const before = (await stored.dump()).find(({ sk }) => sk === 'STATE')?.ownerPk
    await put({ ...acme, owner: { name: 'New', email: 'new@example.com' } })
    const after = (await stored.dump()).find(({ sk }) => sk === 'STATE')?.ownerPk
    expect(after).not.toBe(before)
    expect(JSON.stringify(after)).not.toContain('@')
  })
})

describe('POST events', () => {
  const exemplary = {
    id: 'o-1',
    type: 'order',
    accountId: 'acme',
    at: '2026-03-02T10:15:00Z',
    currency: 'EUR',
    lines: [{ sku: 'A-1', quantity: 10, unitPrice: '12.50', listPrice: '14.00', unitCost: '8.10' }],
    freight: '9.90',
  }
  const results = async (...events: unknown[]) => (await post('/v1/events', { events })).body

  test('takes an order as documented, and says duplicate when it comes again with keys in another order', async () => {
    expect(await results(exemplary)).toEqual({ results: [{ id: 'o-1', status: 'accepted' }] })
    const reordered = Object.fromEntries(Object.entries(exemplary).reverse())
    expect(await results(reordered)).toEqual({ results: [{ id: 'o-1', status: 'duplicate' }] })
    expect((await stored.dump()).filter(({ sk }) => sk.startsWith('EVT#'))).toHaveLength(1)
  })

  test('refuses other content under a used id and keeps the first', async () => {
    await results(exemplary)
    expect(await results({ ...exemplary, freight: '0' })).toMatchObject({
      results: [{ id: 'o-1', status: 'rejected', error: { field: 'id', code: 'changedContent' } }],
    })
    const kept = (await stored.dump()).find(({ sk }) => sk === 'EVT#o-1')
    expect(kept && readEvent(kept)).toMatchObject({ event: { freight: '9.9' } })
  })

  test('keeps the good events of a batch and names field, code and reason of the bad ones', async () => {
    const answer = await results(
      order('good', '2026-03-01'),
      { ...exemplary, id: 'typo', lines: [{ ...exemplary.lines[0], colour: 'red' }] },
      { ...exemplary, id: 'bad price', lines: [{ sku: 'A', quantity: 1, unitPrice: 12.5 }] },
      { ...exemplary, id: 'future', at: '2026-03-02T12:06:00Z' },
      {
        ...exemplary,
        id: 'own',
        type: 'complaint',
        complaintId: 'c',
        category: 'quality',
        severity: 'minor',
      },
      { ...exemplary, id: 'holdfast:complaint:1' },
      'not an event',
      order('also-good', '2026-03-01'),
    )
    expect(answer).toMatchObject({
      results: [
        { id: 'good', status: 'accepted' },
        { id: 'typo', status: 'rejected', error: { field: 'lines.0.colour', code: 'unknownField' } },
        { id: null, status: 'rejected', error: { field: 'id' } },
        { id: 'future', status: 'rejected', error: { field: 'at', code: 'futureEvent' } },
        { id: 'own', status: 'rejected', error: { field: 'type' } },
        { id: 'holdfast:complaint:1', status: 'rejected', error: { field: 'id', code: 'reservedId' } },
        { id: null, status: 'rejected' },
        { id: 'also-good', status: 'accepted' },
      ],
    })
  })

  test('refuses by name what is too large to be kept, and takes the rest of its batch', async () => {
    for (const [batch, letter] of ['A', '螺'].entries()) {
      const lines = Array.from({ length: 1000 }, (_, n) => ({
        ...{ sku: `${n}`.padEnd(128, letter), quantity: 12.5, unitPrice: '1234.560000' },
        ...{ listPrice: '1400.000000', unitCost: '900.123456', discount: '12.345678' },
      }))
      const before = order(`before-${batch}`, '2026-03-01')
      expect(
        await results(before, { ...exemplary, lines }, order(`after-${batch}`, '2026-03-01')),
      ).toMatchObject({
        results: [{ status: 'accepted' }, { id: 'o-1', error: { code: 'tooLarge' } }, { status: 'accepted' }],
      })
    }
  })

  test('keeps what it answers with accepted: the largest order it takes is stored', async () => {
    const lines = Array.from({ length: 1000 }, (_, n) => ({
      sku: `${n}`.padEnd(45, '螺'),
      quantity: 1,
      unitPrice: '1',
    }))
    expect(await results({ ...exemplary, lines })).toMatchObject({ results: [{ status: 'accepted' }] })
  })

  test('knows the same fact again in another spelling', async () => {
    await results(exemplary)
    const respelled = { ...exemplary, at: '2026-03-02T10:15:00.000Z', freight: '9.9000' }
    expect(await results(respelled)).toEqual({ results: [{ id: 'o-1', status: 'duplicate' }] })
  })

  test('lets the first of two contents under one id in one batch win', async () => {
    const other = { ...exemplary, freight: '1' }
    const batch = [exemplary, other, exemplary, other, { ...other, accountId: 'other' }]
    expect(await results(...batch)).toMatchObject({
      results: [
        { status: 'accepted' },
        { error: { code: 'changedContent' } },
        { status: 'duplicate' },
        { error: { code: 'changedContent' } },
        { status: 'accepted' },
      ],
    })
  })

  test('rejects alone the event that cannot be stored, and asks for the batch again when the table is busy', async () => {
    const failing = (name: string) => {
      const failure = Object.assign(new Error('quoted content'), { name, $metadata: {} })
      const put: typeof given.table.put = (item, guard) =>
        item.sk === 'EVT#bad' ? Promise.reject(failure) : given.table.put(item, guard)
      const inserts = { putNew: () => Promise.reject(failure) }
      return { ...given, inserts, table: { ...given.table, put } }
    }
    const batch = [order('bad', '2026-03-01'), order('good', '2026-03-01')]
    expect(await takeEvents(batch, failing('ValidationException'))).toMatchObject([
      { id: 'bad', status: 'rejected', error: { code: 'notTaken' } },
      { id: 'good', status: 'accepted' },
    ])
    await expect(takeEvents(batch, failing('ThrottlingException'))).rejects.toThrow()
    expect(given.lines.join()).not.toContain('quoted content')
  })

  test('rejects an event that is nested without end by name and takes the others', async () => {
    const deep = JSON.parse(`${'['.repeat(1000)}${']'.repeat(1000)}`)
    expect(await results(order('a', '2026-03-01'), { ...exemplary, id: 'deep', deep })).toMatchObject({
      results: [
        { id: 'a', status: 'accepted' },
        { id: 'deep', status: 'rejected', error: { field: 'deep', code: 'unknownField' } },
      ],
    })
  })

  test('names the first hundred wrong fields of a body, and how many more there are', async () => {
    const many = Object.fromEntries(Array.from({ length: 150 }, (_, n) => [`k${n}`, 0]))
    const { status, body } = await post('/v1/events', { events: [exemplary], ...many })
    expect(status).toBe(422)
    expect(Object(body).errors).toHaveLength(100)
    expect(Object(body).detail).toContain('(and 149 more)')
  })

  test('takes 500 events at once and not one more', async () => {
    const many = Array.from({ length: 501 }, (_, n) => order(`o-${n}`, '2026-03-01'))
    expect(await post('/v1/events', { events: many })).toMatchObject({ status: 422 })
    const { body } = await post('/v1/events', { events: many.slice(1) })
    expect(JSON.stringify(body).match(/accepted/g)).toHaveLength(500)
  })
})

describe('POST complaint', () => {
  test('answers 202 with reference and dates, and stores complaint, fact, run and start together', async () => {
    const { status, body } = await post('/v1/complaints', complaint)
    expect(status).toBe(202)
    expect(body).toMatchObject({
      complaintId: 'c-77',
      status: 'received',
      reference: expect.stringMatching(/^HF-/),
    })
    expect(body).toMatchObject({ acknowledgeBy: expect.any(String), resolveBy: expect.any(String) })
    const kinds = (await stored.dump()).map(({ sk }) => sk.split('#').slice(0, 2).join('#'))
    expect(kinds).toEqual(
      expect.arrayContaining(['COMPLAINT#c-77', 'COMPLAINT', 'OUT#start', 'OUT#announce']),
    )
    expect(kinds.some((kind) => kind.startsWith('EVT#holdfast:complaint'))).toBe(true)
    expect(kinds.some((kind) => kind.startsWith('RUN#complaint-handling-'))).toBe(true)
  })

  test('gives the same complaint the same answer later on, and changes nothing', async () => {
    const first = await post('/v1/complaints', complaint)
    const before = await stored.dump()
    given.moveTo('2026-03-09T12:00:00Z')
    const known = async () => (await stored.dump()).filter(({ sk }) => sk !== 'MESSAGE')
    const again = await post('/v1/complaints', complaint)
    expect(again).toMatchObject({
      status: 202,
      text: first.text,
      headers: { 'idempotency-replayed': 'true' },
    })
    expect(await known()).toEqual(before.filter(({ sk }) => sk !== 'MESSAGE'))
  })

  test('answers 409 to other content under the same id, also of another account', async () => {
    await post('/v1/complaints', complaint)
    const type = 'urn:holdfast:problem:changed-content'
    const other = await post('/v1/complaints', { ...complaint, description: 'all of them' })
    expect(other).toMatchObject({ status: 409, body: { type, status: 409 } })
    expect(other.headers['content-type']).toBe('application/problem+json')
    expect(await post('/v1/complaints', { ...complaint, accountId: 'other' })).toMatchObject({ status: 409 })
  })

  test('starts one run when the same complaint arrives many times at once', async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => post('/v1/complaints', complaint)))
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
    expect((await stored.dump()).filter(({ sk }) => sk.startsWith('OUT#start#'))).toHaveLength(1)
  })

  test('refuses a day of receipt that its fact in the history could not have', async () => {
    const refused = await post('/v1/complaints', { ...complaint, receivedAt: '1969-12-31T10:00:00Z' })
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ field: 'receivedAt' }] } })
  })

  test('names an unknown field and a date in the future', async () => {
    const unknown = await post('/v1/complaints', { ...complaint, urgency: 'high' })
    expect(unknown).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'urgency', code: 'unknownField' }] },
    })
    const future = await post('/v1/complaints', { ...complaint, receivedAt: '2026-03-02T13:00:00Z' })
    expect(future).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'receivedAt', code: 'futureEvent' }] },
    })
  })
})
