import type { Clock } from '../kernel/clock.ts'

export interface Alarm {
  /** Virtual epoch milliseconds. */
  at: number
  ring: () => void
}

/** Alarms on the virtual clock under a key: setting a key drops what it held, and the first to ring drops the others. */
export interface Timers {
  set(key: string, alarms: Alarm[]): void
}

export function createTimers(clock: Clock): Timers {
  const armed = new Map<string, (() => void)[]>()

  return {
    set(key, alarms) {
      for (const cancel of armed.get(key) ?? []) cancel()
      armed.delete(key)
      if (alarms.length === 0) return
      const cancels: (() => void)[] = []
      for (const { at, ring } of alarms) {
        const cancel = clock.at(new Date(at), async () => {
          // Two alarms that are due together are fired together; only the first may count.
          if (armed.get(key) !== cancels) return
          armed.delete(key)
          for (const other of cancels) other()
          ring()
        })
        cancels.push(cancel)
      }
      armed.set(key, cancels)
    },
  }
}
