import { AsyncLocalStorage } from 'node:async_hooks'

/** When the work in hand must have come to its end, on the clock that nobody sets. */
const ends = new AsyncLocalStorage<number>()

/** What AWS's runtime tells a handler about its time. */
export type Remaining = { getRemainingTimeInMillis(): number }

/** What is kept of an invocation's time for saying how it ended. */
const lastWordMs = 1_000

/** Does an invocation's work: no call to AWS made in it lasts beyond its time. Outside of Lambda there is no such time. */
export function withinInvocation<T>(context: unknown, work: () => T): T {
  return isTimed(context) ? within(context.getRemainingTimeInMillis() - lastWordMs, work) : work()
}

/** Does the work within `milliseconds`, or less where the work around it has less left. */
export function within<T>(milliseconds: number, work: () => T): T {
  return ends.run(
    Math.min(performance.now() + milliseconds, ends.getStore() ?? Number.POSITIVE_INFINITY),
    work,
  )
}

/** Milliseconds left for the work in hand, 0 when there are none; infinite where nobody set an end. */
export function timeLeft(): number {
  return Math.max(0, (ends.getStore() ?? Number.POSITIVE_INFINITY) - performance.now())
}

/** There is no time for another attempt. Whoever called may come again. */
export class OutOfTime extends Error {
  override name = 'OutOfTime'
}

function isTimed(context: unknown): context is Remaining {
  return typeof Object(context).getRemainingTimeInMillis === 'function'
}
