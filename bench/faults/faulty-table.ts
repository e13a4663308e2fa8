import type { Table } from '../../functions/store/table/table.ts'
import { type Around, aroundCalls } from './around-calls.ts'

/**
 * What may become of a call: `throttled` has no effect; `timed out` has its effect, which the caller never hears of; `tried again` has
 * it, too, and the caller hears of the second try that its client made by itself.
 */
export const faults = ['throttled', 'timed out', 'tried again'] as const
export type Fault = (typeof faults)[number]

/** A failure made by the simulator, as the client of the table would throw it. */
export class MadeFault extends Error {
  readonly $metadata = {}
  constructor(name: 'ThrottlingException' | 'TimeoutError') {
    super(`${name}, made by the simulator`)
    this.name = name
  }
}

/** A way to the table on which `faultOf` says, call by call, what goes wrong. A read can only be throttled or time out. */
export function faultyTable(table: Table, faultOf: (pks: readonly string[]) => Fault | undefined): Table {
  const carried: (again: boolean) => Around = (again) => async (call, pks) => {
    const fault = faultOf(pks)
    if (fault === 'throttled') throw new MadeFault('ThrottlingException')
    const answer = await call()
    if (fault === 'timed out') throw new MadeFault('TimeoutError')
    return fault === 'tried again' && again ? call() : answer
  }
  const once = aroundCalls(table, { read: carried(false), write: carried(false) })
  const twice = aroundCalls(table, { read: carried(false), write: carried(true) })
  // The client gives every transaction a token, by which a second try is answered like the first.
  return { ...twice, transact: once.transact }
}
