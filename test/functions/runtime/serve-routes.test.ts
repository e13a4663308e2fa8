import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import type { RoutesOf } from '../../../functions/registry.ts'
import { defineRoute } from '../../../functions/runtime/define-route.ts'
import { serveRoutes } from '../../../functions/runtime/serve-routes.ts'
import type { Table } from '../../../functions/store/table/table.ts'
import { givenFor, testKey } from '../../support/given.ts'
import { httpEvent, send, sendSigned, signature } from '../../support/http.ts'

/** Every message is new; nothing else of the table is touched. */
const onlyMessages = new Proxy({} as Table, {
  get: (_, method) => {
    if (method === 'put' || method === 'update' || method === 'delete') return async () => ({ written: true })
    throw new Error('the table must not be touched')
  },
})
const second = 'whsec_bmV3IHNlY3JldCBvZiB0aGUgc2VuZGVyISE='
const given = {
  ...givenFor(onlyMessages, '2026-03-02T12:00:00Z'),
  secrets: {
    keys: async () => ({ usable: [{ ...testKey, name: 'next', secret: second }, testKey], unusable: [] }),
  },
}
const echo = <R extends RoutesOf<'Intake'>>(name: R, limitBytes: number) =>
  defineRoute({
    name,
    needs: [],
    summary: 'echo',
    body: { type: 'json', limitBytes, schema: z.strictObject({ text: z.string(), inner: z.unknown() }) },
    answers: {},
    async handle({ body }) {
      if (body.text === 'break') throw new Error('secret detail')
      return { status: 200, body }
    },
  })
const others = {
  PostImport: echo('PostImport', 200),
  PostImportEnd: echo('PostImportEnd', 200),
  PostImportUndo: echo('PostImportUndo', 200),
  PostComplaint: echo('PostComplaint', 200),
  PutAccount: echo('PutAccount', 200),
  PutPerson: echo('PutPerson', 200),
  GetKeys: echo('GetKeys', 200),
}
const handler = serveRoutes<'Intake'>(
  {
    ...others,
    PostEvents: echo('PostEvents', 200),
  },
  given,
)
const path = '/v1/events'
const body = JSON.stringify({ text: 'hello', inner: 1 })
const now = given.now()
const post = (headers: Record<string, string>, sent = body) =>
  send(handler, { method: 'POST', path, body: sent, headers })

describe('a signed route', () => {
  test('takes a body signed with any live secret, also when it arrives in base64', async () => {
    expect(await post(signature(body, now))).toMatchObject({ status: 200, body: { text: 'hello' } })
    expect(await post(signature(body, now, second))).toMatchObject({ status: 200 })
    const binary = { method: 'POST', path, body, base64: true, headers: signature(body, now) }
    expect(await send(handler, binary)).toMatchObject({ status: 200 })
  })

  test('checks the bytes that were sent, not a text made of them', async () => {
    const bytes = Buffer.from([...Buffer.from('{"text":"'), 0xff, ...Buffer.from('","inner":1}')])
    const signed = { ...signature(bytes.toString(), now) }
    const event = { ...httpEvent({ method: 'POST', path, headers: signed }), isBase64Encoded: true }
    expect(await handler({ ...event, body: bytes.toString('base64') }, {})).toMatchObject({ statusCode: 401 })
    const text = Buffer.from(bytes.toString())
    expect(await handler({ ...event, body: text.toString('base64') }, {})).toMatchObject({ statusCode: 200 })
  })

  test.each([
    ['no headers', {}],
    ['another secret', signature(body, now, 'whsec_YW5vdGhlciBzZWNyZXQgdGhhdCBpcyBsb25n')],
    ['another body', signature(`${body} `, now)],
    ['another id', { ...signature(body, now), 'webhook-id': 'msg-2' }],
    ['a timestamp that is no number', { ...signature(body, now), 'webhook-timestamp': 'now' }],
    ['a signature of no known version', { ...signature(body, now), 'webhook-signature': 'v2,abc' }],
    ['a signature over five minutes old', signature(body, new Date(now.getTime() - 301_000))],
    ['a signature over five minutes ahead', signature(body, new Date(now.getTime() + 301_000))],
  ])('refuses %s with 401 before reading the body', async (_, headers) => {
    const answer = await post({ 'content-type': 'application/json', ...headers })
    expect(answer).toMatchObject({ status: 401, body: { type: 'urn:holdfast:problem:bad-signature' } })
  })

  test('asks for no secrets while a request cannot be right', async () => {
    const closed = { ...given, secrets: { keys: () => Promise.reject(new Error('not to be read')) } }
    const route = echo('PostEvents', 200)
    const hosted = { ...others, PostEvents: route }
    const strict = serveRoutes<'Intake'>(hosted, closed)
    expect(await send(strict, { method: 'POST', path, body })).toMatchObject({ status: 401 })
  })

  test('bears five minutes of clock difference both ways', async () => {
    for (const off of [-300_000, 300_000]) {
      expect(await post(signature(body, new Date(now.getTime() + off)))).toMatchObject({ status: 200 })
    }
  })
})

