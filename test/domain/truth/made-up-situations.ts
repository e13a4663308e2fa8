import fc from 'fast-check'
import type { ComplaintStep } from '../../../domain/complaints/advance.ts'
import type { Complaint } from '../../../domain/complaints/complaint.ts'
import type { Event, EventOf } from '../../../domain/events/event.ts'
import { input, stepsOn } from '../complaints/a-complaint.ts'
import { aClosing, aDelivery, aLostQuote, anInvoice, anOrder, aPayment, daysAfter } from '../history/facts.ts'
import type { Happened } from './situation.ts'
import { takenIn } from './taken-in.ts'

const start = '2024-06-01'
const on = (day: number) => daysAfter(start, day)

const words = [
  'One box was missing.',
  '12 of 40 units cracked; our line stands still.',
  'Nobody was hurt, but the bolt broke.',
  '40件中有12件开裂，生产线已停工一天',
  '没有人受伤，包装有破损',
  'A worker was hurt when it broke.',
  'The invoice charges freight twice.',
  'The whole batch is rusty.',
  'Could you deliver in smaller boxes?',
]
const story = fc.record({
  day: fc.nat(560),
  category: fc.constantFrom('quality', 'delivery', 'billing', 'price', 'service', 'safety', 'suggestion'),
  description: fc.constantFrom(...words),
  quantityAffected: fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined }),
  remedySought: fc.constantFrom('replacement', 'refund', 'apology', undefined),
  safety: fc.constantFrom(true, undefined, undefined),
  ends: fc.option(
    fc.record({
      after: fc.nat(60),
      how: fc.constantFrom('upheld' as const, 'rejected' as const, 'withdraw' as const),
    }),
    {
      nil: undefined,
    },
  ),
  score: fc.option(fc.integer({ min: 0, max: 10 }), { nil: undefined }),
})
type Story = typeof story extends fc.Arbitrary<infer S> ? S : never

/** What happens when customers of every kind order, fall silent, shrink, pay other prices, wait for deliveries and complain; with the day on which it is told. */
export const madeUpSituations: fc.Arbitrary<Happened & { before: number }> = fc
  .record({
    every: fc.integer({ min: 2, max: 60 }),
    // Some have never ordered: what is said of them must be said often enough to be judged.
    orders: fc.oneof({ weight: 19, arbitrary: fc.integer({ min: 0, max: 45 }) }, fc.constant(0)),
    jitter: fc.array(fc.nat(3), { minLength: 45, maxLength: 45 }),
    shrinksAt: fc.option(fc.integer({ min: 5, max: 40 }), { nil: undefined }),
    price: fc.record({
      at: fc.nat(45),
      factor: fc.constantFrom(0.7, 0.9, 1, 1.15, 1.4),
      units: fc.constantFrom(0.3, 1, 4.46),
    }),
    discountedEvery: fc.integer({ min: 1, max: 9 }),
    quotes: fc.uniqueArray(fc.nat(560), { maxLength: 3 }),
    returns: fc.uniqueArray(fc.nat(560), { maxLength: 3 }),
    stories: fc.uniqueArray(story, { maxLength: 4, selector: ({ day }) => day }),
    delivery: fc.option(
      fc.record({ promised: fc.nat(9), lateEvery: fc.integer({ min: 1, max: 9 }), late: fc.nat(9) }),
    ),
    today: fc.integer({ min: 0, max: 620 }),
    before: fc.constantFrom(0, 0, 7, 21),
  })
  .map(({ today, before, ...life }) => {
    const orders = Array.from({ length: life.orders }, (_, i) => orderNumber(i, life))
    const told = life.stories.map((each, i) => complaintBy(each, i, orders))
    const events = [
      ...orders,
      ...orders.flatMap((order, i) => deliveryOf(order, i, life.delivery)),
      ...life.quotes.map((day) => aLostQuote(on(day))),
      ...life.returns.map((day) => aReturn(on(day))),
      ...told.flatMap((each) => each.events),
    ]
    return { events, complaints: told.map(({ complaint }) => complaint), today: on(today), before }
  })

