import type { NeedsOf, TimerName, timers } from '../registry.ts'
import type { Given, Need } from './ports.ts'

/** What a timer did, in counts; logged and returned. */
export type Counts = Record<string, number>
/** What a timer would do; returned, and never logged: it speaks of accounts one by one. */
export type Preview = { dryRun: true }

/** A timer, ready to be hosted. `dryRun` decides as `run` does and writes nothing; not every timer has one. */
export type Timer<T extends TimerName, N extends Need> = {
  name: T
  needs: readonly N[]
  run(given: Given<N>): Promise<Counts>
  dryRun?(given: Given<N>): Promise<Preview>
}

/** Declares a timer; its schedule stands in the registry under its name. It may fire twice, late, or not at all. */
export function defineTimer<T extends TimerName, const N extends NeedsOf<(typeof timers)[T]['function']>>(
  timer: Timer<T, N>,
): Timer<T, N> {
  return timer
}
