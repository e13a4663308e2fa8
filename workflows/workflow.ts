import * as z from 'zod'
import { Id } from '../domain/events/fields.ts'

/** What every playbook starts from: ids and a version, nothing personal. */
export function RunOf<const Playbook extends string>(playbook: Playbook) {
  return z.strictObject({
    v: z.literal(1),
    playbook: z.literal(playbook),
    runId: z.string().min(1).max(80),
    accountId: Id,
  })
}

/** The state machine files' shape, as far as pictures and checks read it. */
export const State = z.looseObject({
  Type: z.enum(['Pass', 'Task', 'Choice', 'Wait', 'Succeed', 'Fail']),
  Comment: z.string().optional(),
  Resource: z.string().optional(),
  Arguments: z
    .strictObject({ FunctionName: z.string(), Payload: z.looseObject({ step: z.string() }) })
    .optional(),
  Next: z.string().optional(),
  Default: z.string().optional(),
  Choices: z.array(z.strictObject({ Condition: z.string(), Next: z.string() })).optional(),
  Catch: z
    .array(
      z.strictObject({
        ErrorEquals: z.array(z.string()),
        Assign: z.record(z.string(), z.unknown()).optional(),
        Next: z.string(),
      }),
    )
    .optional(),
})
export type State = z.infer<typeof State>

export const Definition = z.strictObject({
  Comment: z.string(),
  QueryLanguage: z.literal('JSONata'),
  TimeoutSeconds: z.int().positive(),
  StartAt: z.string(),
  States: z.record(z.string(), State),
})
export type Definition = z.infer<typeof Definition>

/** A definition with everything put in that every step has. */
export type MadeDefinition = Definition

/** The names of a machine's states, as the file spells them. */
export function stateNamesOf<States extends object>(definition: { States: States }): (keyof States)[] {
  return Object.keys(definition.States).filter(
    (name): name is keyof States & string => name in definition.States,
  )
}

/** The steps a machine calls, each once, sorted: exactly the placeholders of its file. */
export function stepsOf(definition: unknown): string[] {
  const { States } = Definition.parse(definition)
  const steps = Object.values(States).flatMap(({ Arguments }) => (Arguments ? [Arguments.Payload.step] : []))
  return [...new Set(steps)].sort()
}
