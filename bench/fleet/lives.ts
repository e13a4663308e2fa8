import { createRandom } from '../../cli/sample/random.ts'
import type { EventOf } from '../../domain/events/event.ts'
import { bucketOf } from '../../domain/history/bucket-of.ts'
import { dayNumber, dayOf } from '../../domain/history/day.ts'
import type { DayBucket } from '../../domain/history/day-bucket.ts'
import { historyOf } from '../../domain/history/history.ts'
import { memoryOf } from '../../domain/history/memory.ts'
import { dueAfterScan, isWarning } from '../../domain/playbooks/when-due.ts'
import { assess } from '../../domain/risk/assess.ts'
import type { Settings } from '../../domain/settings.ts'
import { type FiledRisk, riskOf, riskWrite } from '../../functions/store/accounts/risk.ts'
import type { Item } from '../../functions/store/table/table.ts'
import { orderOf } from '../capacity/account-life.ts'

/** What an account was like until the day before the scan: its orders, made when asked for, and its state item. */
export type Life = { orders(): EventOf<'order'>[]; filed: Item & FiledRisk }

/**
 * So many made-up lives up to a day: orders every five to sixty days over up to three years, one to twelve lines each, a third of the accounts gone
 * at some time. Filed as a scan on that day files them.
 */
export function makeLives(count: number, day: string, settings: Settings): Life[] {
  return Array.from({ length: count }, (_, i) => {
    const orders = () => ordersOf(i, dayNumber(day))
    const memory = memoryOf(historyOf(bucketsOf(orders())))
    const report = assess(memory.latest, day, settings)
    const owned = { accountId: `life-${i}`, ownerId: 'nobody', wasWarned: isWarning(report), revision: 0 }
    const { put } = riskWrite(report, { ...owned, memory, due: dueAfterScan(report, [], settings) })
    return { orders, filed: { ...put, ...riskOf(put) } }
  })
}

/** The day buckets of orders, of which there is one a day. */
export function bucketsOf(orders: readonly EventOf<'order'>[]): DayBucket[] {
  return orders.map((order) => bucketOf(dayOf(order.at), [order]))
}

function ordersOf(life: number, today: number): EventOf<'order'>[] {
  const random = createRandom(1, `life ${life}`)
  const gap = random.whole(5, 60)
  const gone = random.chance(1 / 3) ? random.whole(0, 400) : 0
  const lines = random.whole(1, 12)
  const days: number[] = []
  let day = today - random.whole(60, 1095)
  while (day < today - gone) {
    days.push(day)
    day += Math.max(1, Math.round(gap * (0.5 + random.share())))
  }
  return (days.length > 0 ? days : [today - 1]).map((each) => orderOf(each, lines))
}