type Life = {
  every: number
  jitter: readonly number[]
  shrinksAt: number | undefined
  discountedEvery: number
  price: { at: number; factor: number; units: number }
  delivery: { promised: number; lateEvery: number; late: number } | null
}

function orderNumber(i: number, { every, jitter, shrinksAt, discountedEvery, price, delivery }: Life) {
  const day = on(i * every + (jitter[i] ?? 0))
  const [factor, units] = i >= price.at ? [price.factor, price.units] : [1, 1]
  const isSmall = shrinksAt !== undefined && i >= shrinksAt
  const line = (sku: string, dear: number) => ({
    sku,
    quantity: Math.max(1, Math.round((isSmall ? 2 : 20) * units)),
    unitPrice: (dear * factor).toFixed(2),
    listPrice: (dear * factor).toFixed(2),
    ...(i % discountedEvery === 0 && { discount: '0.50' }),
  })
  const all = [line('A-1', 12), line('B-7', 40), line('C-9', 5), line('D-2', 90)]
  const promised = delivery === null ? {} : { promisedAt: daysAfter(day, delivery.promised) }
  return anOrder(day, { id: `o-${i}`, lines: isSmall ? all.slice(0, 1) : all, ...promised })
}

/** On the promised day, or now and then some days later; one in a while never. Each is paid later than the one before. */
function deliveryOf({ id, promisedAt }: EventOf<'order'>, i: number, life: Life['delivery']): Event[] {
  if (life === null || promisedAt === undefined || (i + 1) % (4 * life.lateEvery) === 0) return []
  const isLate = (i + 1) % life.lateEvery === 0
  const invoice = anInvoice(promisedAt, daysAfter(promisedAt, 14), { id: `i-${i}` })
  return [
    aDelivery(daysAfter(promisedAt, isLate ? life.late : 0), id),
    invoice,
    aPayment(daysAfter(invoice.dueOn, i * life.lateEvery), invoice.id),
  ]
}

function aReturn(day: string): Event {
  const lines = [{ sku: 'A-1', quantity: 1, unitPrice: '10' }]
  const common = { id: `r-${day}`, accountId: 'acme', at: `${day}T13:00:00Z`, currency: 'EUR', lines }
  return { ...common, type: 'return', reason: 'quality' }
}

function complaintBy(
  { day, ends, score, ...said }: Story,
  at: number,
  orders: readonly { id: string; at: string }[],
): { complaint: Complaint; events: Event[] } {
  const receivedAt = `${on(day)}T09:00:00Z`
  const order = orders.findLast((each) => each.at < receivedAt)
  const posted = { ...input({ id: `c-${at}`, orderId: order?.id, ...said }), receivedAt }
  const { complaint: open, facts } = takenIn(posted)
  if (!ends) return { complaint: open, events: facts }
  const endedOn = on(day + ends.after)
  const closedAt = `${endedOn}T10:00:00Z`
  const steps: ComplaintStep[] =
    ends.how === 'withdraw'
      ? [{ type: 'withdraw', because: 'they took it back' }]
      : [
          { type: 'respond', decision: { decision: ends.how, remedy: 'none', answer: 'Done.' } },
          { type: 'close' },
        ]
  const complaint = stepsOn(open, steps, closedAt)
  if (facts.length === 0) return { complaint, events: [] }
  const { complaintId } = complaint
  const decision = ends.how === 'upheld' ? 'upheld' : 'rejected'
  const survey: Event[] =
    score === undefined
      ? []
      : [{ id: `s-${at}`, accountId: 'acme', at: `${endedOn}T15:00:00Z`, type: 'survey', score, complaintId }]
  return {
    complaint,
    events: [...facts, { ...aClosing(endedOn, complaintId), at: closedAt, decision }, ...survey],
  }
}