describe('a route that is loaded for its first request', () => {
  const loaded = (load: () => Promise<ReturnType<typeof echo<'PostEvents'>>>) =>
    serveRoutes<'Intake'>({ ...others, PostEvents: load }, given)
  const ask = (host: typeof handler) =>
    send(host, { method: 'POST', path, body, headers: signature(body, now) })

  test('answers as any other, and is not loaded by the requests for others', async () => {
    let times = 0
    const host = loaded(async () => {
      times += 1
      return echo('PostEvents', 200)
    })
    await send(host, { method: 'GET', path: '/v1/keys' })
    expect(times).toBe(0)
    expect(await ask(host)).toMatchObject({ status: 200, body: { text: 'hello' } })
  })

  test('whose code cannot be loaded fails alone, as a request that may be sent again', async () => {
    const host = loaded(() => Promise.reject(new Error('a file is missing')))
    const answer = await ask(host)
    expect(answer).toMatchObject({ status: 500, body: { type: 'urn:holdfast:problem:internal' } })
    expect(JSON.stringify(answer)).not.toContain('missing')
    const complaint = { method: 'POST', path: '/v1/complaints', body, headers: signature(body, now) }
    expect(await send(host, complaint)).toMatchObject({ status: 200 })
  })
})

describe('a body', () => {
  const signed = (content: unknown) => sendSigned(handler, now, 'POST', path, content)

  test('that is too large is refused with 413 before its signature is checked', async () => {
    expect(await post({}, 'x'.repeat(201))).toMatchObject({ status: 413 })
  })

  test('that is no JSON, or of another type, says so', async () => {
    expect(await post(signature('{', now), '{')).toMatchObject({ status: 400 })
    expect(await post({ ...signature('a=b', now), 'content-type': 'text/plain' }, 'a=b')).toMatchObject({
      status: 415,
    })
    expect(await post({ ...signature(body, now), 'content-type': 'text/plain' })).toMatchObject({
      status: 200,
    })
  })

  test.each([
    [{ 'content-encoding': 'gzip' }, 'not compressed'],
    [{ 'content-type': 'application/json; charset=iso-8859-1' }, 'UTF-8'],
  ])('with %j is refused with 415 that says so, whatever it is signed over', async (headers, words) => {
    const answer = await post({ ...signature(body, now), ...headers })
    expect(answer).toMatchObject({ status: 415, body: { detail: expect.stringContaining(words) } })
    const plain = { 'content-encoding': 'identity', 'content-type': 'application/json; charset="UTF-8"' }
    expect(await post({ ...signature(body, now), ...plain })).toMatchObject({ status: 200 })
  })

  test('in which bytes were lost on the way to text is refused, since what was signed is gone with them', async () => {
    const spoiled = '{"text":"M\uFFFDller","inner":1}'
    expect(await post(signature(spoiled, now), spoiled)).toMatchObject({
      status: 415,
      body: { detail: expect.stringContaining('not UTF-8') },
    })
  })

  test('with unknown, missing or wrong fields names each of them', async () => {
    expect(await signed({ text: 1, extra: true, more: 1 })).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'text' }, { field: 'inner' }, { field: 'extra' }, { field: 'more' }] },
    })
  })
})

describe('whatever goes wrong', () => {
  test('an unexpected error shows nothing of itself to the caller and no text in the log', async () => {
    const answer = await sendSigned(handler, now, 'POST', path, { text: 'break', inner: 1 })
    expect(answer).toMatchObject({ status: 500, body: { type: 'urn:holdfast:problem:internal' } })
    expect(answer.text + given.lines.join()).not.toContain('secret detail')
    expect(given.lines.join()).toContain('request failed')
  })

  test('an unknown path is a 404 problem', async () => {
    expect(await send(handler, { method: 'GET', path: '/nowhere' })).toMatchObject({
      status: 404,
      body: { type: 'urn:holdfast:problem:not-found' },
    })
  })
})
