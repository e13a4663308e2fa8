import { once } from 'node:events'
import { request } from 'node:http'
import { decodeJwt } from 'jose'
import { afterEach, expect, test } from 'vitest'
import { signToken } from '../../../local/identity/issue-token.ts'
import { loadKey } from '../../../local/identity/load-key.ts'
import { issuer } from './an-api.ts'
import { startApi, stopApis } from './api-under-test.ts'

afterEach(stopApis)

test('lets nobody past the authorizer without a token, and everybody else without one', async () => {
  const { call } = await startApi({ routes: ['GET /open'], protectedRoutes: ['GET /closed'] })

  const refused = await call('/closed')

  expect([refused.status, await refused.json()]).toEqual([401, { message: 'Unauthorized' }])
  expect((await call('/closed', { headers: { authorization: 'Bearer nonsense' } })).status).toBe(401)
  expect((await call('/open')).status).toBe(200)
})

test('shows the function the claims of the token, each as a string', async () => {
  const { eventOf, token } = await startApi({ protectedRoutes: ['GET /closed'] })

  const event = await eventOf('/closed', { headers: { authorization: `Bearer ${token}` } })

  expect(event.requestContext.authorizer?.jwt).toEqual({
    claims: {
      sub: 'developer',
      iss: issuer,
      aud: '[client-1]',
      token_use: 'access',
      scope: '',
      username: 'developer',
      'cognito:groups': '[operator]',
      iat: expect.stringMatching(/^\d+$/),
      exp: expect.stringMatching(/^\d+$/),
    },
    scopes: null,
  })
})

test('lets only a token with the scope of the route past it: a valid one without is forbidden', async () => {
  const { call, token, host } = await startApi({ protectedRoutes: ['GET /closed'], scopes: ['api/read'] })

  const status = async (bearer: string) =>
    (await call('/closed', { headers: { authorization: `Bearer ${bearer}` } })).status
  expect(await status(token)).toBe(200)
  const idToken = await signToken(loadKey(host.dataDir), { ...decodeJwt(token), scope: undefined })
  expect(await status(idToken)).toBe(403)
})

test('refuses the development token once its ten years are over', async () => {
  const { call, token, host } = await startApi({ protectedRoutes: ['GET /closed'] })

  await host.clock.advance(new Date('2036-03-03T00:00:00Z'))

  expect((await call('/closed', { headers: { authorization: `Bearer ${token}` } })).status).toBe(401)
})

test('calls no function whose resource policy does not name the route', async () => {
  const permission = 'a1b2c3/*/*/v1/events'
  const { call, host } = await startApi({ routes: ['POST /v1/events', 'POST /v1/other'], permission })

  expect((await call('/v1/events', { method: 'POST' })).status).toBe(200)
  expect((await call('/v1/other', { method: 'POST' })).status).toBe(500)
  expect(host.told.find((line) => line.startsWith('trouble'))).toMatch(
    /^trouble .*function:Echo has no permission .*\/\$default\/POST\/v1\/other$/,
  )
})

test('answers 429 beyond the burst until the rate has filled it up again', async () => {
  const settings = { ThrottlingBurstLimit: 2, ThrottlingRateLimit: 0.01 }
  const { call, host } = await startApi({ routes: ['GET /'], stage: { DefaultRouteSettings: settings } })

  const statuses = []
  for (let count = 0; count < 3; count += 1) statuses.push((await call('/')).status)

  expect(statuses).toEqual([200, 200, 429])
  await host.clock.advance(new Date(host.clock.now().getTime() + 100_000))
  expect((await call('/')).status).toBe(200)
})

test('takes ten megabytes and no byte more', async () => {
  const { call } = await startApi({ routes: ['POST /'] }, async () => ({ payload: 'taken' }))
  const post = (bytes: number) => call('/', { method: 'POST', body: Buffer.alloc(bytes) })

  expect((await post(10 * 1024 * 1024)).status).toBe(200)
  const refused = await post(10 * 1024 * 1024 + 1)
  expect([refused.status, await refused.json()]).toEqual([413, { message: 'Request Entity Too Large' }])
})

test('answers a browser’s preflight itself and marks the answer for the allowed origin only', async () => {
  const cors = {
    AllowOrigins: ['https://shop.example'],
    AllowMethods: ['POST'],
    AllowHeaders: ['x-a'],
    MaxAge: 60,
  }
  const { call } = await startApi({ routes: ['POST /v1/events'], cors })
  const preflight = { origin: 'https://shop.example', 'access-control-request-method': 'POST' }

  const asked = await call('/v1/events', { method: 'OPTIONS', headers: preflight })
  const posted = await call('/v1/events', { method: 'POST', headers: { origin: 'https://shop.example' } })
  const stranger = await call('/v1/events', { method: 'POST', headers: { origin: 'https://else.example' } })

  expect(asked.status).toBe(204)
  expect(asked.headers.get('access-control-allow-methods')).toBe('POST')
  expect(asked.headers.get('access-control-max-age')).toBe('60')
  expect(posted.headers.get('access-control-allow-origin')).toBe('https://shop.example')
  expect(stranger.headers.get('access-control-allow-origin')).toBeNull()
})

test('says nothing about a client that hangs up in the middle of its request', async () => {
  const { call, eventOf, host } = await startApi({ routes: ['POST /', 'GET /'] })
  const { headers } = await eventOf('/')

  // The server's "continue" proves that it is already waiting for the body.
  const half = request({
    port: headers['x-forwarded-port'],
    method: 'POST',
    headers: { 'content-length': '100', expect: '100-continue' },
  })
  half.on('error', () => {})
  half.flushHeaders()
  await once(half, 'continue')
  half.destroy()

  await host.activity.quiet()
  await call('/')
  expect(host.told.filter((line) => line.startsWith('trouble'))).toEqual([])
})
