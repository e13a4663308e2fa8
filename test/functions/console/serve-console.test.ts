import { beforeEach, describe, expect, test } from 'vitest'
import { insideConsole } from '../../../functions/console/inside-console.ts'
import { serveConsole } from '../../../functions/console/serve-console.ts'
import type { Browser } from '../../../functions/runtime/define-route.ts'
import type { ApiRequest, Given } from '../../../functions/runtime/ports.ts'
import { givenFor } from '../../support/given.ts'

/** An API that answers as it is told, and remembers what it was asked. */
let answers: Record<string, { status: number; body?: unknown }>
let asked: ApiRequest[]
let given: Given<'api' | 'login'>
beforeEach(() => {
  asked = []
  answers = {
    '/v1/me': {
      status: 200,
      body: { personId: 'li', role: 'owner', name: 'Li <b>Wei</b>', timeZone: 'UTC' },
    },
    '/v1/people': { status: 200, body: { people: [], colleagues: [] } },
    '/v1/tasks': { status: 200, body: { tasks: [] } },
    '/v1/complaints': { status: 200, body: { complaints: [] } },
    '/v1/accounts': { status: 200, body: { accounts: [] } },
    '/v1/policy': { status: 200, body: { since: null, settings: [], changes: null } },
  }
  const { now, settings, log } = givenFor(undefined as never, '2026-03-02T12:00:00Z')
  given = {
    ...{ now, settings, log },
    api: {
      async ask(request) {
        asked.push(request)
        const answer = answers[request.path.split('?')[0] ?? ''] ?? { status: 404 }
        return { body: undefined, ...answer }
      },
    },
    login: {
      begin: async () => ({
        url: 'https://issuer.example/authorize',
        state: 'the-state',
        verifier: 'the-verifier',
      }),
      finish: async ({ code }, { verifier }) =>
        code === 'good' && verifier === 'the-verifier' ? { token: 'a'.repeat(30), seconds: 60 } : undefined,
      end: async () => 'https://issuer.example/logout',
    },
  }
})

const browser = (cookies: string[] = [], headers: Record<string, string> = {}): Browser => ({
  cookies,
  header: (name) => headers[name],
})
const get = (path: string, from = browser(), query: Record<string, string> = {}) =>
  serveConsole({ path, query, browser: from }, given)
const post = (path: string, form: Record<string, string>, from = browser()) =>
  serveConsole({ path, query: {}, form, browser: from }, given)
const session = browser(['holdfast-session=secret.token.text'])

