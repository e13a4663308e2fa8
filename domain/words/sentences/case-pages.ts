import { ComplaintStatus } from '../../complaints/complaint.ts'
import type { Definitions } from '../kinds.ts'

/** What is written to a customer of a complaint, by the names of the mails. */
export const letterKinds = [
  ...(['complaint-acknowledgement', 'complaint-holding', 'complaint-news'] as const),
  ...(['complaint-decision', 'complaint-survey', 'other'] as const),
] as const

/** The page on which a customer sees where a complaint stands, and says what they think of our answer. */
export const casePages = {
  'case.title': { kind: ['complaint', 'suggestion'], reference: 'text' },
  'case.status': { status: ComplaintStatus.options },
  'case.closes': { on: 'date' },
  'case.waits': { for: ['us', 'customer'] },
  'case.part': { part: ['facts', 'words', 'added', 'letters', 'answer', 'solved', 'add', 'withdraw'] },
  'case.letter': {
    letter: letterKinds,
    on: 'date',
  },
  'case.field': { field: ['text', 'why', 'confirm'] },
  'case.hint': { field: ['text', 'withdraw'] },
  'case.send': { step: ['add', 'solved', 'again', 'withdraw'] },
  'case.problem': { field: ['text', 'why', 'confirm'] },
  'case.told': { told: ['added', 'withdrawn', 'solved', 'again', 'late', 'too-much'] },
  'case.wrong-title': { title: 'text' },
  'case.expired': {},
  'letter.case': {},
} as const satisfies Definitions
