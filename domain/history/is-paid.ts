import type { EventOf } from '../events/event.ts'
import { paidFor } from './line-value.ts'

/** Whether somebody pays for an order: a free sample is none that a customer came back with. */
export function isPaid({ lines }: EventOf<'order'>): boolean {
  return paidFor(lines).gt(0)
}
