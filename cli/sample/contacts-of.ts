import type { IntakeEvent } from '../../domain/events/event.ts'
import type { Part } from './cast.ts'
import { YEAR_DAYS } from './ordering-days.ts'
import type { Random } from './random.ts'
import { officeHour, workday } from './sample-day.ts'
import type { SampleOrder } from './sample-order.ts'

/** Calls, mails and visits, a few surveys, and now and then a box that comes back because it was not needed. */
export function contactsOf(
  part: Part,
  orders: readonly SampleOrder[],
  today: string,
  ahead: number,
  random: Random,
): IntakeEvent[] {
  const accountId = part.accountId
  const events: IntakeEvent[] = []
  const every = part.kind === 'price-sensitive' ? 18 : 34
  const until = part.leaves === undefined ? ahead : -part.leaves
  for (
    let day = -YEAR_DAYS + random.whole(1, every);
    day <= until;
    day += random.whole(every / 2, every * 1.5)
  ) {
    const channel = random.pick(['phone', 'phone', 'email', 'email', 'chat', 'visit'] as const)
    const minutes = channel === 'visit' ? random.whole(60, 150) : random.whole(4, 35)
    events.push({
      id: `ct-${events.length + 1}`,
      type: 'contact',
      accountId,
      at: officeHour(workday(today, day), random),
      channel,
      minutes,
    })
  }
  for (const [at, order] of orders.entries()) {
    const line = order.lines[0]
    if (!line || !random.chance(0.03)) continue
    const later = officeHour(workday(order.at.slice(0, 10), 6), random)
    const { sku, unitPrice } = line
    const lines = [{ sku, quantity: Math.min(2, line.quantity), unitPrice }]
    events.push({
      id: `rt-${at + 1}`,
      type: 'return',
      accountId,
      at: later,
      currency: 'EUR',
      orderId: order.id,
      reason: 'not-needed',
      lines,
    })
  }
  if (part.kind !== 'one-time' && random.chance(0.6)) {
    const score =
      part.kind === 'regular' || part.kind === 'seasonal' ? random.whole(8, 10) : random.whole(4, 8)
    events.push({
      id: 'sv-1',
      type: 'survey',
      accountId,
      at: officeHour(workday(today, -random.whole(20, 200)), random),
      score,
    })
  }
  return events
}
