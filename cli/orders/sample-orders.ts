import Big from 'big.js'
import type { OrderFile } from './read-orders.ts'

const SHOWN = 3

/** Three orders or returns of a file as it was understood: whose, when, how many lines, worth how much. */
export function sampleOrders({ events, names }: OrderFile): string[] {
  const step = Math.max(1, Math.floor(events.length / SHOWN))
  return events
    .filter((_, at) => at % step === 0)
    .slice(0, SHOWN)
    .map(({ event, line }) => {
      const worth = event.lines.reduce(
        (sum, each) =>
          sum
            .plus(Big(each.unitPrice).times(each.quantity))
            .minus('discount' in each ? (each.discount ?? 0) : 0),
        Big(0),
      )
      const name = names.get(event.accountId) ?? event.accountId
      return `  line ${line}: ${event.type} ${event.id.slice(2)} of ${name}, ${event.at}, ${event.lines.length} lines, ${event.currency} ${worth.toFixed()}`
    })
}
