import { setTimeout as pause } from 'node:timers/promises'
import { bounded } from './bounded.ts'
import { isolated, type Work } from './isolated.ts'
import type { Given } from './ports.ts'

/** How often a piece of work whose failure may pass is done here, each time after the AWS client's own four seconds. */
export const passes = 2
const pauseMs = 500

/** What came of the work, in the order of the items, without what was set aside. */
export type EachIsolated<R> = { done: R[]; setAside: number }

/**
 * Does the work for every item, at most `limit` at a time. What would fail again is set aside; what may pass is done once more when the
 * others are done. Throws only then, when everything else is done, the first failure that has not passed.
 */
export async function eachIsolated<T, R>(
  items: readonly T[],
  limit: number,
  work: (item: T) => Work,
  given: Pick<Given<'table'>, 'table' | 'now' | 'log'>,
  act: (item: T) => Promise<R>,
): Promise<EachIsolated<R>> {
  const done = new Map<number, R>()
  let setAside = 0
  let left = items.map((item, position) => ({ item, position }))
  for (let pass = 1; left.length > 0; pass++) {
    const failed: { item: T; position: number; error: unknown }[] = []
    await bounded(left, limit, async ({ item, position }) => {
      try {
        const outcome = await isolated(work(item), given, () => act(item))
        if ('done' in outcome) done.set(position, outcome.done)
        else setAside++
      } catch (error) {
        failed.push({ item, position, error })
      }
    })
    const [first] = failed
    if (first && pass >= passes) throw first.error
    left = failed
    if (first) await pause(pauseMs * (1 + Math.random()))
  }
  const inOrder = [...done].sort(([a], [b]) => a - b)
  return { done: inOrder.map(([, result]) => result), setAside }
}
