import Big from 'big.js'
import type { Sentence } from '../../domain/words/kinds.ts'
import { say } from '../../domain/words/say.ts'
import type { OpenOrders } from './read-orders.ts'

const SHOWN = 3

/** Three orders or returns of a file as it was understood: whose, when, how many lines, worth how much. */
export function sampleOrders({ orders, names }: OpenOrders): Sentence[] {
  return orders.some(SHOWN).map(({ event, line }) => {
    const worth = event.lines.reduce(
      (sum, each) =>
        sum
          .plus(Big(each.unitPrice).times(each.quantity))
          .minus('discount' in each ? (each.discount ?? 0) : 0),
      Big(0),
    )
    const name = names.get(event.accountId) ?? event.accountId
    return say('import.sample', {
      ...{ line, type: event.type, id: event.id.slice(2), name, at: event.at },
      ...{ lines: event.lines.length, worth: `${event.currency} ${worth.toFixed()}` },
    })
  })
}