describe('a page of the console', () => {
  test('tells in its last line that a list for spreadsheets goes on, and nothing of the kind where it is whole', async () => {
    const line = {
      ...{ accountId: 'a', name: 'A', band: 'red', probability: 0.9, since: '2026-02-01', value: null },
      ...{
        ownerId: 'li',
        lastOrderDay: '2026-01-01',
        sentence: { key: 'console.more', values: {}, text: 'x' },
      },
    }
    answers['/v1/accounts'] = { status: 200, body: { accounts: [line], cursor: 'more' } }
    const { html: cut } = await get('accounts.csv', session)
    answers['/v1/accounts'] = { status: 200, body: { accounts: [line] } }
    const { html: whole } = await get('accounts.csv', session)
    expect(String(cut).trim().split('\r\n').at(-1)).toContain('The list goes on')
    expect(String(whole)).not.toContain('The list goes on')
  })

  test('sorts what the API gives at once and never reads on; where there is more it says so', async () => {
    const line = (accountId: string, lastOrderDay: string) => ({
      ...{
        accountId,
        name: accountId,
        band: 'red',
        probability: 0.9,
        since: null,
        value: null,
        ownerId: 'li',
      },
      ...{ lastContactDay: null, bandWeekBefore: 'yellow', lastOrderDay },
      sentence: { key: 'console.more', values: {}, text: 'x' },
    })
    const accounts = [line('later', '2026-02-01'), line('sooner', '2026-01-01')]
    answers['/v1/accounts'] = { status: 200, body: { accounts, cursor: 'more' } }
    const { html = '' } = await get('accounts', session, { sort: 'last-order', band: 'red' })
    expect(html.indexOf('>sooner<')).toBeLessThan(html.indexOf('>later<'))
    expect(html).toContain('Of the worst ones shown here, sorted by: last order')
    expect(html).toContain('was yellow')
    expect(html).toMatch(/aria-sort="ascending"><a href="[^"]*sort=last-order">/)
    const lists = asked.filter(({ path }) => path.startsWith('/v1/accounts'))
    expect(lists.map(({ path }) => path)).toEqual(['/v1/accounts?band=red&weekBefore=true&limit=200'])
    answers['/v1/accounts'] = { status: 200, body: { accounts } }
    expect((await get('accounts', session, { sort: 'last-order' })).html).not.toContain('Of the worst ones')
  })

  test('shows what a complaint waits for in place of its clock, and offers to let it go on but not to wait', async () => {
    const pause = { reason: 'goods', stops: ['resolve'], from: '2026-03-01T09:00:00Z' }
    const complaint = {
      ...{ complaintId: 'c-1', reference: 'HF-1', accountId: 'acme', accountName: 'Acme GmbH' },
      ...{ status: 'investigating', category: 'quality', severity: 'major', description: 'cracked' },
      ...{ receivedAt: '2026-02-27T09:00:00Z', resolveBy: '2026-03-09T09:00:00Z', reopenedCount: 0 },
      ...{ slaProfile: 'iso-10002', holdings: 2, holdingsTold: 1, linked: [], audit: [], attachments: [] },
      pauses: [{ ...pause, until: '2026-03-20T09:00:00Z', by: 'li', note: 'the returned goods' }],
      letters: [
        { name: 'complaint-acknowledgement', to: 'jo@acme.example', status: 'claimed', at: pause.from },
      ],
    }
    answers['/v1/complaints/c-1'] = { status: 200, body: complaint }
    answers['/v1/complaints'] = { status: 200, body: { complaints: [complaint] } }
    const { html = '' } = await get('complaints/c-1', session)
    for (const said of ['Waits for goods', 'the returned goods', 'in doubt', 'A letter is on the way'])
      expect(html).toContain(said)
    expect(html).toContain('action="/console/complaints/c-1/resume"')
    expect(html).not.toContain('action="/console/complaints/c-1/pause"')
    const { html: board = '' } = await get('complaints', session)
    expect(board).toContain('>Acme GmbH</a>')
    expect(board).toContain('Waits for goods')
    answers['/v1/complaints/c-1'] = { status: 200, body: { ...complaint, pauses: [] } }
    const { html: running = '' } = await get('complaints/c-1', session)
    expect(running).toContain('action="/console/complaints/c-1/pause"')
    expect(running).not.toContain('action="/console/complaints/c-1/resume"')
  })

  test('leads on to the store for a file of a case, and keeps no address in the browser', async () => {
    const url = 'https://files.example/x?X-Amz-Signature=1'
    answers['/v1/complaints/c-1/attachments/abc'] = { status: 200, body: { url, expiresAt: 'soon' } }
    expect(await get('complaints/c-1/attachments/abc', session)).toMatchObject({
      status: 303,
      headers: { location: url, 'cache-control': 'no-store' },
    })
  })

  test('asks the API with the token of the cookie, and shows what it answers as text', async () => {
    const { status, html = '' } = await get('', session)
    expect(status).toBe(200)
    expect(html).toContain('Li &lt;b&gt;Wei&lt;/b&gt;')
    expect(new Set(asked.map(({ token }) => token))).toEqual(new Set(['secret.token.text']))
    expect(html).not.toContain('secret.token.text')
  })

  test('leads to the login with the way back when the API knows the token no more', async () => {
    answers['/v1/tasks'] = { status: 401 }
    expect(await get('', session)).toMatchObject({ status: 303, headers: { location: '/console/login' } })
    expect(await get('accounts', browser(), { band: 'red' })).toMatchObject({
      headers: { location: '/console/login?next=%2Faccounts%3Fband%3Dred' },
    })
  })

  test('says in words what the API refuses, in the status that the API gave', async () => {
    answers['/v1/complaints'] = {
      status: 403,
      body: { type: 'urn:holdfast:problem:forbidden', detail: 'no' },
    }
    const { status, html } = await get('', session)
    expect(status).toBe(403)
    expect(html).toContain('This is not among what you may do')
  })

  test('speaks the language that was chosen last', async () => {
    const chosen = browser(['holdfast-session=secret.token.text', 'holdfast-language=zh-CN'])
    expect((await get('', chosen)).html).toContain('<html lang="zh-CN">')
  })

  test('allows nothing from elsewhere and nothing inline', async () => {
    const policy = (await get('', session)).headers?.['content-security-policy'] ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/unsafe|http/)
  })
})

