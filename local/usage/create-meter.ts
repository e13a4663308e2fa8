import { isDiskFull } from '../kernel/disk-full.ts'
import type { Journal } from '../kernel/journal.ts'
import type { Count, Counted } from './usage.ts'

const KEEP_EVERY_MS = 1_000

/** Counts what AWS would bill, over all starts of a data directory. */
export interface Meter {
  count: Count
  read(): Record<Counted, number>
  /** Keeps what was counted; nothing may be counted any more. */
  close(): void
}

/** Goes on from the journal. It is written once a second, not for every call: `kill -9` costs a second of counts. */
export function createMeter(journal: Journal): Meter {
  const kept = journal.collection<Partial<Record<Counted, number>>>('usage')
  const counts: Record<Counted, number> = {
    httpRequests: 0,
    invocations: 0,
    gbSeconds: 0,
    mails: 0,
    writeUnits: 0,
    readUnits: 0,
    schedules: 0,
    busEvents: 0,
    secretReads: 0,
    ...kept.get('counts'),
  }
  let changed = false
  let closed = false
  const keep = () => {
    if (changed) kept.put('counts', counts)
    changed = false
  }
  const timer = setInterval(() => {
    try {
      keep()
    } catch (error) {
      // The journal has told so itself, and a second of counts is what may be lost.
      if (!isDiskFull(error)) throw error
    }
  }, KEEP_EVERY_MS)
  timer.unref()
  return {
    count(what, amount = 1) {
      if (closed) return
      counts[what] += amount
      changed = true
    },
    read: () => ({ ...counts }),
    close() {
      clearInterval(timer)
      keep()
      closed = true
    },
  }
}
