import { accountCostAnalysis } from './account-cost-analysis.ts'
import { complaintHandling } from './complaint-handling.ts'
import { jointCall } from './joint-call.ts'
import { lotCall } from './lot-call.ts'
import { refit } from './refit.ts'
import { regainShare } from './regain-share.ts'
import { surveyCall } from './survey-call.ts'
import { winBack } from './win-back.ts'

/** Every playbook, and the refit: `name` in runs and settings, `construct` in the stack, `file` its only definition. */
export const workflows = [
  ...([
    complaintHandling,
    winBack,
    regainShare,
    jointCall,
    lotCall,
    surveyCall,
    accountCostAnalysis,
  ] as const),
  refit,
] as const
