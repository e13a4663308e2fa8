import * as z from 'zod'
import type { FunctionName, NeedsOf, StepsOf } from '../registry.ts'
import { atBoundary } from './at-boundary.ts'
import { narrow } from './narrow.ts'
import type { Given } from './ports.ts'
import { Problem } from './problem.ts'
import { withinInvocation } from './time-left.ts'

type Hosted<F extends FunctionName> = {
  needs: readonly NeedsOf<F>[]
  execute(payload: unknown, given: Given<NeedsOf<F>>): Promise<unknown>
}
const Payload = z.looseObject({ step: z.string() })

/**
 * The Lambda handler of a function's steps: the payload's `step` says which, the rest is the step's input.
 * The compiler asks for every step the registry gives to this function.
 */
export function serveSteps<F extends FunctionName>(
  hosted: Record<StepsOf<F>, Hosted<F>>,
  given: Given<NeedsOf<F>>,
): (event: unknown, context?: unknown) => Promise<unknown> {
  const byName = new Map(Object.entries<Hosted<F>>(hosted))
  const execute = (event: unknown) => {
    const { step: asked, ...input } = Payload.parse(event)
    const step = byName.get(asked)
    if (!step) throw new Problem('not-found', 'This function has no such step')
    return step.execute(input, narrow(step.needs, given))
  }
  return (event, context) => {
    const name = z.object({ step: z.string() }).safeParse(event).data?.step ?? ''
    return atBoundary(given.log, 'step failed', { step: byName.has(name) ? name : 'unknown' }, async () =>
      withinInvocation(context, () => execute(event)),
    )
  }
}
