import { formFields } from '../../complaints/complaint-form.ts'
import type { Definitions } from '../kinds.ts'

/** The box that no person sees: machines fill it in. */
export const trap = 'website' as const

/** The page where a customer complains, and the one that says that it has arrived. */
export const complainPages = {
  'complain.title': {},
  'complain.intro': {},
  'complain.for-account': { account: 'text' },
  'complain.part': { part: ['what', 'goods', 'you'] },
  'complain.field': { field: [...formFields, trap] },
  'complain.hint': {
    field: ['name', 'email', 'orderId', 'description', 'lot', 'quantityAffected', 'safety'],
  },
  'complain.optional': { label: 'text' },
  'complain.send': {},
  'complain.problems': {},
  'complain.problem': { field: [...formFields, trap] },
  'complain.notice': { notice: ['too-quick', 'too-old', 'link-over', 'too-many'] },
  'complain.wrong-title': { title: 'text' },
  'complain.kept-title': {},
  'complain.kept': {},
  'complain.kept-by': { by: 'moment' },
  'complain.kept-mail': {},
  'complain.kept-over': {},
  'complain.another': {},
} as const satisfies Definitions
