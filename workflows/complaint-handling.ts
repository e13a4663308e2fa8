import * as z from 'zod'
import { Id } from '../domain/events/fields.ts'
import definition from './complaint-handling.asl.json' with { type: 'json' }
import { made } from './made.ts'
import { RunOf, stateNamesOf, stepsOf } from './workflow.ts'

export const ComplaintHandlingInput = RunOf('complaint-handling').extend({ complaintId: Id })
/** What the last step leaves behind when the run succeeds. */
export const ComplaintHandlingOutput = z.union([
  z.strictObject({ how: z.string() }),
  z.strictObject({ outcome: z.string() }),
])

export const complaintHandling = {
  name: 'complaint-handling',
  construct: 'ComplaintHandling',
  file: new URL('./complaint-handling.asl.json', import.meta.url),
  source: definition,
  definition: made(definition),
  input: ComplaintHandlingInput,
  output: ComplaintHandlingOutput,
  stateNames: stateNamesOf(definition),
  steps: stepsOf(definition),
} as const
