import { randomUUID } from 'node:crypto'
import type { Clock } from '../kernel/clock.ts'
import type { Journal } from '../kernel/journal.ts'
import type { Invoke, Tell } from '../kernel/types.ts'

/** Lambda retries an asynchronous invocation twice, after one and after two minutes. */
const RETRY_AFTER_MS = [60_000, 120_000]

/** Asynchronous invocations (type Event), as schedules and event buses make them. */
export interface Events {
  /** Takes an event and answers at once; the function runs, and is retried, afterwards. */
  invoke: Invoke
  /** Takes up what a previous life of the stack left unfinished. */
  resume(): void
}

interface Pending {
  functionArn: string
  payload: unknown
  attempts: number
  /** Virtual time of the next attempt, epoch milliseconds. */
  due: number
}

/** Keeps asynchronous invocations in the journal until they succeed or their retries are used up. */
export function createEvents(given: { clock: Clock; journal: Journal; tell: Tell; invoke: Invoke }): Events {
  const pending = given.journal.collection<Pending>('async_invocations')

  async function attempt(id: string): Promise<void> {
    const event = pending.get(id)
    if (!event) return
    const { error } = await given.invoke(event.functionArn, event.payload)
    if (!error) return pending.delete(id)
    const wait = RETRY_AFTER_MS[event.attempts]
    if (wait === undefined) {
      pending.delete(id)
      const name = event.functionArn.split(':').at(-1)
      given.tell(
        'trouble',
        `${name} did not take an event in three attempts; it is dropped (${error.errorType})`,
      )
      return
    }
    const due = given.clock.now().getTime() + wait
    pending.put(id, { ...event, attempts: event.attempts + 1, due })
    schedule(id, due)
  }

  function schedule(id: string, due: number): void {
    given.clock.at(new Date(due), () => attempt(id))
  }

  return {
    async invoke(functionArn, payload) {
      const id = randomUUID()
      const now = given.clock.now().getTime()
      pending.put(id, { functionArn, payload, attempts: 0, due: now })
      attempt(id).catch((error: unknown) =>
        given.tell('trouble', `event for ${functionArn}: ${String(error)}`),
      )
      return { payload: null }
    },
    resume() {
      for (const { key, value } of pending.all()) schedule(key, value.due)
    },
  }
}
