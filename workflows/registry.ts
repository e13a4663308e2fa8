import { accountCostAnalysis } from './account-cost-analysis.ts'
import { complaintHandling } from './complaint-handling.ts'
import { winBack } from './win-back.ts'

/** Every playbook: `name` in runs and settings, `construct` in the stack, `file` its only definition. */
export const workflows = [complaintHandling, winBack, accountCostAnalysis] as const
