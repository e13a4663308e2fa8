import * as z from 'zod'
import definition from './joint-call.asl.json' with { type: 'json' }
import { made } from './made.ts'
import { RunOf, stateNamesOf, stepsOf } from './workflow.ts'

export const JointCallInput = RunOf('joint-call')
/** What the last step leaves behind when the run succeeds. */
export const JointCallOutput = z.strictObject({ outcome: z.string() })

export const jointCall = {
  name: 'joint-call',
  construct: 'JointCall',
  file: new URL('./joint-call.asl.json', import.meta.url),
  source: definition,
  definition: made(definition),
  input: JointCallInput,
  output: JointCallOutput,
  stateNames: stateNamesOf(definition),
  steps: stepsOf(definition),
} as const
