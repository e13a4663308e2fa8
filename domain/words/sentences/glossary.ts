import { shippedCauses, shippedDepartments } from '../../complaints/causes/shipped-causes.ts'
import { Complaint, Decision, Remedy } from '../../complaints/complaint.ts'
import { tierNames } from '../../learning/account-value.ts'
import { LostReason, OfferUse, ToldBy } from '../../tasks/outcomes.ts'
import type { Definitions } from '../kinds.ts'

/** Words of the product by themselves, as a label or a choice says them. */
export const glossary = {
  'word.category': { category: Complaint.shape.category.options },
  'word.severity': { severity: Complaint.shape.severity.options },
  'word.remedy': { remedy: [...Remedy.options, 'none'] },
  'word.cause': { cause: shippedCauses.map(({ key }) => key) },
  'word.department': { department: shippedDepartments },
  'word.own': { words: 'text' },
  'letter.row': { label: 'text', value: 'text' },
  'word.labelled': { label: 'sentence', value: 'sentence' },
  'action.cause': { cause: 'sentence' },
  'action.lot': { about: 'terms' },
  'word.verdict': { verdict: Decision.shape.decision.options },
  'word.lost-reason': { reason: LostReason.options },
  'word.offer-use': { use: OfferUse.options },
  'word.told-by': { how: ToldBy.options },
  'word.tier': { tier: tierNames },
  'word.band': { band: ['green', 'yellow', 'red'] },
} as const satisfies Definitions
