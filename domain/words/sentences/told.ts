import { Complaint, Decision } from '../../complaints/complaint.ts'
import { AnsweredBy, TaskKind } from '../../tasks/task.ts'
import type { Definitions } from '../kinds.ts'

const account = { account: 'text' } as const
const { category, severity } = Complaint.shape
const band = ['learning', 'green', 'yellow', 'red'] as const
const playbook = [
  ...([
    'complaint-handling',
    'win-back',
    'regain-share',
    'joint-call',
    'lot-call',
    'survey-call',
    'account-cost-analysis',
  ] as const),
] as const

/** What Holdfast tells the company's other systems, without names; outcomes and reasons are codes. */
export const told = {
  'told.band-changed': { ...account, from: band, to: band, judgement: 'sentence' },
  'told.run-requested': { ...account, playbook, why: 'sentence' },
  'told.run-closed': { ...account, playbook: 'text', outcome: 'text' },
  'told.run-closed-because': { ...account, playbook: 'text', outcome: 'text', reason: 'text' },
  'told.task-opened': { ...account, kind: TaskKind.options, due: 'day' },
  'told.task-answered': { ...account, kind: TaskKind.options, by: AnsweredBy.options, outcome: 'text' },
  'told.complaint-received': {
    ...account,
    category: category.options,
    severity: severity.options,
    reference: 'text',
  },
  'told.complaint-reopened': { ...account, reference: 'text', earlier: 'text' },
  'told.complaint-ended': {
    ...account,
    reference: 'text',
    ended: ['closed', 'withdrawn', 'referred'],
    decision: Decision.shape.decision.options,
  },
  'told.complaint-decided': { ...account, reference: 'text', decision: Decision.shape.decision.options },
  'told.complaint-to-answer': { reference: 'text' },
  'told.complaint-again': { reference: 'text' },
  'told.owner-changed': {},
  'told.order-cancelled': { order: 'text' },
  'told.statement-recorded': { ...account, action: 'text' },
  'told.action-opened': { action: 'text', about: 'sentence' },
  'told.action-closed': { action: 'text', about: 'sentence' },
  'told.lot-call': { action: 'text' },
  'told.low-survey': {},
  'told.model-promoted': { version: 'text', why: 'sentence' },
  'told.model-rolled-back': { version: 'text', before: 'text' },
  'told.model-kept': { version: 'text', why: 'sentence' },
} as const satisfies Definitions
