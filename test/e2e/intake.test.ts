import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { acme, complaint, order } from '../support/facts.ts'
import { signature } from '../support/http.ts'
import { startTestStack, type TestStack } from '../support/stack.ts'
import { dumpOf } from './table-dump.ts'

let stack: TestStack

beforeAll(async () => {
  stack = await startTestStack('2026-03-02T12:00:00Z')
})
afterAll(() => stack?.end())

/** Posts the complaint under headers that are wrong in one way. */
const postUnder = (headers: Record<string, string>, body = JSON.stringify(complaint)) =>
  stack.ask('/v1/complaints', {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
  })
const minutes = (count: number) => count * 60_000

describe('what is sent in', () => {
  test('is refused without a signature, with a wrong one, or with one for another body', async () => {
    const signed = signature(JSON.stringify(complaint), await stack.now(), stack.address().signingSecret)
    const foreign = signature(JSON.stringify(complaint), await stack.now())
    const answers = [
      await postUnder({}),
      await postUnder(foreign),
      await postUnder(signed, JSON.stringify({ ...complaint, description: 'All cracked' })),
      await postUnder({ ...signed, 'webhook-id': 'another' }),
    ]
    for (const { status, headers, body } of answers) {
      expect(status).toBe(401)
      expect(headers.get('content-type')).toContain('application/problem+json')
      expect(body).toMatchObject({ type: 'urn:holdfast:problem:bad-signature', status: 401 })
    }
  })

  test('is refused when it was signed more than five minutes ago or ahead', async () => {
    const now = (await stack.now()).getTime()
    const at = (time: number) =>
      signature(JSON.stringify(complaint), new Date(time), stack.address().signingSecret)
    expect((await postUnder(at(now - minutes(6)))).status).toBe(401)
    expect((await postUnder(at(now + minutes(6)))).status).toBe(401)
    // Beside when timers ran, by which policy, and by which model all were judged last.
    const ours = (await dumpOf(stack.dataDir)).filter(
      (item) => !/"(TIMERS|POLICY|ANEW)"/.test(JSON.stringify(item)),
    )
    expect(ours).toEqual([])
    expect((await postUnder(at(now - minutes(4)))).status).toBe(202)
  })

  test('is refused with unknown fields, which are named', async () => {
    const { status, body } = await stack.send('POST', '/v1/complaints', {
      ...complaint,
      id: 'c-unknown',
      colour: 'red',
      contact: { ...complaint.contact, fax: '1' },
    })
    expect(status).toBe(422)
    const fields = Object(body).errors.map(({ field }: { field: string }) => field)
    expect(fields.toSorted()).toEqual(['colour', 'contact.fax'])
    const account = await stack.send('PUT', '/v1/accounts/acme', { ...acme, nickname: 'A' })
    expect([account.status, Object(account.body).errors[0].field]).toEqual([422, 'nickname'])
  })

  test('is refused when it is larger than 64 KB for a complaint, 1 MB for a batch', async () => {
    const long = await stack.send('POST', '/v1/complaints', {
      ...complaint,
      id: 'c-long',
      description: 'x'.repeat(65_536),
    })
    expect([long.status, Object(long.body).type]).toEqual([413, 'urn:holdfast:problem:too-large'])
    const lines = Array.from({ length: 1000 }, () => ({
      sku: 'A'.repeat(60),
      quantity: 1,
      unitPrice: '1.00',
    }))
    const events = Array.from({ length: 12 }, (_, n) => ({ ...order(`l-${n}`, '2026-03-01'), lines }))
    const batch = await stack.send('POST', '/v1/events', { events })
    expect([batch.status, Object(batch.body).type]).toEqual([413, 'urn:holdfast:problem:too-large'])
    const fitting = await stack.send('POST', '/v1/events', { events: events.slice(0, 10) })
    expect(fitting.status).toBe(200)
  })

  test('is answered item by item in a batch: what is wrong is named, what is good is kept', async () => {
    const events = [
      order('o-1', '2026-03-02'),
      { ...order('o-2', '2026-03-02'), colour: 'red' },
      { ...order('o-3', '2026-03-02'), lines: [{ sku: 'A-1', quantity: -1, unitPrice: '1.00' }] },
      order('o-4', '2026-03-09'),
      { id: 'o-5', type: 'gossip' },
      order('o-1', '2026-03-02'),
    ]
    const { status, body } = await stack.send('POST', '/v1/events', { events })
    expect(status).toBe(200)
    const rejected = (id: string, field: string) => ({
      id,
      status: 'rejected',
      error: { field, code: expect.any(String), reason: expect.any(String) },
    })
    expect(body).toEqual({
      results: [
        { id: 'o-1', status: expect.any(String) },
        rejected('o-2', 'colour'),
        rejected('o-3', 'lines.0.quantity'),
        rejected('o-4', 'at'),
        rejected('o-5', 'type'),
        { id: 'o-1', status: expect.any(String) },
      ],
    })
    const twins = Object(body).results.filter(({ id }: { id: string }) => id === 'o-1')
    expect(twins.map(({ status: one }: { status: string }) => one).toSorted()).toEqual([
      'accepted',
      'duplicate',
    ])
    const stored = (await dumpOf(stack.dataDir)).filter(({ sk }) => /^EVT#o-/.test(sk))
    expect(stored.map(({ sk }) => sk)).toEqual(['EVT#o-1'])
  })

  test('is a duplicate when it comes again, and refused when its content changed under the same id', async () => {
    await stack.quiet()
    const again = await stack.send('POST', '/v1/events', { events: [order('o-1', '2026-03-02')] })
    expect(again.body).toEqual({ results: [{ id: 'o-1', status: 'duplicate' }] })
    const changed = { events: [order('o-1', '2026-03-02', { price: '99.00' })] }
    const { body } = await stack.send('POST', '/v1/events', changed)
    expect(body).toMatchObject({ results: [{ status: 'rejected', error: { code: 'changedContent' } }] })
  })

  test('is refused as a whole only when it is no batch: not JSON, no events, or more than 500', async () => {
    const many = Array.from({ length: 501 }, (_, n) => order(`m-${n}`, '2026-03-01'))
    const answers = [
      await stack.send('POST', '/v1/events', '{"events":'),
      await stack.send('POST', '/v1/events', { events: [] }),
      await stack.send('POST', '/v1/events', { events: many }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([400, 422, 422])
  })
})

describe('what is read', () => {
  test('needs the token, but for the description of the API', async () => {
    for (const path of ['/v1/accounts', '/v1/accounts/acme', '/v1/complaints/c-77', '/v1/tasks']) {
      expect((await stack.ask(path)).status).toBe(401)
      expect((await stack.read(path, `${stack.address().token.slice(0, -4)}AAAA`)).status).toBe(401)
      expect((await stack.read(path)).status).toBe(200)
    }
    const openapi = await stack.ask('/v1/openapi.json')
    expect([openapi.status, Object(openapi.body).openapi]).toEqual([200, '3.1.0'])
  })

  test('says so when there is no such account, complaint or route', async () => {
    const unknown = await stack.read('/v1/accounts/nobody')
    expect(unknown.body).toMatchObject({ type: 'urn:holdfast:problem:not-found', status: 404 })
    expect((await stack.read('/v1/complaints/none')).status).toBe(404)
    expect((await stack.read('/v1/gossip')).status).toBe(404)
  })
})

describe('the form for complaints', () => {
  test('takes in what a stranger writes, confirms it by mail and asks the office whose it is', async () => {
    const page = await stack.ask('/complain')
    const token = /name="token" value="([^"]+)"/.exec(page.text)?.[1] ?? ''
    await stack.advance('PT1M')
    const form = { token, lang: 'en', category: 'delivery', description: 'A pallet is missing.' }
    const answer = await stack.ask('/complain', {
      method: 'POST',
      body: new URLSearchParams({ ...form, name: 'Nora New', email: 'nora@new.example' }),
    })
    expect([answer.status, answer.text]).toEqual([200, expect.stringMatching(/HF-\w{4}-\w{4}/)])
    await stack.quiet()
    expect(await stack.mails('nora@new.example')).toHaveLength(1)
    const { body } = await stack.read('/v1/tasks?owner=office')
    const keys = Object(body).tasks.map(({ why }: { why: { key: string }[] }) => why.map(({ key }) => key))
    expect(keys.flat().filter((key: string) => key === 'why.unknown-sender')).toHaveLength(1)
  })
})

describe('a mail that comes in', () => {
  const incoming = (raw: string, found = '') =>
    fetch(`${stack.address().mailboxUrl}/incoming${found}`, { method: 'POST', body: raw })

  test('answers a letter and comes into its case; forged, it goes to the office', async () => {
    await stack.send('PUT', '/v1/accounts/acme', acme)
    await stack.send('POST', '/v1/complaints', { ...complaint, id: 'c-mail', orderId: 'o-mail' })
    await stack.quiet()
    const letter = (await stack.mails(complaint.contact.email)).at(-1)
    const to = letter?.headers['reply-to']
    expect(to).toMatch(/^hf-\w{4}-\w{4}@answers\.nordwall\.example$/)
    const mail = (words: string) =>
      `From: ${complaint.contact.email}\r\nTo: ${to}\r\nSubject: Re\r\nMessage-ID: <${words.length}@x>\r\n\r\n${words}\r\n`
    expect((await incoming(mail('Two more broke.'))).status).toBe(202)
    expect((await incoming(mail('Pay me, not them.'), '?dmarc=fail')).status).toBe(202)
    expect((await incoming('From: a@b.example\r\nTo: c@d.example\r\n\r\nx')).status).toBe(404)
    await stack.quiet()
    const { body } = await stack.read('/v1/complaints/c-mail')
    const heard = Object(body).audit.filter(({ by }: { by: string }) => by === 'customer')
    expect(new Set(heard.map(({ why }: { why: string }) => why))).toEqual(new Set(['Two more broke.']))
    const office = JSON.stringify((await stack.read('/v1/tasks?owner=office')).body)
    expect(office).toContain('why.unknown-sender')
  })
})
