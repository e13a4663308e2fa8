import { NodeHttpHandler } from '@smithy/node-http-handler'
import type { MiddlewareStack } from '@smithy/types'
import { OutOfTime, timeLeft, within } from '../time-left.ts'

/** What a call has in all, from its first attempt to its answer. */
const callMs = 4_000

/** Makes every call of a client end within its four seconds, or earlier when the invocation it is made in has less left. */
export function inTime<I extends object, O extends object, C>(
  client: C & { middlewareStack: MiddlewareStack<I, O> },
): C {
  client.middlewareStack.add((next) => (args) => within(callMs, () => next(args)), { step: 'initialize' })
  return client
}

/** Sends each attempt with what is left of its call's time, and none when nothing is. */
class TimedHandler extends NodeHttpHandler {
  override async handle(...[request, options]: Parameters<NodeHttpHandler['handle']>) {
    const left = timeLeft()
    if (left === 0) throw new OutOfTime('AWS did not answer in time')
    return super.handle(request, { ...options, requestTimeout: Math.min(left, callMs) })
  }
}

/**
 * The settings of every AWS client: the one budget of retries (docs/decisions/0055). Up to three attempts, all within a call's four
 * seconds: what is refused quickly is tried again here, what hangs is not.
 */
export const clientSettings = {
  maxAttempts: 3,
  requestHandler: new TimedHandler({
    connectionTimeout: 1_000,
    // requestTimeout only warns unless it is told to throw.
    throwOnRequestTimeout: true,
    httpsAgent: { maxSockets: 50 },
    httpAgent: { maxSockets: 50 },
  }),
}
