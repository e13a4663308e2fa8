import * as z from 'zod'
import definition from './lot-call.asl.json' with { type: 'json' }
import { made } from './made.ts'
import { RunOf, stateNamesOf, stepsOf } from './workflow.ts'

export const LotCallInput = RunOf('lot-call')
/** What the last step leaves behind when the run succeeds. */
export const LotCallOutput = z.strictObject({ outcome: z.string() })

export const lotCall = {
  name: 'lot-call',
  construct: 'LotCall',
  file: new URL('./lot-call.asl.json', import.meta.url),
  source: definition,
  definition: made(definition),
  input: LotCallInput,
  output: LotCallOutput,
  stateNames: stateNamesOf(definition),
  steps: stepsOf(definition),
} as const
