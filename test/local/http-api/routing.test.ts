import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { bySpecificity, matchRoute, parseRouteKey } from '../../../local/http-api/route-pattern.ts'
import { startApi, stopApis } from './api-under-test.ts'

afterEach(stopApis)

const keys = [
  '$default',
  'ANY /{proxy+}',
  'GET /v1/{proxy+}',
  'ANY /v1/accounts/{accountId}',
  'GET /v1/accounts/{accountId}',
  'GET /v1/accounts/summary',
]

test.each([
  ['GET', '/v1/accounts/summary', 'GET /v1/accounts/summary'],
  ['GET', '/v1/accounts/acme', 'GET /v1/accounts/{accountId}'],
  ['PUT', '/v1/accounts/acme', 'ANY /v1/accounts/{accountId}'],
  ['GET', '/v1/accounts', 'GET /v1/{proxy+}'],
  ['GET', '/v1/accounts/acme/tasks', 'GET /v1/{proxy+}'],
  ['POST', '/v1/accounts', 'ANY /{proxy+}'],
  ['GET', '/', '$default'],
])('lets the most specific route win: %s %s goes to %s', async (method, path, expected) => {
  const { eventOf } = await startApi({ routes: keys })

  const event = await eventOf(path, { method })

  expect(event.routeKey).toBe(expected)
})

test('gives a greedy parameter the rest of the path, decoded', async () => {
  const { eventOf } = await startApi({ routes: ['GET /files/{proxy+}'] })

  const event = await eventOf('/files/a%20b/c')

  expect(event.pathParameters).toEqual({ proxy: 'a b/c' })
})

test('orders routes the same however the template lists them', () => {
  const sorted = keys.toReversed()
  fc.assert(
    fc.property(fc.shuffledSubarray(keys, { minLength: keys.length }), (shuffled) => {
      expect(
        shuffled
          .map(parseRouteKey)
          .sort(bySpecificity)
          .map(({ key }) => key),
      ).toEqual(sorted)
    }),
  )
})

test('recovers any parameter that was put into a path', () => {
  const pattern = parseRouteKey('GET /v1/accounts/{accountId}/runs/{runId}')
  const text = fc.string({ unit: 'grapheme', minLength: 1 })
  fc.assert(
    fc.property(text, text, (accountId, runId) => {
      const segments = ['v1', 'accounts', encodeURIComponent(accountId), 'runs', encodeURIComponent(runId)]
      expect(matchRoute(pattern, 'GET', segments)).toEqual({ accountId, runId })
    }),
  )
})

test.each(['GET', 'GET v1', 'GET /a b', 'GET /{proxy+}/tail'])('refuses the route key "%s"', (key) => {
  expect(() => parseRouteKey(key)).toThrow(`route key "${key}"`)
})

test.each([
  ['GET', '/v1/nothing'],
  ['HEAD', '/v1/events'],
  ['POST', '/v1/events/'],
])('answers 404 where no route is: %s %s', async (method, path) => {
  const { call } = await startApi({ routes: ['POST /v1/events', 'GET /v1/events'] })

  const answer = await call(path, { method })

  expect(answer.status).toBe(404)
  if (method !== 'HEAD') expect(await answer.json()).toEqual({ message: 'Not Found' })
})

test('answers 400 to a path that cannot be decoded', async () => {
  const { call } = await startApi({ routes: ['GET /v1/accounts/{accountId}'] })

  expect((await call('/v1/accounts/%E0%A4%A')).status).toBe(400)
})
