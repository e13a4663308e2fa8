import { accountCostAnalysis } from './account-cost-analysis.ts'
import { complaintHandling } from './complaint-handling.ts'
import { winBack } from './win-back.ts'

/** Every playbook. `name` is the playbook's name in runs, settings and ARNs; `file` is its only definition. */
export const workflows = [complaintHandling, winBack, accountCostAnalysis] as const
