import * as z from 'zod'
import { made } from './made.ts'
import definition from './win-back.asl.json' with { type: 'json' }
import { RunOf, stateNamesOf, stepsOf } from './workflow.ts'

export const WinBackInput = RunOf('win-back')
/** What the last step leaves behind when the run succeeds. */
export const WinBackOutput = z.strictObject({ outcome: z.string() })

export const winBack = {
  name: 'win-back',
  construct: 'WinBack',
  file: new URL('./win-back.asl.json', import.meta.url),
  source: definition,
  definition: made(definition),
  input: WinBackInput,
  output: WinBackOutput,
  stateNames: stateNamesOf(definition),
  steps: stepsOf(definition),
} as const
