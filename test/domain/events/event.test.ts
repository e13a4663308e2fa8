import { describe, expect, test } from 'vitest'
import { Event, IntakeEvent } from '../../../domain/events/event.ts'
import { futureEvent } from '../../../domain/events/future-event.ts'
import { rejectionOf, rejectionsOf } from '../../../domain/events/rejection.ts'
import { aComplaint } from '../history/facts.ts'

const order = {
  id: 'o-1',
  type: 'order',
  accountId: 'acme',
  at: '2026-03-02T10:15:00Z',
  currency: 'EUR',
  lines: [{ sku: 'A-1', quantity: 10, unitPrice: '12.50', listPrice: '14.00', unitCost: '8.10' }],
  freight: '9.90',
}
const common = { id: 'e-1', accountId: 'acme', at: order.at }
const line = { sku: 'A-1', quantity: 1, unitPrice: '5' }

function refuse(record: unknown) {
  const result = IntakeEvent.safeParse(record)
  if (result.success) throw new Error(`accepted ${JSON.stringify(record)}`)
  return rejectionOf(result.error)
}

describe('intake', () => {
  test.each([
    {
      ...order,
      lines: [{ ...order.lines[0], unitPrice: '12.5', listPrice: '14', unitCost: '8.1' }],
      freight: '9.9',
    },
    { ...common, type: 'return', currency: 'EUR', orderId: 'o-1', reason: 'quality', lines: [line] },
    { ...order, lines: [line], freight: '9.9', promisedAt: '2026-03-06' },
    { ...order, lines: [line], freight: '9.9', promisedAt: '2026-03-06T10:00:00Z' },
    { ...common, type: 'delivery', orderId: 'o-1', lines: [{ sku: 'A-1', quantity: 4 }], cause: 'carrier' },
    { ...common, type: 'delivery', orderId: 'o-1' },
    { ...common, type: 'invoice', amount: '119.9', currency: 'EUR', dueOn: '2026-04-01' },
    { ...common, type: 'payment', invoiceId: 'i-1', amount: '119.9', currency: 'EUR' },
    { ...common, type: 'contact', channel: 'phone', minutes: 12.5 },
    { ...common, type: 'quote-lost', reason: 'price', competitor: 'Globex', amount: '1000', currency: 'EUR' },
    { ...common, type: 'price-change', sku: 'A-1', oldPrice: '10', newPrice: '11', currency: 'EUR' },
    { ...common, type: 'survey', score: 9, comment: 'quick' },
    { ...common, type: 'survey', score: 80, scale: { from: 0, to: 100 } },
    { ...common, type: 'quote-lost', reason: 'service', competitor: 'Globex', skus: ['A-1'] },
    { ...common, type: 'owner-change', owner: { name: 'Li Wei', email: 'li.wei@example.com' } },
  ])('accepts a $type as it stands', (record) => {
    expect(IntakeEvent.parse(record)).toEqual(record)
    expect(Event.parse(record)).toEqual(record)
  })

  test.each(['.', '..'])('refuses an account %s, which no path of a URL can name', (accountId) => {
    expect(refuse({ ...order, accountId })).toMatchObject({ field: 'accountId', code: 'wrongFormat' })
    expect(IntakeEvent.safeParse({ ...order, accountId: 'a..b', id: '...' }).success).toBe(true)
  })

  test('refuses the events that only Holdfast writes', () => {
    const complaint = aComplaint('2026-03-02')
    expect(Event.parse(complaint)).toEqual(complaint)
    expect(refuse(complaint)).toMatchObject({ field: 'type', code: 'unknownType' })
  })

  const wrong: [record: unknown, field: string, code: string, words: string][] = [
    [{ ...order, lines: [{ ...line, unitPrice: '1,5' }] }, 'lines.0.unitPrice', 'wrongFormat', '"12.50"'],
    [{ ...order, lines: [{ ...line, unitPrice: 5 }] }, 'lines.0.unitPrice', 'wrongType', 'must be a string'],
    [{ ...order, lines: [{ ...line, unitPrice: '-5' }] }, 'lines.0.unitPrice', 'wrongFormat', 'not negative'],
    [{ ...order, lines: [{ ...line, quantity: 0 }] }, 'lines.0.quantity', 'tooSmall', 'at least 0.0001'],
    [{ ...order, lines: [{ ...line, quantity: 5e-324 }] }, 'lines.0.quantity', 'tooSmall', '0.0001'],
    [{ ...order, lines: [{ ...line, quantity: 0.00015 }] }, 'lines.0.quantity', 'invalid', 'four decimals'],
    [{ ...order, lines: [{ ...line, discount: '12,50' }] }, 'lines.0.discount', 'wrongFormat', 'decimal'],
    [{ ...order, lines: [{ ...line, discount: '' }] }, 'lines.0.discount', 'wrongFormat', 'decimal'],
    [
      { ...order, lines: [{ ...line, discount: 'abc', unitPrice: 'x' }] },
      'lines.0.unitPrice',
      'wrongFormat',
      '"',
    ],
    [{ ...order, lines: [{ ...line, sku: '\ud800' }] }, 'lines.0.sku', 'wrongFormat', 'readable text'],
    [{ ...order, lines: [{ ...line, sku: 'a\u202eb' }] }, 'lines.0.sku', 'wrongFormat', 'readable text'],
    [{ ...common, type: 'survey', score: 1, comment: 'a\u0000' }, 'comment', 'wrongFormat', 'readable text'],
    [{ ...order, at: `2026-03-02T10:15:00.${'0'.repeat(300_000)}Z` }, 'at', 'tooLarge', '35 characters'],
    [
      { ...common, type: 'contact', channel: 'phone', minutes: 5e-324 },
      'minutes',
      'invalid',
      'four decimals',
    ],
    [
      { ...order, lines: [{ ...line, discount: '6' }] },
      'lines.0.discount',
      'invalid',
      'quantity x unitPrice',
    ],
    [
      { ...order, promisedAt: 'Friday' },
      'promisedAt',
      'wrongFormat',
      'must be a day such as "2026-03-02", or',
    ],
    [
      { ...order, promisedAt: '2026-03-06T10:00' },
      'promisedAt',
      'wrongFormat',
      'or an instant with its zone',
    ],
    [{ ...order, promisedAt: 5 }, 'promisedAt', 'wrongFormat', 'must be a day'],
    [{ ...order, promisedAt: '2026-02-28' }, 'promisedAt', 'invalid', 'must not lie before the order'],
    [{ ...common, type: 'delivery' }, 'orderId', 'missingField', 'orderId is missing'],
    [{ ...common, type: 'delivery', orderId: 'o-1', lines: [] }, 'lines', 'tooSmall', '1 entry'],
    [
      { ...common, type: 'delivery', orderId: 'o-1', cause: 'weather' },
      'cause',
      'notAllowed',
      'stock, production, carrier, customer, other',
    ],
    [
      { ...common, type: 'invoice', amount: '-5', currency: 'EUR', dueOn: '2026-04-01' },
      'amount',
      'wrongFormat',
      'not negative',
    ],
    [
      { ...common, type: 'invoice', amount: '5', currency: 'EUR', dueOn: '1 April' },
      'dueOn',
      'wrongFormat',
      'must be a day',
    ],
    [{ ...common, type: 'payment', invoiceId: 'i-1', amount: '5' }, 'currency', 'missingField', 'is missing'],
    [{ ...order, lines: [] }, 'lines', 'tooSmall', '1 entry'],
    [{ ...order, lines: Array.from({ length: 1001 }, () => line) }, 'lines', 'tooLarge', '1000 entries'],
    [{ ...order, at: undefined }, 'at', 'missingField', 'at is missing.'],
    [{ ...order, at: '2026-03-02T10:15:00' }, 'at', 'wrongFormat', 'with its zone'],
    [{ ...order, at: '2026-03-02T10:15:00+0800' }, 'at', 'wrongFormat', 'with its zone'],
    [{ ...order, at: '1970-01-01T00:00:00+01:00' }, 'at', 'invalid', 'before 1970'],
    [{ ...order, at: '9999-12-31T23:00:00-05:00' }, 'at', 'invalid', 'before 1970'],
    [{ ...order, at: '0026-03-02T10:15:00Z' }, 'at', 'invalid', 'before 1970'],
    [{ ...order, id: 'a b' }, 'id', 'wrongFormat', '1 to 128'],
    [{ ...order, currency: 'ZZZ' }, 'currency', 'invalid', 'ISO 4217'],
    [{ ...common, type: 'survey', score: 11 }, 'score', 'invalid', '0 to 10 where none is named'],
    [
      { ...common, type: 'survey', score: 0, scale: { from: 1, to: 5 } },
      'score',
      'invalid',
      'within the scale of the survey',
    ],
    [
      { ...common, type: 'survey', score: 5, scale: { from: 5, to: 5 } },
      'scale.to',
      'invalid',
      'must be more than from',
    ],
    [{ ...common, type: 'contact', channel: 'fax', minutes: 1 }, 'channel', 'notAllowed', 'phone, email'],
    [{ ...common, type: 'gift' }, 'type', 'unknownType', 'one of order, return'],
    ['order', '', 'wrongType', 'The record must be an object.'],
  ]
  test.each(
    wrong.map(([record, field, code, words]) => [field || 'the record', code, words, field, record] as const),
  )('refuses %s as %s, with a reason in words: %s', (_, code, words, field, record) => {
    expect(refuse(record)).toEqual({ field, code, reason: expect.stringContaining(words) })
  })

  test('names every unknown field, deep ones too', () => {
    const result = IntakeEvent.safeParse({
      ...order,
      colour: 'red',
      lines: [{ ...line, weight: 3 }],
      size: 1,
    })
    const fields = result.success
      ? []
      : rejectionsOf(result.error).map(({ field, code }) => `${code} ${field}`)
    expect(fields.sort()).toEqual(['unknownField colour', 'unknownField lines.0.weight', 'unknownField size'])
  })

  test('never lets a line break into a name that reaches a mail header', () => {
    const owner = { name: 'Li\r\nBcc: all@example.com', email: 'li@example.com' }
    expect(refuse({ ...common, type: 'owner-change', owner }).field).toBe('owner.name')
  })
})

