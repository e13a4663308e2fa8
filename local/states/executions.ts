import type { Host } from '../kernel/types.ts'
import type { Execution } from './execution.ts'
import { type HistoryEvent, nextEvent } from './history.ts'

/** Every execution and its history in the journal; running ones are also one shared object in memory. */
export interface Executions {
  /** Stores the execution as it is now. */
  save(execution: Execution): void
  /** Adds a history event; the execution itself must be saved afterwards. */
  record(execution: Execution, type: string, details: unknown): void
  find(arn: string): Execution | undefined
  all(): Execution[]
  history(execution: Execution): HistoryEvent[]
}

/** Opens the journal's executions. */
export function createExecutions(host: Host): Executions {
  const stored = host.journal.collection<Execution>('executions')
  const events = host.journal.collection<HistoryEvent>('execution_events')
  const running = new Map<string, Execution>()
  for (const { key, value } of stored.all()) if (value.status === 'RUNNING') running.set(key, value)

  return {
    save(execution) {
      stored.put(execution.arn, execution)
      if (execution.status === 'RUNNING') running.set(execution.arn, execution)
      else running.delete(execution.arn)
    },
    record(execution, type, details) {
      const event = nextEvent(execution, type, details, host.clock.now())
      events.put(`${execution.arn}#${event.id}`, event)
      execution.lastEvent = event.id
    },
    find: (arn) => running.get(arn) ?? stored.get(arn),
    all: () => stored.all().map(({ key, value }) => running.get(key) ?? value),
    history(execution) {
      const ids = Array.from({ length: execution.lastEvent }, (_, index) => index + 1)
      return ids.flatMap((id) => events.get(`${execution.arn}#${id}`) ?? [])
    },
  }
}
