import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { keyScopes, type SigningKey, signingKeys } from '../../../domain/senders/signing-keys.ts'
import { type RouteName, routes } from '../../../functions/registry.ts'
import { type HttpHandler, serveRoutes } from '../../../functions/runtime/serve-routes.ts'
import { readAccount } from '../../../functions/store/accounts/accounts.ts'
import { claimMessage, messageKey } from '../../../functions/store/people/messages.ts'
import { type Engine, startEngine, type TestTable } from '../../support/engine.ts'
import { acme, complaint, importOf } from '../../support/facts.ts'
import { givenFor, type TestGiven, testKey, testSecret } from '../../support/given.ts'
import { send, signature } from '../../support/http.ts'
import { intakeRoutes } from '../../support/intake-routes.ts'

let engine: Engine
let stored: TestTable
let given: TestGiven
let keys: string
let intake: HttpHandler
beforeAll(async () => {
  engine = await startEngine()
})
afterAll(() => engine.stop())
beforeEach(async () => {
  stored = await engine.newTable()
  given = givenFor(stored.table, '2026-03-02T12:00:00Z')
  keys = JSON.stringify({ tests: testSecret })
  intake = serveRoutes<'Intake'>(intakeRoutes, { ...given, secrets: { keys: async () => signingKeys(keys) } })
})

const event = {
  id: 'e-1',
  accountId: 'acme',
  at: '2026-03-01T10:00:00Z',
  type: 'contact',
  channel: 'phone',
  minutes: 1,
}
/** A good request to every signed route. */
const requests = {
  PostEvents: { path: '/v1/events', content: { events: [event] } },
  PostImport: { path: '/v1/imports', content: importOf('a') },
  PostImportEnd: {
    path: '/v1/imports/aaaaaaaa-1/end',
    content: { importId: 'aaaaaaaa-1', accepted: 1, duplicate: 0, rejected: 0 },
  },
  PostImportUndo: { path: '/v1/imports/aaaaaaaa-1/undo', content: { importId: 'aaaaaaaa-1' } },
  PostComplaint: { path: '/v1/complaints', content: complaint },
  PutAccount: { path: '/v1/accounts/acme', content: { ...acme, accountId: 'acme' } },
  PutPerson: { path: '/v1/people/ana', content: { personId: 'ana', name: 'Ana', email: 'ana@acme.example' } },
} satisfies Partial<Record<RouteName, { path: string; content: object }>>
type Signed = keyof typeof requests
const signedRoutes = Object.entries(requests).map(([name, request]) => ({ name: name as Signed, ...request }))

async function ask(method: string, path: string, content: unknown, { secret = testSecret, id = '' } = {}) {
  const body = JSON.stringify(content)
  const headers = signature(body, given.now(), secret, ...(id ? [id] : []))
  return send(intake, { method, path, body, headers })
}
const nameOf = async (accountId: string) => (await readAccount(stored.table, accountId))?.name

test('every signed route of the registry stands in this test', () => {
  const signed = Object.entries(routes).filter(([, { auth }]) => auth === 'signature')
  expect(Object.keys(requests).sort()).toEqual(signed.map(([name]) => name).sort())
})

describe('a key', () => {
  const secretOf = (name: string) =>
    Buffer.from(`the secret of the key ${name}`.padEnd(30)).toString('base64')

  test.each(keyScopes)('of scope %s sends that and nothing else', async (scope) => {
    keys = JSON.stringify({ narrow: { secret: secretOf(scope), scopes: [scope] } })
    for (const { name, path, content } of signedRoutes) {
      const { status, body } = await ask(routes[name].method, path, content, { secret: secretOf(scope) })
      if (routes[name].scope === scope) expect([name, Number(status) < 300]).toEqual([name, true])
      else
        expect({ status, body }).toMatchObject({
          status: 403,
          body: { type: 'urn:holdfast:problem:forbidden' },
        })
    }
  })

  test('is good on its last day and refused by name on the next', async () => {
    keys = JSON.stringify({ shop: { secret: testSecret, scopes: ['events'], expires: '2026-03-02' } })
    expect((await ask('POST', '/v1/events', requests.PostEvents.content)).status).toBe(200)
    given.moveTo('2026-03-03T00:00:01Z')
    expect(await ask('POST', '/v1/events', requests.PostEvents.content)).toMatchObject({
      status: 401,
      body: { detail: 'The key shop expired on 2026-03-02; ask for a new one.' },
    })
  })

  test('that is too short signs nothing, and the log says which and why', async () => {
    keys = JSON.stringify({ shop: 'c2hv', tests: testSecret })
    expect((await ask('POST', '/v1/events', requests.PostEvents.content, { secret: 'c2hv' })).status).toBe(
      401,
    )
    expect((await ask('POST', '/v1/events', requests.PostEvents.content)).status).toBe(200)
    expect(given.lines.join('\n')).toMatch(/it has 3 bytes; at least 24 are needed.*"name":"shop"/)
  })

  test('is changed without a refused request: both are good until the old one is taken away', async () => {
    const both: Record<string, Partial<SigningKey>> = {
      first: { secret: testSecret, scopes: [...keyScopes] },
    }
    const next = secretOf('next')
    const sent = async (secret: string) =>
      (await ask('POST', '/v1/events', requests.PostEvents.content, { secret })).status
    expect([await sent(testSecret), await sent(next)]).toEqual([200, 401])
    both.next = { secret: next, scopes: [...keyScopes] }
    keys = JSON.stringify(both)
    expect([await sent(testSecret), await sent(next)]).toEqual([200, 200])
    delete both.first
    keys = JSON.stringify(both)
    expect([await sent(testSecret), await sent(next)]).toEqual([401, 200])
  })
})

