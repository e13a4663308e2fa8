import * as z from 'zod'
import { made } from './made.ts'
import definition from './regain-share.asl.json' with { type: 'json' }
import { RunOf, stateNamesOf, stepsOf } from './workflow.ts'

export const RegainShareInput = RunOf('regain-share')
/** What the last step leaves behind when the run succeeds. */
export const RegainShareOutput = z.strictObject({ outcome: z.string() })

export const regainShare = {
  name: 'regain-share',
  construct: 'RegainShare',
  file: new URL('./regain-share.asl.json', import.meta.url),
  source: definition,
  definition: made(definition),
  input: RegainShareInput,
  output: RegainShareOutput,
  stateNames: stateNamesOf(definition),
  steps: stepsOf(definition),
} as const