test('one fact has one spelling, whatever zeros and in whatever zone it was written', () => {
  const spelled = (at: string, price: string) =>
    IntakeEvent.parse({ ...order, at, freight: price, lines: [{ ...line, unitPrice: price }] })
  const fact = spelled('2026-03-02T10:15:00Z', '10')
  const instants = ['10:15:00.000Z', '10:15:00.0Z', '10:15:00+00:00', '18:15:00.000+08:00', '05:45:00-04:30']
  for (const at of instants.map((time) => `2026-03-02T${time}`))
    for (const price of ['10.0', '10.00', '010.000000']) expect(spelled(at, price)).toEqual(fact)
  expect(spelled('2026-03-02T10:15:00.120Z', '100.050')).toMatchObject({
    at: '2026-03-02T10:15:00.12Z',
    freight: '100.05',
  })
  // The day of the sender is another one than that of UTC, and nanoseconds are kept.
  expect(spelled('2026-03-01T00:30:00.123456789+08:00', '1')).toMatchObject({
    at: '2026-02-28T16:30:00.123456789Z',
  })
  expect(spelled('2026-03-02T10:15:00Z', '0.00')).toMatchObject({ freight: '0' })
})

test('an unknown field with an endless name is named by its beginning', () => {
  expect(refuse({ ...order, ['x'.repeat(100_000)]: 1 }).reason.length).toBeLessThan(300)
})

test('an event may be five minutes ahead of the clock and no more', () => {
  const now = new Date('2026-03-02T10:10:00Z')
  expect(futureEvent({ at: '2026-03-02T10:15:00Z' }, now)).toBeNull()
  expect(futureEvent({ at: '2026-03-02T10:15:00.001Z' }, now)).toMatchObject({
    field: 'at',
    code: 'futureEvent',
  })
})
