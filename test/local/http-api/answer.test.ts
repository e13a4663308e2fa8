import { afterEach, expect, test } from 'vitest'
import { startApi, stopApis } from './api-under-test.ts'

afterEach(stopApis)

const returning = (payload: unknown) => startApi({ routes: ['GET /'] }, async () => ({ payload }))

test('sends status, headers, cookies and body as the function says', async () => {
  const { call } = await returning({
    statusCode: 201,
    headers: { 'Content-Type': 'application/problem+json', 'x-count': 3 },
    cookies: ['a=1', 'b=2'],
    body: '{}',
  })

  const answer = await call('/')

  expect(answer.status).toBe(201)
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  expect(answer.headers.get('x-count')).toBe('3')
  expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2'])
  expect(await answer.text()).toBe('{}')
})

test('decodes a binary body', async () => {
  const body = Buffer.from([0, 255, 128])
  const { call } = await returning({ statusCode: 200, body: body.toString('base64'), isBase64Encoded: true })

  expect(Buffer.from(await (await call('/')).arrayBuffer())).toEqual(body)
})

test.each([
  [{ fine: true }, '{"fine":true}'],
  ['hello', 'hello'],
  [[1, 2], '[1,2]'],
  [null, 'null'],
])('takes a value without a status code as the body of a 200: %j', async (returned, body) => {
  const { call } = await returning(returned)

  const answer = await call('/')

  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/json'])
  expect(await answer.text()).toBe(body)
})

test.each([
  { statusCode: 'fine' },
  { statusCode: 200, body: { not: 'a string' } },
  { statusCode: 200, headers: { 'x-bad': 'a\nb' } },
])('answers 500 to a response that breaks the format, and says so in the story: %j', async (returned) => {
  const { call, host } = await returning(returned)

  const answer = await call('/')

  expect([answer.status, await answer.json()]).toEqual([500, { message: 'Internal Server Error' }])
  expect(host.told.filter((line) => line.startsWith('trouble HTTP API'))).toHaveLength(1)
})

test('hides the error of a function behind a 500', async () => {
  const { call } = await startApi({ routes: ['GET /'] }, async () => ({
    payload: null,
    error: { errorType: 'TypeError', errorMessage: 'secret detail' },
  }))

  const answer = await call('/')

  expect([answer.status, await answer.json()]).toEqual([500, { message: 'Internal Server Error' }])
})

test('answers 503 when the function takes longer than the integration waits, and lets it finish', async () => {
  let finish = () => {}
  const { call, host } = await startApi({ routes: ['GET /'], timeoutInMillis: 50 }, async () => {
    await new Promise<void>((resolve) => {
      finish = resolve
    })
    return { payload: null }
  })

  const answer = await call('/')

  expect([answer.status, await answer.json()]).toEqual([503, { message: 'Service Unavailable' }])
  const quiet = host.activity.quiet().then(() => 'quiet')
  expect(await Promise.race([quiet, new Promise((resolve) => setImmediate(resolve, 'busy'))])).toBe('busy')
  finish()
  expect(await quiet).toBe('quiet')
})
