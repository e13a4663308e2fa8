import type { Execution } from './execution.ts'

/** One GetExecutionHistory event; every other key is its `...EventDetails` block. */
export interface HistoryEvent {
  id: number
  previousEventId: number
  /** Epoch seconds, as the wire wants it. */
  timestamp: number
  type: string
  [details: string]: unknown
}

/** Step Functions fails an execution whose history is longer. */
export const LONGEST_HISTORY = 25_000

const STATE_EVENT = /^(Pass|Task|Choice|Wait|Succeed|Fail)State(Entered|Exited)$/

/** Builds the next event; its details go under the key AWS uses for this type (all states share two keys). */
export function nextEvent(execution: Execution, type: string, details: unknown, at: Date): HistoryEvent {
  const shared = STATE_EVENT.exec(type)?.[2]
  const name = shared ? `state${shared}` : type.charAt(0).toLowerCase() + type.slice(1)
  return {
    id: execution.lastEvent + 1,
    previousEventId: execution.lastEvent,
    timestamp: at.getTime() / 1000,
    type,
    [`${name}EventDetails`]: details,
  }
}
