import type { AccountInput } from '../../domain/accounts/account.ts'
import type { ComplaintInput } from '../../domain/complaints/complaint.ts'
import type { IntakeEvent } from '../../domain/events/event.ts'
import { cast, type Part } from './cast.ts'
import { complaintsOf } from './complaints-of.ts'
import { contactsOf } from './contacts-of.ts'
import { orderingDays } from './ordering-days.ts'
import { owners } from './people.ts'
import { priceRiseOf } from './price-rise-of.ts'
import { createRandom } from './random.ts'
import { officeHour, workday } from './sample-day.ts'
import { type SampleOrder, sampleOrder } from './sample-order.ts'

/** Something the supplier's systems would send, at its moment. */
export type Fact = { at: string; event: IntakeEvent } | { at: string; complaint: ComplaintInput }
export type SampleAccount = { part: Part; profile: AccountInput; orders: SampleOrder[] }
export type Sample = { today: string; accounts: SampleAccount[]; facts: Fact[] }

/**
 * A year in the life of Nordwall Fasteners up to `today` (YYYY-MM-DD) and `ahead` days more. The same seed and day give
 * the same facts; what each account is really like stands in its `part`.
 */
export function sampleYear(today: string, ahead: number, seed = 7): Sample {
  const dayOfYear = Math.floor((Date.parse(today) - Date.parse(`${today.slice(0, 4)}-01-01`)) / 86_400_000)
  const accounts = cast.map((part, at) => sampleAccount(part, at, today, ahead, dayOfYear, seed))
  const facts = accounts.flatMap(({ part, orders }): Fact[] => {
    const random = createRandom(seed, `${part.accountId} life`)
    const events = [
      ...orders,
      ...priceRiseOf(part, today, random),
      ...contactsOf(part, orders, today, ahead, random),
    ]
    const trouble = complaintsOf(part, orders, today, random)
    return [
      ...[...events, ...trouble.events].map((event) => ({ at: event.at, event })),
      ...trouble.complaints.map((complaint) => ({ at: complaint.receivedAt, complaint })),
    ]
  })
  return { today, accounts, facts: facts.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)) }
}

function sampleAccount(
  part: Part,
  at: number,
  today: string,
  ahead: number,
  dayOfYear: number,
  seed: number,
): SampleAccount {
  const rhythm = createRandom(seed, `${part.accountId} rhythm`)
  const random = createRandom(seed, `${part.accountId} orders`)
  const orders = orderingDays(part, ahead, dayOfYear, rhythm).map((offset, number) =>
    sampleOrder(part, number + 1, officeHour(workday(today, offset), random), offset, random),
  )
  const mail = part.contact
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z ]/g, '')
    .replaceAll(' ', '.')
  const profile: AccountInput = {
    name: part.name,
    owner: owners[at % owners.length] ?? owners[0],
    contact: { name: part.contact, email: `${mail}@${part.accountId}.example` },
    currency: 'EUR',
    timeZone: part.locale ? 'Asia/Shanghai' : 'Europe/Berlin',
    locale: part.locale ?? 'en',
  }
  return { part, profile, orders }
}
