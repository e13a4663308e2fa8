import * as z from 'zod'
import type { FunctionName, NeedsOf, TimersOf } from '../registry.ts'
import type { Counts } from './define-timer.ts'
import { narrow } from './narrow.ts'
import type { Given } from './ports.ts'
import { Problem } from './problem.ts'

type Hosted<F extends FunctionName> = {
  needs: readonly NeedsOf<F>[]
  run(given: Given<NeedsOf<F>>): Promise<Counts>
}
const Fired = z.looseObject({ timer: z.string() })

/** The Lambda handler of a function's timers: `{"timer": <name>}` says which. Logs and returns its counts. */
export function serveTimers<F extends FunctionName>(
  hosted: Record<TimersOf<F>, Hosted<F>>,
  given: Given<NeedsOf<F>>,
): (event: unknown) => Promise<Counts> {
  const byName = new Map(Object.entries<Hosted<F>>(hosted))
  return async (event) => {
    const { timer: name } = Fired.parse(event)
    const timer = byName.get(name)
    if (!timer) throw new Problem('not-found', `This function has no timer ${name}`)
    const counts = await timer.run(narrow(timer.needs, given))
    given.log.info(`timer done: ${JSON.stringify(counts)}`, { timer: name })
    return counts
  }
}
