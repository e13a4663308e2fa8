import * as z from 'zod'
import { made } from './made.ts'
import definition from './survey-call.asl.json' with { type: 'json' }
import { RunOf, stateNamesOf, stepsOf } from './workflow.ts'

export const SurveyCallInput = RunOf('survey-call')
/** What the last step leaves behind when the run succeeds. */
export const SurveyCallOutput = z.strictObject({ outcome: z.string() })

export const surveyCall = {
  name: 'survey-call',
  construct: 'SurveyCall',
  file: new URL('./survey-call.asl.json', import.meta.url),
  source: definition,
  definition: made(definition),
  input: SurveyCallInput,
  output: SurveyCallOutput,
  stateNames: stateNamesOf(definition),
  steps: stepsOf(definition),
} as const
