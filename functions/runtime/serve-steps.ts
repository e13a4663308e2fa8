import * as z from 'zod'
import type { FunctionName, NeedsOf, StepsOf } from '../registry.ts'
import { narrow } from './narrow.ts'
import type { Given } from './ports.ts'
import { Problem } from './problem.ts'

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
): (event: unknown) => Promise<unknown> {
  const byName = new Map(Object.entries<Hosted<F>>(hosted))
  return async (event) => {
    const { step: name, ...input } = Payload.parse(event)
    const step = byName.get(name)
    if (!step) throw new Problem('not-found', `This function has no step ${name}`)
    try {
      return await step.execute(input, narrow(step.needs, given))
    } catch (error) {
      given.log.error('step failed', error, { step: name })
      throw error
    }
  }
}