describe('a form', () => {
  test('of another site does nothing, though the browser sends the cookie', async () => {
    const answer = await post('tasks/t-1/note', { text: 'x', csrf: 'guessed' }, session)
    expect(answer.status).toBe(403)
    expect(asked.filter(({ method }) => method === 'POST')).toEqual([])
  })

  test('takes the tour of the sample away for good, and shows it nowhere else than where there is one', async () => {
    const line = {
      ...{ accountId: 'worst', name: 'W', band: 'red', probability: 0.9, since: null, value: null },
      ...{ ownerId: 'li', lastOrderDay: null, lastContactDay: null },
      sentence: { key: 'console.more', values: {}, text: 'x' },
    }
    const person = { personId: 'li', name: 'Li', present: true, absences: [], standIn: 'li' }
    const people = (email: string) => ({
      status: 200,
      body: { people: [{ ...person, email }], colleagues: [] },
    })
    answers['/v1/accounts'] = { status: 200, body: { accounts: [line] } }
    answers['/v1/people'] = people('li@a-company.com')
    expect((await get('', session)).html).not.toContain('sample company')
    answers['/v1/people'] = people('li@nordwall.example')
    const { html = '' } = await get('', session)
    expect(html).toContain('Five minutes with the sample company')
    // Every stop leads on to the next, the last one back.
    let next = /href="([^"]*tour=today[^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const seen: string[] = []
    answers['/v1/accounts/worst'] = { status: 404 }
    while (next.includes('tour=')) {
      const { pathname, searchParams } = new URL(next, 'http://console')
      seen.push(searchParams.get('tour') ?? '')
      const path = pathname.replace(/^\/console\/?/, '')
      const page = await get(path, session, Object.fromEntries(searchParams))
      next = /<aside.*?href="([^"]*)"/s.exec(page.html ?? '')?.[1]?.replaceAll('&amp;', '&') ?? ''
    }
    expect(seen).toEqual(['today', 'accounts', 'account', 'complaints', 'policy'])
    expect(next).toBe('/console')
    const hidden = await post('tour', {})
    expect(hidden).toMatchObject({ status: 303, headers: { location: '/console' } })
    expect(hidden.cookies?.[0]).toContain('holdfast-tour=hidden')
    const after = browser(['holdfast-session=secret.token.text', 'holdfast-tour=hidden'])
    expect((await get('', after)).html).not.toContain('sample company')
  })

  test('says in a list, on the page and for spreadsheets, how many of its accounts an earlier model judged, and nothing where it was one', async () => {
    const line = {
      ...{ accountId: 'a', name: 'A', band: 'red', probability: 0.9, since: null, value: null },
      ...{ ownerId: 'li', lastOrderDay: null, lastContactDay: null, asOf: '2026-03-01', modelVersion: 'old' },
      sentence: { key: 'console.more', values: {}, text: 'x' },
    }
    const lines = [line, { ...line, accountId: 'b', modelVersion: 'new' }]
    answers['/v1/accounts'] = { status: 200, body: { accounts: lines, modelInUse: 'new' } }
    const said = '1 account here was last judged by an earlier model version than new'
    expect((await get('accounts', session)).html).toContain(said)
    const file = String((await get('accounts.csv', session)).html)
    expect(file).toContain('2026-03-01,old')
    expect(file.trim().split('\r\n').at(-1)).toContain(said)
    answers['/v1/accounts'] = { status: 200, body: { accounts: [lines[1]], modelInUse: 'new' } }
    expect((await get('accounts', session)).html).not.toContain('earlier model')
    expect(String((await get('accounts.csv', session)).html)).not.toContain('earlier model')
  })

  test('says how to begin where no account is known at all, and only there', async () => {
    expect((await get('', session)).html).toContain('How to begin')
    expect(asked.filter(({ path }) => path === '/v1/accounts?limit=1')).toHaveLength(1)
    const line = {
      ...{ accountId: 'a', name: 'A', band: 'red', probability: 0.9, since: null, value: null },
      ...{ ownerId: 'li', lastOrderDay: null, lastContactDay: null },
      sentence: { key: 'console.more', values: {}, text: 'x' },
    }
    answers['/v1/accounts'] = { status: 200, body: { accounts: [line] } }
    expect((await get('', session)).html).not.toContain('How to begin')
  })

  test('lets a complaint wait, until a day where one is named, and goes back to it', async () => {
    answers['/v1/complaints/c-1/pause'] = { status: 200, body: {} }
    const byHeader = browser([], { authorization: 'Bearer secret.token.text' })
    const form = { for: 'customer', until: '', reason: 'photographs' }
    expect(await post('complaints/c-1/pause', form, byHeader)).toMatchObject({
      headers: { location: '/console/complaints/c-1?done=complaint-paused' },
    })
    expect(asked.at(-1)).toMatchObject({ body: { reason: 'customer', note: 'photographs' } })
    expect(asked.at(-1)?.body).not.toHaveProperty('until')
  })

  test('of a page of the session goes to the API as a program’s request does, and leads on', async () => {
    answers['/v1/tasks/t-1/note'] = { status: 200, body: {} }
    const csrf = /name="csrf" value="([^"]+)"/.exec((await get('', session)).html ?? '')?.[1] ?? ''
    const answer = await post('tasks/t-1/note', { text: 'called', csrf, next: '//evil.example' }, session)
    expect(answer).toMatchObject({ status: 303, headers: { location: '/console?done=noted' } })
    expect(asked.find(({ method }) => method === 'POST')).toMatchObject({
      path: '/v1/tasks/t-1/note',
      body: { text: 'called' },
    })
  })
})

describe('the login', () => {
  test('keeps the token of whoever comes back with the code that was begun, where no script reads it', async () => {
    const begun = await get('login/start', browser(), { next: '/accounts' })
    expect(begun.headers?.location).toBe('https://issuer.example/authorize')
    const [cookie = ''] = begun.cookies ?? []
    const back = await get('callback', browser([cookie.split(';')[0] ?? '']), { code: 'good' })
    expect(back).toMatchObject({ status: 303, headers: { location: '/console/accounts' } })
    expect(back.cookies?.[0]).toBe(
      `holdfast-session=${'a'.repeat(30)}; Path=/console; Max-Age=60; HttpOnly; SameSite=Lax; Secure`,
    )
  })

  test('lets nobody in who has begun none, or whom the API does not know', async () => {
    const failed = { status: 303, headers: { location: '/console/login?why=failed' } }
    expect(await get('callback', browser(), { code: 'good' })).toMatchObject(failed)
    answers['/v1/me'] = { status: 401 }
    expect((await post('session', { token: 'b'.repeat(30) })).status).toBe(422)
  })

  test.each(['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)'])(
    'leads back to no other place: %s',
    (next) => {
      expect(insideConsole(next)).toBe('')
    },
  )
})
