import * as z from 'zod'
import definition from './account-cost-analysis.asl.json' with { type: 'json' }
import { made } from './made.ts'
import { RunOf, stateNamesOf, stepsOf } from './workflow.ts'

export const AccountCostAnalysisInput = RunOf('account-cost-analysis')
/** What the last step leaves behind when the run succeeds. */
export const AccountCostAnalysisOutput = z.strictObject({ outcome: z.enum(['reported', 'kept']) })

export const accountCostAnalysis = {
  name: 'account-cost-analysis',
  construct: 'AccountCostAnalysis',
  file: new URL('./account-cost-analysis.asl.json', import.meta.url),
  source: definition,
  definition: made(definition),
  input: AccountCostAnalysisInput,
  output: AccountCostAnalysisOutput,
  stateNames: stateNamesOf(definition),
  steps: stepsOf(definition),
} as const