describe('a signed body', () => {
  test('of PutAccount says whom it is about', async () => {
    const { path, content } = requests.PutAccount
    const { accountId: _, ...anonymous } = content
    expect(await ask('PUT', path, anonymous)).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'accountId' }] },
    })
  })

  test('of PutPerson may leave to its address whom it is about', async () => {
    const { path, content } = requests.PutPerson
    const { personId: _, ...anonymous } = content
    expect((await ask('PUT', path, anonymous)).status).toBe(201)
  })

  test.each(signedRoutes.filter(({ name }) => routes[name].path.includes('{')))(
    'of $name cannot be sent to another path than that of whom it names',
    async ({ name, path, content }) => {
      const [collection] = routes[name].path.split('{')
      const other = path.replace(new RegExp(`(?<=^${collection})[^/]+`), 'somebody-else')
      expect(other).not.toBe(path)
      const answer = await ask(routes[name].method, other, content)
      expect(answer).toMatchObject({ status: 422, body: { errors: [{ code: 'otherThanPath' }] } })
    },
  )

  test('cannot be sent to another subject than it names', async () => {
    await ask('PUT', '/v1/accounts/victim', { ...acme, name: 'Victim', accountId: 'victim' })
    const answer = await ask('PUT', '/v1/accounts/victim', { ...acme, name: 'Mallory', accountId: 'acme' })
    expect(answer).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'accountId', code: 'otherThanPath' }] },
    })
    expect(await nameOf('victim')).toBe('Victim')
    expect((await ask('PUT', '/v1/people/bob', requests.PutPerson.content)).status).toBe(422)
  })
})

describe('a message', () => {
  const put = (name: string, id: string) =>
    ask('PUT', '/v1/accounts/acme', { ...acme, name, accountId: 'acme' }, { id })

  test('has its effect once: a copy of an earlier one gets the same answer and rolls nothing back', async () => {
    const first = await put('v1', 'm-1')
    await put('v2', 'm-2')
    const copy = await put('v1', 'm-1')
    expect(copy).toMatchObject({
      status: first.status,
      body: first.body,
      headers: { 'idempotency-replayed': 'true' },
    })
    expect(await nameOf('acme')).toBe('v2')
  })

  test('of every route is answered with what the first try was answered with', async () => {
    for (const { name, path, content } of signedRoutes) {
      const first = await ask(routes[name].method, path, content, { id: `m-${name}` })
      const again = await ask(routes[name].method, path, content, { id: `m-${name}` })
      expect([again.status, again.body]).toEqual([first.status, first.body])
      expect(again.headers['idempotency-replayed']).toBe('true')
    }
  })

  test('with the id of another one is refused', async () => {
    await put('v1', 'm-1')
    expect(await put('v2', 'm-1')).toMatchObject({
      status: 409,
      body: { type: 'urn:holdfast:problem:changed-content' },
    })
    expect(await nameOf('acme')).toBe('v1')
  })

  test('that was refused had no effect and may be sent corrected under its id', async () => {
    expect((await put('', 'm-1')).status).toBe(422)
    expect((await put('v1', 'm-1')).status).toBe(201)
  })

  test('that came twice at once is worked on once, and one that was given up is taken over', async () => {
    const key = messageKey(testKey.name, 'm-1')
    expect(await claimMessage(stored.table, key, 'd', new Date('2026-03-02T12:00:00Z'))).toBe('new')
    expect(await claimMessage(stored.table, key, 'd', new Date('2026-03-02T12:00:10Z'))).toBe('in work')
    expect(await claimMessage(stored.table, key, 'd', new Date('2026-03-02T12:00:40Z'))).toBe('new')
    const answers = await Promise.all(Array.from({ length: 6 }, () => put('v1', 'm-2')))
    const first = answers.filter(({ status, headers }) => status === 201 && !headers['idempotency-replayed'])
    expect(first).toHaveLength(1)
    expect(answers.every(({ status }) => status === 201 || status === 503)).toBe(true)
  })

  test('is one of its sender: another key may use the same id', async () => {
    const other = Buffer.from('the secret of somebody else').toString('base64')
    keys = JSON.stringify({ tests: testSecret, other })
    await put('v1', 'm-1')
    const content = { ...acme, name: 'v2', accountId: 'acme' }
    expect((await ask('PUT', '/v1/accounts/acme', content, { id: 'm-1', secret: other })).status).toBe(200)
    expect(await nameOf('acme')).toBe('v2')
  })
})
