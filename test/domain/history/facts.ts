import fc from 'fast-check'
import type { Event, EventOf } from '../../../domain/events/event.ts'
import type { AccountState } from '../../../domain/history/account-state.ts'
import { bucketOf } from '../../../domain/history/bucket-of.ts'
import { dayFromNumber, dayNumber, dayOf } from '../../../domain/history/day.ts'
import { type History, historyOf } from '../../../domain/history/history.ts'
import { stateOf } from '../../../domain/history/remember.ts'

/** An order of one line on a day. */
export function anOrder(day: string, more: Partial<EventOf<'order'>> = {}): EventOf<'order'> {
  return {
    id: `o-${day}`,
    accountId: 'acme',
    at: `${day}T10:00:00Z`,
    type: 'order',
    currency: 'EUR',
    lines: [{ sku: 'A-1', quantity: 10, unitPrice: '12.50' }],
    ...more,
  }
}

/** A complaint on a day. */
export function aComplaint(day: string, more: Partial<EventOf<'complaint'>> = {}): EventOf<'complaint'> {
  const common = { id: `e-c-${day}`, accountId: 'acme', at: `${day}T11:00:00Z`, type: 'complaint' as const }
  return { ...common, complaintId: `c-${day}`, category: 'quality', severity: 'major', ...more }
}

/** The closing of a complaint. */
export function aClosing(day: string, complaintId: string): EventOf<'complaint-closed'> {
  const common = { id: `e-x-${complaintId}-${day}`, accountId: 'acme', at: `${day}T12:00:00Z` }
  return { ...common, type: 'complaint-closed', complaintId, decision: 'upheld' }
}

/** A quote lost on price. */
export function aLostQuote(day: string): EventOf<'quote-lost'> {
  return { id: `q-${day}`, accountId: 'acme', at: `${day}T09:00:00Z`, type: 'quote-lost', reason: 'price' }
}

/** A survey that is about no complaint. */
export function aSurvey(day: string, score: number, scale?: EventOf<'survey'>['scale']): EventOf<'survey'> {
  return { ...ofAcme(`s-${day}`, day), type: 'survey', score, ...(scale && { scale }) }
}

/** That somebody else looks after the account from a day on. */
export function anOwnerChange(day: string, who: string): EventOf<'owner-change'> {
  const owner = { name: who, email: `${who}@example.com` }
  return { ...ofAcme(`w-${day}-${who}`, day), type: 'owner-change', owner }
}

const ofAcme = (id: string, day: string) => ({ id, accountId: 'acme', at: `${day}T14:00:00Z` })

/** A talk, which says nothing but that a day has come. */
export function aContact(day: string): EventOf<'contact'> {
  return { ...ofAcme(`t-${day}`, day), type: 'contact', channel: 'phone', minutes: 5 }
}

/** What came of an order on a day; without units all that was left. */
export function aDelivery(
  day: string,
  orderId: string,
  { units, ...more }: { units?: number; cause?: EventOf<'delivery'>['cause'] } = {},
): EventOf<'delivery'> {
  const lines = units === undefined ? {} : { lines: [{ sku: 'A-1', quantity: units }] }
  return { ...ofAcme(`d-${orderId}-${day}`, day), type: 'delivery', orderId, ...lines, ...more }
}

/** An invoice of 100 EUR. */
export function anInvoice(
  day: string,
  dueOn: string,
  more: Partial<EventOf<'invoice'>> = {},
): EventOf<'invoice'> {
  return { ...ofAcme(`i-${day}`, day), type: 'invoice', amount: '100', currency: 'EUR', dueOn, ...more }
}

/** A payment, of all of an invoice where nothing else is said. */
export function aPayment(
  day: string,
  invoiceId: string,
  more: Partial<EventOf<'payment'>> = {},
): EventOf<'payment'> {
  return {
    ...ofAcme(`y-${invoiceId}-${day}`, day),
    type: 'payment',
    invoiceId,
    amount: '100',
    currency: 'EUR',
    ...more,
  }
}

/** The cancellation of so many units of an order. */
export function aCancellation(day: string, orderId: string, units = 10): EventOf<'return'> {
  const lines = [{ sku: 'A-1', quantity: units, unitPrice: '12.50' }]
  const common = { ...ofAcme(`x-${orderId}-${day}`, day), type: 'return' as const }
  return { ...common, currency: 'EUR', orderId, reason: 'cancelled', lines }
}

/** Orders at a steady pace. */
export function steadyOrders(first: string, count: number, gap: number): EventOf<'order'>[] {
  return Array.from({ length: count }, (_, i) => anOrder(daysAfter(first, i * gap)))
}

/** The UTC day a number of days later. */
export function daysAfter(day: string, days: number): string {
  return dayFromNumber(dayNumber(day) + days)
}

/** The history that a set of events folds into. */
export function historyFrom(events: readonly Event[]): History {
  const byDay = Map.groupBy(events, (event) => dayOf(event.at))
  return historyOf([...byDay].map(([day, facts]) => bucketOf(day, facts)))
}

