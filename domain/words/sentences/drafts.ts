import { Decision, Remedy } from '../../complaints/complaint.ts'
import type { Definitions } from '../kinds.ts'

/** What the draft of an answer to a complaint says, before a person changes it. */
export const drafts = {
  'draft.thanks': {},
  'draft.thanks-about': { about: 'terms' },
  'draft.suggestion': {},
  'draft.verdict': { verdict: Decision.shape.decision.options },
  'draft.cause': { cause: 'text' },
  'draft.remedy': { remedy: Remedy.options },
  'draft.paid': { remedy: ['refund', 'credit'], amount: 'money' },
  'draft.learning': {},
} as const satisfies Definitions
