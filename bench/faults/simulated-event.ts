import { createRandom } from '../../cli/sample/random.ts'
import type { IntakeEvent } from '../../domain/events/event.ts'
import { dayFromNumber, dayNumber } from '../../domain/history/day.ts'

/** So many events of an account come at once, then it is the others' turn. */
const burst = 10
const daysOfBurst = 4
const daysBetween = 28
const firstDay = dayNumber('2024-06-03')

/** How many accounts so many events are spread over: 20 each, in two bursts. */
export function accountsOf(events: number): number {
  return Math.max(1, Math.ceil(events / 20))
}

/** The event at a position of the stream that `seed` stands for: the same whenever it is asked for. */
export function simulatedEvent(seed: number, position: number, accounts: number): IntakeEvent {
  const { whole, chance, share } = createRandom(seed, `event ${position}`)
  const turn = Math.floor(position / burst)
  const day = dayFromNumber(firstDay + Math.floor(turn / accounts) * daysBetween + whole(0, daysOfBurst - 1))
  const at = `${day}T${two(whole(0, 23))}:${two(whole(0, 59))}:00Z`
  const common = { id: `e-${position}`, accountId: `a-${turn % accounts}`, at }
  const price = () => `${whole(5, 40)}.${two(whole(0, 99))}`
  const line = () => ({ sku: `S-${whole(1, 30)}`, quantity: whole(1, 50), unitPrice: price() })
  const kind = share()
  if (kind < 0.04) return { ...common, type: 'return', currency: 'EUR', reason: 'quality', lines: [line()] }
  if (kind < 0.08) return { ...common, type: 'contact', channel: 'phone', minutes: whole(1, 60) }
  if (kind < 0.11) return { ...common, type: 'quote-lost', reason: chance(0.5) ? 'price' : 'service' }
  if (kind < 0.14) return { ...common, type: 'survey', score: whole(0, 10) }
  if (kind < 0.16) {
    const name = `Owner ${whole(1, 40)}`
    const email = `${name.replace(' ', '.').toLowerCase()}@example.com`
    return { ...common, type: 'owner-change', owner: { name, email } }
  }
  const lines = chance(0.3) ? [line(), line()] : [line()]
  return { ...common, type: 'order', currency: 'EUR', lines, freight: price() }
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
