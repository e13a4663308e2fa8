import { afterEach, expect, test } from 'vitest'
import { startApi, stopApis } from './api-under-test.ts'
import { NOW } from './fake-host.ts'

afterEach(stopApis)

test('hands a function the request in payload format 2.0', async () => {
  const { eventOf } = await startApi({ routes: ['PUT /v1/accounts/{accountId}'] })

  const event = await eventOf('/v1/accounts/a%20b?tag=1&tag=2&note=x%20y', {
    method: 'PUT',
    headers: {
      'Content-Type': 'application/json',
      'X-Shop': 'berlin',
      Cookie: 'a=1; b=2',
      'User-Agent': 'shop/1',
    },
    body: '{"name":"Acme"}',
  })

  expect(event).toEqual({
    version: '2.0',
    routeKey: 'PUT /v1/accounts/{accountId}',
    rawPath: '/v1/accounts/a b',
    rawQueryString: 'tag=1&tag=2&note=x%20y',
    cookies: ['a=1', 'b=2'],
    headers: expect.objectContaining({
      'content-type': 'application/json',
      'x-shop': 'berlin',
      'x-forwarded-proto': 'http',
      'x-forwarded-for': '127.0.0.1',
    }),
    queryStringParameters: { tag: '1,2', note: 'x y' },
    pathParameters: { accountId: 'a b' },
    requestContext: {
      accountId: '000000000000',
      apiId: 'a1b2c3',
      domainName: '127.0.0.1',
      domainPrefix: '127',
      http: {
        method: 'PUT',
        path: '/v1/accounts/a b',
        protocol: 'HTTP/1.1',
        sourceIp: '127.0.0.1',
        userAgent: 'shop/1',
      },
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      routeKey: 'PUT /v1/accounts/{accountId}',
      stage: '$default',
      time: expect.stringMatching(/^02\/Mar\/2026:10:15:\d\d \+0000$/),
      timeEpoch: expect.any(Number),
    },
    body: '{"name":"Acme"}',
    isBase64Encoded: false,
  })
  expect(event.headers).not.toHaveProperty('cookie')
})

test('leaves out what the request does not have', async () => {
  const { eventOf } = await startApi({ routes: ['GET /health'] })

  const event = await eventOf('/health')

  for (const name of ['body', 'cookies', 'queryStringParameters', 'pathParameters'])
    expect(event).not.toHaveProperty(name)
  expect(event).toMatchObject({ rawQueryString: '', isBase64Encoded: false })
  expect(event.requestContext).not.toHaveProperty('authorizer')
})

test('tells the function the stack’s time, not the machine’s', async () => {
  const { eventOf, host } = await startApi({ routes: ['GET /health'] })
  const later = new Date(NOW.getTime() + 30 * 86_400_000)

  await host.clock.advance(later)

  const { requestContext } = await eventOf('/health')
  expect(requestContext.timeEpoch).toBeGreaterThanOrEqual(later.getTime())
  expect(requestContext.time).toMatch(/^01\/Apr\/2026:/)
})

test.each([
  ['text/csv; charset=utf-8', false],
  ['application/json;charset=utf-8', false],
  ['application/xml', false],
  ['application/jsonlines', true],
  ['application/x-www-form-urlencoded', true],
  ['application/octet-stream', true],
])('passes a body of type %s on (base64: %s)', async (type, encoded) => {
  const { eventOf } = await startApi({ routes: ['POST /form'] })

  const event = await eventOf('/form', { method: 'POST', headers: { 'content-type': type }, body: 'a=ü' })

  expect(event.isBase64Encoded).toBe(encoded)
  expect(Buffer.from(event.body ?? '', encoded ? 'base64' : 'utf8').toString()).toBe('a=ü')
})

test('joins a header that comes twice', async () => {
  const { eventOf } = await startApi({ routes: ['GET /health'] })
  const headers = new Headers([
    ['x-tag', 'one'],
    ['x-tag', 'two'],
  ])

  const event = await eventOf('/health', { headers })

  expect(event.headers['x-tag']?.replace(', ', ',')).toBe('one,two')
})
