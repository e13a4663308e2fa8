import Big from 'big.js'
import type { EventOf } from '../events/event.ts'
import { paid } from './line-value.ts'

/** Whether somebody pays for an order: a free sample is none that a customer came back with. */
export function isPaid({ lines }: EventOf<'order'>): boolean {
  return lines.reduce((sum, line) => sum.plus(paid(line)), new Big(0)).gt(0)
}
