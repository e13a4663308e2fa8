import { randomUUID } from 'node:crypto'
import type { Host } from '../kernel/types.ts'
import type { Json } from '../states/json.ts'

/** Calls functions the way Lambda's asynchronous invocation does: at least once, with two retries. */
export interface AsyncInvoke {
  /** @param source who sends it, for the story when it is given up */
  send(functionArn: string, payload: Json, source: string): void
  /** Goes on with what was still to be delivered when the stack stopped. */
  resume(): void
}

interface Delivery {
  functionArn: string
  payload: Json
  source: string
  failures: number
  /** Virtual epoch milliseconds of the next attempt. */
  due: number
}

/** Lambda's documented waits before the second and the third attempt. */
const RETRY_AFTER_MILLIS = [60_000, 120_000]

/**
 * @param collection the journal's collection that keeps what is not delivered yet
 * @param onEnd is told of each call how it ended: done, or given up for a reason
 */
export function createAsyncInvoke(
  host: Host,
  collection: string,
  onEnd: (source: string, failure?: string) => void = () => {},
): AsyncInvoke {
  const pending = host.journal.collection<Delivery>(collection)

  async function attempt(id: string, delivery: Delivery): Promise<void> {
    const problem = await failureOf(host, delivery)
    if (problem === undefined) {
      onEnd(delivery.source)
      return pending.delete(id)
    }
    const wait = RETRY_AFTER_MILLIS[delivery.failures]
    if (wait === undefined || problem.final) {
      host.tell('trouble', `${delivery.source} gave up calling ${delivery.functionArn}: ${problem.message}`)
      onEnd(delivery.source, problem.message)
      return pending.delete(id)
    }
    const again = { ...delivery, failures: delivery.failures + 1, due: host.clock.now().getTime() + wait }
    pending.put(id, again)
    schedule(id, again)
  }

  function start(id: string, delivery: Delivery): void {
    host.activity
      .during(() => attempt(id, delivery))
      .catch((error) => host.tell('trouble', `${delivery.source}: ${error}`))
  }

  function schedule(id: string, delivery: Delivery): void {
    host.clock.at(new Date(delivery.due), async () => start(id, delivery))
  }

  return {
    send(functionArn, payload, source) {
      const id = randomUUID()
      const delivery = { functionArn, payload, source, failures: 0, due: host.clock.now().getTime() }
      pending.put(id, delivery)
      start(id, delivery)
    },
    resume() {
      for (const { key, value } of pending.all()) schedule(key, value)
    },
  }
}

async function failureOf(
  host: Host,
  { functionArn, payload }: Delivery,
): Promise<{ message: string; final: boolean } | undefined> {
  try {
    const { error } = await host.invoke(functionArn, payload)
    return error && { message: `${error.errorType}: ${error.errorMessage}`, final: false }
  } catch (error) {
    // There is no such function, and waiting does not make one.
    return { message: error instanceof Error ? error.message : String(error), final: true }
  }
}
