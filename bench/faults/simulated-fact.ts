import { createRandom } from '../../cli/sample/random.ts'
import type { ComplaintInput } from '../../domain/complaints/complaint.ts'
import type { IntakeEvent } from '../../domain/events/event.ts'
import { dayFromNumber, dayNumber } from '../../domain/history/day.ts'
import { now } from './setting.ts'

/** So many facts of an account come at once, then it is the others' turn. */
const burst = 10
const daysOfBurst = 4
const daysBetween = 28
const firstDay = dayNumber('2024-06-03')
/** A few facts are of today, because only they can change a band from one day to the next. */
const shareToday = 0.05

/** What a company's systems send: an event, or a complaint, which arrives when it is sent. */
export type SimulatedFact = { event: IntakeEvent } | { complaint: ComplaintInput }

/** How many accounts so many facts are spread over: 20 each, in two bursts. */
export function accountsOf(facts: number): number {
  return Math.max(1, Math.ceil(facts / 20))
}

/** The fact at a position of the stream that `seed` stands for: the same whenever it is asked for. */
export function simulatedFact(seed: number, position: number, accounts: number): SimulatedFact {
  const { whole, chance, share } = createRandom(seed, `event ${position}`)
  const turn = Math.floor(position / burst)
  const inBurst = firstDay + Math.floor(turn / accounts) * daysBetween + whole(0, daysOfBurst - 1)
  const day = dayFromNumber(chance(shareToday) ? dayNumber(now.toISOString()) : inBurst)
  const at = `${day}T${two(whole(0, 11))}:${two(whole(0, 59))}:00Z`
  const common = { id: `e-${position}`, accountId: `a-${turn % accounts}`, at }
  const price = () => `${whole(5, 40)}.${two(whole(0, 99))}`
  const line = () => ({ sku: `S-${whole(1, 30)}`, quantity: whole(1, 50), unitPrice: price() })
  const event = (fact: IntakeEvent) => ({ event: fact })
  const kind = share()
  if (kind < 0.04)
    return event({ ...common, type: 'return', currency: 'EUR', reason: 'quality', lines: [line()] })
  if (kind < 0.05) return event({ ...common, type: 'contact', channel: 'phone', minutes: whole(1, 60) })
  if (kind < 0.08) return event({ ...common, ...ledgerFact(seed, position, day) })
  if (kind < 0.11) return event({ ...common, type: 'quote-lost', reason: chance(0.5) ? 'price' : 'service' })
  if (kind < 0.14) return event({ ...common, type: 'survey', score: whole(0, 10) })
  if (kind < 0.16) {
    const name = `Owner ${whole(1, 40)}`
    const email = `${name.replace(' ', '.').toLowerCase()}@example.com`
    return event({ ...common, type: 'owner-change', owner: { name, email } })
  }
  if (kind < 0.165) {
    const { id, accountId } = common
    return { complaint: { id, accountId, category: 'quality', description: 'The goods arrived broken.' } }
  }
  const lines = chance(0.3) ? [line(), line()] : [line()]
  const promised = position % 2 === 0 ? { promisedAt: daysAfter(day, 3) } : {}
  return event({ ...common, type: 'order', currency: 'EUR', lines, freight: price(), ...promised })
}

/** A delivery, invoice or payment, mostly of something that came before it in its burst. Its chance is its own: other facts stay as they are. */
function ledgerFact(seed: number, position: number, day: string) {
  const { whole, chance } = createRandom(seed, `ledger ${position}`)
  const before = `e-${position - whole(1, burst - 1)}`
  const money = { amount: `${whole(5, 40)}.50`, currency: 'EUR' }
  if (chance(0.2)) return { ...money, type: 'invoice', dueOn: daysAfter(day, 14) } as const
  if (chance(0.2)) return { ...money, type: 'payment', invoiceId: before } as const
  const cause = chance(0.3) ? ({ cause: 'stock' } as const) : {}
  return { type: 'delivery', orderId: before, ...cause } as const
}

function daysAfter(day: string, days: number): string {
  return dayFromNumber(dayNumber(day) + days)
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
