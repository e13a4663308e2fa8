import { made } from './made.ts'
import definition from './refit.asl.json' with { type: 'json' }
import { RefitInput, RefitOutput } from './refit-ref.ts'
import { stateNamesOf, stepsOf } from './workflow.ts'

export const refit = {
  name: 'refit',
  construct: 'Refit',
  file: new URL('./refit.asl.json', import.meta.url),
  source: definition,
  definition: made(definition),
  input: RefitInput,
  output: RefitOutput,
  stateNames: stateNamesOf(definition),
  steps: stepsOf(definition),
} as const
