import { type Event, type EventOf, IntakeEvent } from '../../../domain/events/event.ts'
import { dayFromNumber, dayNumber } from '../../../domain/history/day.ts'
import { foldAccount } from '../../../functions/operations/accounts/fold-account.ts'
import { serveConsumer } from '../../../functions/runtime/serve-consumer.ts'
import { saveAccount } from '../../../functions/store/accounts/accounts.ts'
import { eventKey, ownEventId, ownEventItem, putEvent } from '../../../functions/store/accounts/events.ts'
import { foldEvents } from '../../../functions/streams/fold-events.ts'
import { acme } from '../../support/facts.ts'
import type { TestGiven } from '../../support/given.ts'
import { streamOf, unhurried } from '../../support/stream.ts'
import type { Whole } from '../whole.ts'

type EveryEvent = { [Type in Event['type']]: Whole<EventOf<Type>> }

const accountId = 'acme'
const line = { sku: 'A-1', quantity: 10, unitPrice: '12.50' }
const wholeLine = { ...line, lot: 'L-7', listPrice: '14.00', unitCost: '8.10', discount: '2.00' }
const common = { accountId, at: '2026-03-02T10:15:00Z' }
/** Every type of fact with every field. */
const whole: EveryEvent = {
  order: {
    ...common,
    id: 'o-1',
    type: 'order',
    currency: 'EUR',
    lines: [wholeLine],
    freight: '9.90',
    promisedAt: '2026-03-04',
  },
  delivery: {
    ...common,
    id: 'd-1',
    type: 'delivery',
    orderId: 'weekly-33',
    lines: [{ sku: 'A-1', quantity: 20 }],
    cause: 'carrier',
  },
  invoice: { ...common, id: 'i-1', type: 'invoice', amount: '119.90', currency: 'EUR', dueOn: '2026-04-01' },
  payment: { ...common, id: 'y-1', type: 'payment', invoiceId: 'i-0', amount: '50.00', currency: 'EUR' },
  return: {
    ...common,
    id: 'r-1',
    type: 'return',
    currency: 'EUR',
    orderId: 'o-1',
    reason: 'quality',
    lines: [{ ...line, unitCost: '8.10' }],
  },
  contact: { ...common, id: 'n-1', type: 'contact', channel: 'phone', minutes: 12.5 },
  'quote-lost': {
    ...common,
    id: 'q-1',
    type: 'quote-lost',
    reason: 'price',
    competitor: 'Other Ltd',
    skus: ['A-1', 'B-7'],
    amount: '1000.00',
    currency: 'EUR',
  },
  'price-change': {
    ...common,
    id: 'p-1',
    type: 'price-change',
    sku: 'A-1',
    oldPrice: '11.00',
    newPrice: '12.50',
    currency: 'EUR',
    at: '2025-11-20T08:00:00Z',
  },
  survey: {
    ...common,
    id: 's-1',
    type: 'survey',
    score: 3,
    scale: { from: 1, to: 5 },
    complaintId: 'c-1',
    comment: 'Not solved',
  },
  'owner-change': { ...common, id: 'w-1', type: 'owner-change', owner: acme.owner },
  complaint: {
    ...common,
    id: ownEventId('complaint', 'c-1'),
    type: 'complaint',
    complaintId: 'c-1',
    category: 'quality',
    severity: 'major',
  },
  'complaint-closed': {
    ...common,
    id: ownEventId('complaint-closed', 'c-1'),
    type: 'complaint-closed',
    complaintId: 'c-1',
    decision: 'upheld',
  },
  'complaint-accepted': {
    ...common,
    id: ownEventId('complaint-accepted', 'c-1'),
    type: 'complaint-accepted',
    complaintId: 'c-1',
  },
  'owner-left': { ...common, id: ownEventId('owner-left', 'acme#li#2026-02-28'), type: 'owner-left' },
}
/** The types with fields that may be missing, without those. */
const least: Event[] = [
  { ...common, id: 'o-2', type: 'order', currency: 'USD', lines: [line] },
  { ...common, id: 'r-2', type: 'return', currency: 'EUR', lines: [line] },
  { ...common, id: 'q-2', type: 'quote-lost', reason: 'quality' },
  { ...common, id: 's-2', type: 'survey', score: 9 },
  { ...common, id: 'w-2', type: 'owner-change', owner: { name: 'Li Wei', email: 'li.wei@example.com' } },
]

/** Facts of every type, sent and folded: their days, what is remembered of them, trade of past months, an account that goes quiet. */
export async function facts(given: TestGiven): Promise<void> {
  const { table, settings } = given
  await saveAccount(table, accountId, { ...acme, tier: 'A', since: '2019-04-01' }, '2025-01-01T00:00:00.000Z')
  await saveAccount(
    table,
    'plain',
    { ...acme, owner: 'nobody', contact: undefined },
    given.now().toISOString(),
  )
  const weekly = Array.from({ length: 34 }, (_, week) => ({
    ...whole.order,
    id: `weekly-${week}`,
    lines: [wholeLine, { ...wholeLine, sku: 'B-2', unitPrice: week < 24 ? '5.00' : '6.00' }],
    at: `${dayFromNumber(dayNumber('2025-06-09') + 7 * week)}T09:00:00Z`,
  }))
  const one = {
    ...common,
    id: 'only',
    accountId: 'new',
    type: 'contact',
    channel: 'visit',
    minutes: 5,
  } as const
  await arrive(given, [...weekly.slice(0, 30), whole['price-change']])
  await arrive(given, weekly.slice(30))
  await arrive(given, [...Object.values(whole), ...least])
  await arrive(given, [one])
  await arrive(given, [{ ...whole['owner-change'], accountId: 'unmet' }])
  given.moveTo('2026-06-10T12:00:00.000Z')
  await foldAccount(table, accountId, { now: given.now(), settings, due: () => '2026-06-20' })
}

async function arrive(given: TestGiven, events: readonly Event[]): Promise<void> {
  const { table, now, settings } = given
  for (const event of events) {
    const { type } = event
    const isOfComplaint = type === 'complaint' || type === 'complaint-closed' || type === 'complaint-accepted'
    if (isOfComplaint || type === 'owner-left')
      await table.put(ownEventItem(event, now().toISOString(), settings.retention))
    else await putEvent(table, IntakeEvent.parse(event), now().toISOString(), settings.retention)
  }
  const keys = events.map(({ id, accountId }) => eventKey(accountId, id))
  await serveConsumer<'FoldEvents'>(foldEvents, given)(streamOf(keys), unhurried)
}
