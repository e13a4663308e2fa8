import type { IntakeEvent } from '../../domain/events/event.ts'
import type { Part } from './cast.ts'
import { priceRise } from './catalogue.ts'
import type { Random } from './random.ts'
import { officeHour, workday } from './sample-day.ts'
import { listCentsOn, mainProducts, money } from './sample-order.ts'

/** The rise as one account hears of it, and the quotes that bargain hunters then give to others. */
export function priceRiseOf(part: Part, today: string, random: Random): IntakeEvent[] {
  if (part.kind === 'one-time') return []
  const announced = `${workday(today, -priceRise.daysAgo)}T06:00:00Z`
  const changes = mainProducts(part).map(
    (product): IntakeEvent => ({
      id: `pc-${product.sku}`,
      type: 'price-change',
      accountId: part.accountId,
      at: announced,
      sku: product.sku,
      oldPrice: money(product.listCents),
      newPrice: money(listCentsOn(product, 0)),
      currency: 'EUR',
    }),
  )
  if (part.kind !== 'price-sensitive') return changes
  const lost = Array.from(
    { length: random.whole(2, 4) },
    (_, at): IntakeEvent => ({
      id: `ql-${at + 1}`,
      type: 'quote-lost',
      accountId: part.accountId,
      at: officeHour(workday(today, -random.whole(5, priceRise.daysAgo - 5)), random),
      reason: random.chance(0.85) ? 'price' : 'delivery',
      competitor: random.pick(['Boltmarkt', 'Fixing Direct', 'Schraub24']),
      amount: money(random.whole(400, 2600) * 100),
      currency: 'EUR',
    }),
  )
  return [...changes, ...lost]
}