const price = fc.integer({ min: 1, max: 9_999 }).map((cents) => (cents / 100).toFixed(2))
const orderLine = fc.record(
  {
    sku: fc.constantFrom('A-1', 'A-2', 'B-7'),
    quantity: fc.constantFrom(1, 2, 0.5, 10),
    unitPrice: price,
    listPrice: price,
    unitCost: price,
    discount: fc.constantFrom('0', '0.01'),
  },
  { requiredKeys: ['sku', 'quantity', 'unitPrice'] },
)
const returnLine = fc.record({
  sku: fc.constantFrom('A-1', 'B-7'),
  quantity: fc.constantFrom(1, 3),
  unitPrice: price,
})

/** The id of an event among few, which may be an order, an invoice or none. */
const someId = fc.nat(12).map((at) => `e-${String(at).padStart(3, '0')}`)
const promisedAt = fc.constantFrom('2025-01-04', '2025-03-01', '2025-04-01T23:30:00Z', '2025-08-01')
const fact = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record(
      {
        type: fc.constant('order' as const),
        currency: fc.constantFrom('EUR', 'USD'),
        lines: fc.array(orderLine, { minLength: 1, maxLength: 4 }),
        promisedAt,
      },
      { requiredKeys: ['type', 'currency', 'lines'] },
    ),
  },
  {
    weight: 2,
    arbitrary: fc.record(
      {
        type: fc.constant('delivery' as const),
        orderId: someId,
        lines: fc.array(fc.record({ sku: fc.constant('A-1'), quantity: fc.constantFrom(0.5, 10) }), {
          minLength: 1,
          maxLength: 2,
        }),
        cause: fc.constantFrom('stock' as const, 'customer' as const),
      },
      { requiredKeys: ['type', 'orderId'] },
    ),
  },
  fc.record({
    type: fc.constant('return' as const),
    currency: fc.constant('EUR'),
    orderId: someId,
    reason: fc.constant('cancelled' as const),
    lines: fc.array(returnLine, { minLength: 1, maxLength: 2 }),
  }),
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('invoice' as const),
      amount: fc.constantFrom('0', '99.90', '100'),
      currency: fc.constantFrom('EUR', 'USD'),
      dueOn: fc.constantFrom('2025-01-10', '2025-03-01', '2025-06-01'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('payment' as const),
      invoiceId: someId,
      amount: fc.constantFrom('0.1', '33.3', '99.90'),
      currency: fc.constantFrom('EUR', 'USD'),
    }),
  },
  fc.record({
    type: fc.constant('return' as const),
    currency: fc.constant('EUR'),
    reason: fc.constantFrom('quality' as const, 'other' as const),
    lines: fc.array(returnLine, { minLength: 1, maxLength: 2 }),
  }),
  fc.record({
    type: fc.constant('contact' as const),
    channel: fc.constantFrom('phone' as const, 'visit' as const),
    minutes: fc.constantFrom(0.1, 0.2, 15),
  }),
  fc.record({
    type: fc.constant('quote-lost' as const),
    reason: fc.constantFrom('price' as const, 'service' as const),
  }),
  fc.record(
    {
      type: fc.constant('survey' as const),
      score: fc.integer({ min: 0, max: 10 }),
      complaintId: fc.constantFrom('c-1', 'c-2'),
    },
    { requiredKeys: ['type', 'score'] },
  ),
  fc.record({
    type: fc.constant('price-change' as const),
    sku: fc.constantFrom('A-1', 'B-7'),
    currency: fc.constant('EUR'),
    oldPrice: fc.constantFrom('10', '0', '12.5'),
    newPrice: fc.constantFrom('11', '9', '0'),
  }),
  fc.record({
    type: fc.constant('complaint' as const),
    complaintId: fc.constantFrom('c-1', 'c-2', 'c-3'),
    category: fc.constant('quality' as const),
    severity: fc.constantFrom('minor' as const, 'major' as const, 'critical' as const),
  }),
  fc.record({
    type: fc.constant('complaint-closed' as const),
    complaintId: fc.constantFrom('c-1', 'c-2', 'c-3'),
    decision: fc.constant('upheld' as const),
  }),
  fc.record({
    type: fc.constant('complaint-accepted' as const),
    complaintId: fc.constantFrom('c-1', 'c-2', 'c-3'),
  }),
  fc.record({ type: fc.constant('owner-left' as const) }),
)

/** Events of one account within `span` days from 2025-01-01, one id each. */
export function someFacts(span: number, maxLength: number): fc.Arbitrary<Event[]> {
  const start = dayNumber('2025-01-01')
  const when = fc.tuple(fc.integer({ min: 0, max: span - 1 }), fc.integer({ min: 0, max: 23 }))
  return fc.array(fc.tuple(fact, when), { minLength: 1, maxLength }).map((rows) =>
    rows.map(([body, [day, hour]], i) => ({
      ...body,
      id: `e-${String(i).padStart(3, '0')}`,
      accountId: 'acme',
      at: `${dayFromNumber(start + day)}T${String(hour).padStart(2, '0')}:00:00Z`,
    })),
  )
}

/** What is remembered of an account with these events, up to a day where given. */
export function stateFrom(events: readonly Event[], day?: string): AccountState {
  return stateOf(historyFrom(events), day === undefined ? undefined : dayNumber(day))
}
