import type { Event, EventOf } from '../events/event.ts'
import { isType } from '../events/event.ts'
import { attitudeDayOf, ofTen } from './attitude-day.ts'
import { dayIn } from './day.ts'
import type { DayBucket } from './day-bucket.ts'
import { distinct } from './distinct.ts'
import { ledgerDayOf } from './ledger-day.ts'
import { pricesOf } from './prices-of.ts'
import { byInstant, evidenceOf, rowsOf } from './rows-of.ts'
import { salesOf } from './sales-of.ts'
import { sum } from './sum.ts'

/** Of a survey. */
const bestScore = 10

/**
 * One business day of one account in the company's time zone, folded from its events in any order; repeated ids count once. The same set of events
 * gives the same bytes under JSON.stringify. Throws a RangeError naming an event that belongs to another day.
 */
export function bucketOf(day: string, events: readonly Event[], timeZone = 'UTC'): DayBucket {
  const facts = distinct(events)
  const stray = facts.find(({ at }) => dayIn(at, timeZone) !== day)
  if (stray !== undefined)
    throw new RangeError(`Event ${stray.id} is of ${dayIn(stray.at, timeZone)}, not of ${day}`)

  const orders = facts.filter(isType('order'))
  const returns = facts.filter(isType('return'))
  const qualityReturns = returns.filter((event) => event.reason === 'quality')
  const quotesLost = facts.filter(isType('quote-lost'))
  const ledger = ledgerDayOf(facts, timeZone)
  const attitude = attitudeDayOf(facts)
  return {
    v: 1,
    day,
    count: facts.length,
    orders: orders.length,
    orderIds: ids(orders),
    sales: salesOf(orders, returns),
    contacts: contactsOf(facts.filter(isType('contact'))),
    quotesLost: countBy(quotesLost, (event) => event.reason),
    quotesLostOnPriceIds: ids(quotesLost.filter((event) => event.reason === 'price')),
    complaintsOpened: byInstant(
      facts
        .filter(isType('complaint'))
        .map(({ complaintId, category, severity, at }) => ({ complaintId, category, severity, at })),
    ),
    complaintsClosed: byInstant(
      facts
        .filter(isType('complaint-closed'))
        .map(({ complaintId, decision, at }) => ({ complaintId, decision, at })),
    ),
    qualityReturns: qualityReturns.length,
    qualityReturnIds: ids(qualityReturns),
    surveys: rowsOf(
      [
        ...facts.filter(isType('survey')).map((survey) => ({
          id: survey.id,
          score: ofTen(survey),
          ...(survey.complaintId === undefined ? {} : { complaintId: survey.complaintId }),
        })),
        // Asked whether it is solved, nobody can say more than yes.
        ...facts
          .filter(isType('complaint-accepted'))
          .map(({ id, complaintId }) => ({ id, score: bestScore, complaintId })),
      ],
      ({ id }) => id,
    ),
    prices: pricesOf(orders),
    priceChanges: byInstant(
      facts.filter(isType('price-change')).map(({ sku, currency, oldPrice, newPrice, at, id }) => ({
        sku,
        currency,
        oldPrice,
        newPrice,
        at,
        id,
      })),
    ),
    ...(ledger && { ledger }),
    ...(attitude && { attitude }),
  }
}

function ids(events: readonly Event[]): string[] {
  return evidenceOf(events.map((event) => event.id))
}

function countBy<E, K extends string>(rows: readonly E[], keyOf: (row: E) => K): Partial<Record<K, number>> {
  const counts: Partial<Record<K, number>> = {}
  for (const key of rows.map(keyOf).sort()) counts[key] = (counts[key] ?? 0) + 1
  return counts
}

function contactsOf(contacts: readonly EventOf<'contact'>[]): DayBucket['contacts'] {
  const result: DayBucket['contacts'] = {}
  for (const channel of [...new Set(contacts.map((contact) => contact.channel))].sort()) {
    const same = contacts.filter((contact) => contact.channel === channel)
    result[channel] = { count: same.length, minutes: sum(same.map((contact) => contact.minutes)) }
  }
  return result
}
