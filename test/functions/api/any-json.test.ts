import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type HttpHandler, serveRoutes } from '../../../functions/runtime/serve-routes.ts'
import { type Engine, startEngine } from '../../support/engine.ts'
import { acme, complaint } from '../../support/facts.ts'
import { givenFor } from '../../support/given.ts'
import { named, sendSigned } from '../../support/http.ts'
import { intakeRoutes } from '../../support/intake-routes.ts'

const now = new Date('2026-03-02T12:00:00Z')
let engine: Engine
let intake: HttpHandler
beforeAll(async () => {
  engine = await startEngine()
  intake = serveRoutes<'Intake'>(intakeRoutes, givenFor((await engine.newTable()).table, now.toISOString()))
})
afterAll(() => engine.stop())

const fact = { id: 'e', accountId: 'acme', at: '2026-03-02T10:15:00Z', currency: 'EUR' }
const line = { sku: 'A', quantity: 1, unitPrice: '5', listPrice: '6', unitCost: '3', discount: '1' }
const events = [
  { ...fact, type: 'order', lines: [line], freight: '1', promisedAt: '2026-03-06' },
  {
    ...{ id: 'e', accountId: 'acme', at: fact.at },
    ...{ type: 'delivery', orderId: 'o', lines: [{ sku: 'A', quantity: 1 }], cause: 'stock' },
  },
  { ...fact, type: 'invoice', amount: '1', dueOn: '2026-04-01' },
  { ...fact, type: 'payment', invoiceId: 'i', amount: '1' },
  {
    ...fact,
    type: 'return',
    orderId: 'o',
    reason: 'quality',
    lines: [{ sku: 'A', quantity: 1, unitPrice: '5' }],
  },
  { id: 'e', accountId: 'acme', at: fact.at, type: 'contact', channel: 'phone', minutes: 1 },
  { ...fact, type: 'quote-lost', reason: 'price', competitor: 'Globex', skus: ['A-1'], amount: '1' },
  { ...fact, type: 'price-change', sku: 'A', oldPrice: '1', newPrice: '2' },
  {
    id: 'e',
    accountId: 'acme',
    at: fact.at,
    type: 'survey',
    score: 4,
    scale: { from: 1, to: 5 },
    complaintId: 'c',
    comment: 'quick',
  },
  { id: 'e', accountId: 'acme', at: fact.at, type: 'owner-change', owner: acme.owner },
]
const person = {
  ...{
    name: 'Li',
    email: 'li@example.com',
    phone: '1',
    locale: 'en',
    timeZone: 'Europe/Berlin',
    manager: 'a',
  },
  ...{ substitute: 'b', absences: [{ from: '2026-03-01', to: '2026-03-02' }], leavingDate: '2027-01-01' },
  ...{
    authorityLimit: { amount: '1', currency: 'EUR' },
    workingHours: { monday: [{ from: '08:00', to: '18:00' }] },
  },
}
const whole = { ...complaint, severity: 'minor', safety: false, sku: 'A', lot: 'L', quantityAffected: 1 }
const requests = [
  ...events.map((event) => ({ method: 'POST', path: '/v1/events', content: { events: [event] } })),
  { method: 'POST', path: '/v1/complaints', content: { ...whole, receivedAt: fact.at } },
  { method: 'PUT', path: '/v1/accounts/acme', content: { ...acme, tier: 'A', since: '2020-01-01' } },
  { method: 'PUT', path: '/v1/people/li', content: person },
].map((request) => ({ ...request, content: named(request.method, request.path, request.content) }))

type Place = readonly (string | number)[]
/** Every field of a value, the fields of its fields too. */
function placesIn(value: unknown, at: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [at]
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value)
  return [at, ...keys.flatMap((key) => placesIn(Reflect.get(value, key), [...at, key]))]
}
function replaced(value: unknown, [key, ...rest]: Place, by: unknown): unknown {
  if (key === undefined) return by
  const copy: object = Array.isArray(value) ? [...value] : { ...Object(value) }
  Reflect.set(copy, key, replaced(Reflect.get(copy, key), rest, by))
  return copy
}

const nasty = fc.constantFrom<unknown>(
  ...['', ' ', '12,50', 'abc', '\ud800', 'a\u0000b', 'a\u202eb', '__proto__', '..', '0000-01-01T00:00:00Z'],
  ...[
    '2025-12-31T23:59:60Z',
    `2026-02-01T10:00:00.${'0'.repeat(3000)}Z`,
    'x'.repeat(30_000),
    '螺'.repeat(10_000),
  ],
  ...[5e-324, 1e308, -0, -1, 1e21, 2 ** 53, 0.1 + 0.2, null, [], {}, [[]], [null], { toString: 1 }],
  ...[{ constructor: { prototype: {} } }, JSON.parse('{"__proto__":{"length":9}}')],
)
const anything = fc.oneof(
  nasty,
  fc.jsonValue(),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme-composite', maxLength: 300 }),
  fc.double(),
)
const spoiled = fc.constantFrom(...requests).chain((request) =>
  fc.record({
    request: fc.constant(request),
    place: fc.constantFrom(...placesIn(request.content)),
    by: anything,
  }),
)

test('every request of the property is a good one before a field is spoiled', async () => {
  for (const { method, path, content } of requests) {
    const answer = await sendSigned(intake, now, method, path, content)
    expect(answer.status, answer.text).toBeLessThan(300)
    expect(answer.text).not.toContain('wrong')
  }
})

test('any JSON in any field of any signed route is taken or refused, and never fails', {
  timeout: 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(spoiled, async ({ request: { method, path, content }, place, by }) => {
      const answer = await sendSigned(intake, now, method, path, replaced(content, place, by))
      expect(answer.status, answer.text).toBeLessThan(500)
      expect(answer.text).not.toContain('notTaken')
    }),
    { numRuns: 300 },
  )
})
