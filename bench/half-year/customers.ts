import { createRandom } from '../../cli/sample/random.ts'
import type { IntakeEvent } from '../../domain/events/event.ts'
import { dayFromNumber } from '../../domain/history/day.ts'

/** A customer: when it orders (days since 1970) and when it complains, of what. */
export type Customer = {
  accountId: string
  orders: number[]
  complaints: { day: number; isSafety: boolean }[]
}

const historyDays = 200

/** Customers that order in rhythms of their own; one in three falls silent for one to five months, and now and then one complains. */
export function customersFrom(firstDay: number, days: number, accounts: number, seed: number): Customer[] {
  return Array.from({ length: accounts }, (_, n) => {
    const accountId = `hy-${String(n).padStart(3, '0')}`
    const random = createRandom(seed, accountId)
    const every = random.whole(6, 24)
    const silent = random.chance(1 / 3) ? firstDay + random.whole(-20, days) : undefined
    const until = (silent ?? 0) + random.whole(30, 150)
    const orders: number[] = []
    for (let day = firstDay - historyDays + random.whole(0, every); day < firstDay + days; ) {
      if (silent === undefined || day < silent || day > until) orders.push(day)
      day += Math.max(1, Math.round(every * (0.7 + 0.6 * random.share())))
    }
    const complaints = Array.from({ length: days }, (_, day) => firstDay + day)
      .filter(() => random.chance(1 / 400))
      .map((day) => ({ day, isSafety: random.chance(0.05) }))
    return { accountId, orders, complaints }
  })
}

/** An order of a day. */
export function orderOn(accountId: string, day: number): IntakeEvent {
  const date = dayFromNumber(day)
  const lines = [{ sku: 'A-1', quantity: 40, unitPrice: '12.50', listPrice: '14.00', unitCost: '8.10' }]
  return {
    type: 'order',
    id: `${accountId}-${date}`,
    accountId,
    at: `${date}T10:00:00Z`,
    currency: 'EUR',
    lines,
  }
}
