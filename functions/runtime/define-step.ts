import type * as z from 'zod'
import { rejectionsOf } from '../../domain/events/rejection.ts'
import type { NeedsOf, StepName, steps } from '../registry.ts'
import type { Given, Need } from './ports.ts'
import { Problem } from './problem.ts'

type HostNeeds<S extends StepName> = NeedsOf<(typeof steps)[S]>

/** A workflow step, ready to be hosted: checks its payload, runs with the ports it declared, checks its answer. */
export type Step<S extends StepName, N extends Need> = {
  name: S
  needs: readonly N[]
  execute(payload: unknown, given: Given<N>): Promise<unknown>
}

/**
 * Declares a workflow step. `needs` must be among its host function's needs; `run` gets those and no others.
 * A payload that does not match `input` is a Problem `invalid-request` naming the fields.
 */
export function defineStep<
  S extends StepName,
  I extends z.ZodType,
  O extends z.ZodType,
  const N extends HostNeeds<S>,
>(step: {
  name: S
  needs: readonly N[]
  input: I
  output: O
  run(input: z.infer<I>, given: Given<N>): Promise<z.input<O>>
}): Step<S, N> {
  return {
    name: step.name,
    needs: step.needs,
    async execute(payload, given) {
      const input = step.input.safeParse(payload)
      if (!input.success) {
        throw new Problem(
          'invalid-request',
          `Step ${step.name} got a wrong payload`,
          rejectionsOf(input.error),
        )
      }
      return step.output.parse(await step.run(input.data, given))
    },
  }
}
