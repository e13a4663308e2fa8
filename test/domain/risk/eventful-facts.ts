import fc from 'fast-check'
import type { Event } from '../../../domain/events/event.ts'
import {
  aClosing,
  aComplaint,
  aDelivery,
  aLostQuote,
  anInvoice,
  anOrder,
  anOwnerChange,
  aPayment,
  aSurvey,
  daysAfter,
} from '../history/facts.ts'

const start = '2025-01-01'
const on = (day: number) => daysAfter(start, day)

const aStory = fc.record({
  opened: fc.nat(200),
  severity: fc.constantFrom('minor' as const, 'major' as const, 'critical' as const),
  closedAfter: fc.option(fc.nat(40)),
  score: fc.option(fc.integer({ min: 0, max: 10 })),
  answeredAfter: fc.nat(30),
})

function aReturn(day: string): Event {
  const lines = [{ sku: 'A-1', quantity: 1, unitPrice: '10' }]
  const common = { id: `r-${day}`, accountId: 'acme', at: `${day}T13:00:00Z`, currency: 'EUR', lines }
  return { ...common, type: 'return', reason: 'quality' }
}

/**
 * Events of an account that orders two items at a steady pace, at a discount or not, through a price change that it answers
 * or not, with lost quotes, a burst of returns, complaints that are answered, wait, or are made good, and, where they are recorded, deliveries and
 * payments that become late, surveys and changes of owner; within 200 days from 2025-01-01.
 */
export const eventfulFacts: fc.Arbitrary<Event[]> = fc
  .record({
    every: fc.integer({ min: 3, max: 25 }),
    count: fc.integer({ min: 3, max: 40 }),
    discountedEvery: fc.integer({ min: 1, max: 9 }),
    change: fc.record({
      at: fc.nat(150),
      price: fc.constantFrom('8', '10', '13'),
      units: fc.integer({ min: 1, max: 9 }),
    }),
    quotes: fc.uniqueArray(fc.nat(200), { maxLength: 4 }),
    burst: fc.boolean(),
    delays: fc.option(fc.record({ from: fc.nat(40), delivered: fc.nat(90), paid: fc.nat(90) })),
    asked: fc.uniqueArray(fc.tuple(fc.nat(200), fc.nat(10)), { maxLength: 3, selector: ([day]) => day }),
    owners: fc.uniqueArray(fc.nat(200), { maxLength: 3 }),
    stories: fc.uniqueArray(aStory, { maxLength: 4, selector: ({ opened }) => opened }),
  })
  .map(({ every, count, discountedEvery, change, quotes, burst, stories, delays, asked, owners }) => [
    ...Array.from({ length: count }, (_, i) => {
      const isAfter = i * every >= change.at
      const price = isAfter ? change.price : '10'
      const discount = i % discountedEvery === 0 ? '0.50' : '0'
      const item = { sku: 'A-1', quantity: isAfter ? change.units : 5, unitPrice: price, listPrice: price }
      const dear = { sku: 'B-7', quantity: 2, unitPrice: i % 3 === 0 ? '40' : '60', discount }
      const promised = delays === null ? {} : { promisedAt: on(i * every + 3) }
      return anOrder(on(i * every), { lines: isAfter ? [item] : [item, dear], ...promised })
    }),
    ...Array.from({ length: delays === null ? 0 : count }, (_, i): Event[] => {
      const [ordered, isLate] = [i * every, i >= (delays?.from ?? 0)]
      const [delivered, paid] = isLate ? [delays?.delivered ?? 0, delays?.paid ?? 0] : [2, 14]
      const invoice = anInvoice(on(ordered), on(ordered + 14))
      return [
        aDelivery(on(ordered + delivered), `o-${on(ordered)}`),
        invoice,
        aPayment(on(ordered + paid), invoice.id),
      ]
    }).flat(),
    ...quotes.map((day, i) => ({ ...aLostQuote(on(day)), ...(i % 2 === 0 && { competitor: 'Globex' }) })),
    ...asked.map(([day, score]) => aSurvey(on(day), score)),
    ...owners.map((day, i) => anOwnerChange(on(day), ['li', 'bo', 'li'][i] ?? 'li')),
    ...(burst ? [190, 192, 193, 195, 196] : []).map((day) => aReturn(on(day))),
    ...stories.flatMap(({ opened, severity, closedAfter, score, answeredAfter }): Event[] => {
      const complaint = aComplaint(on(opened), { severity })
      if (closedAfter === null) return [complaint]
      const closing = aClosing(on(opened + closedAfter), complaint.complaintId)
      if (score === null) return [complaint, closing]
      const at = `${on(opened + closedAfter + answeredAfter)}T15:00:00Z`
      const { accountId, complaintId } = complaint
      const id = `s-${complaintId}`
      return [complaint, closing, { id, accountId, at, type: 'survey', score, complaintId }]
    }),
  ])
  .map((events) => events.filter(({ at }) => at < on(200)))
