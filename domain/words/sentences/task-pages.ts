import { outcomeKeys } from '../../tasks/outcomes.ts'
import { Handing, TaskKind } from '../../tasks/task.ts'
import type { Definitions } from '../kinds.ts'

const kind = TaskKind.options
const outcome = outcomeKeys
const fields = [
  ...(['outcome', 'decision', 'cause', 'remedy', 'amount', 'answer', 'note'] as const),
  ...(['reason', 'until', 'offer', 'how', 'toldOn'] as const),
] as const
const name = { name: 'text' } as const

/** The pages behind the links of tasks: what they show, ask, refuse and confirm. */
export const taskPages = {
  'page.title': { kind, account: 'text' },
  'page.question': {},
  'page.outcome': { outcome: [...outcome, 'ordered'] },
  'page.outcome-hint': { outcome },
  'page.undelivered': {},
  'page.field': {
    field: [...fields, 'refusal', 'account', 'orderId', 'by', 'at'],
  },
  'page.amount-in': { currency: 'text' },
  'page.hint': {
    hint: ['amount', 'answer', 'answer-undelivered', 'note', 'until', 'offer', 'account', 'cause', 'draft'],
  },
  'page.draft': {},
  'page.proposed': { why: 'sentence' },
  'page.choose': {},
  'page.send': {},
  'page.problems': {},
  'page.problem': { field: [...fields, 'refusal', 'account'] },
  'page.whose': {},
  'page.whose-send': {},
  'page.wrong-title': { title: 'text' },
  'page.check-title': { step: ['letter', 'reject', 'tell', 'let-go', 'less', 'agree'], account: 'text' },
  'page.check-answer': {},
  'page.check-letter': {},
  'page.check-to': { name: 'text', email: 'text' },
  'page.check-subject': { subject: 'text' },
  'page.check-then': { step: ['letter', 'reject', 'tell', 'let-go', 'less', 'agree'] },
  'page.check-approval': name,
  'page.confirm': { step: ['letter', 'reject', 'tell', 'let-go', 'less', 'agree', 'propose'] },
  'page.change': {},
  'page.open-complaint': { references: 'texts' },
  'page.bounced': {},
  'page.refused': { name: 'text', reason: 'text' },
  'page.snoozed': { until: 'moment' },
  'page.approval': {},
  'page.approval-why': { why: ['amount', 'letting-go'], name: 'text' },
  'page.waits-title': {},
  'page.waits': name,
  'page.moved-title': {},
  'page.moved': { name: 'text', since: 'moment', handing: Handing.options },
  'page.handed-title': {},
  'page.handed': { name: 'text', since: 'moment' },
  'page.sent-back-title': {},
  'page.sent-back': { name: 'text', since: 'moment' },
  'page.ended-title': {},
  'page.ended': { status: ['closed', 'dropped'] },
  'page.ended-reason': { reason: 'text' },
  'page.ended-because': {
    because: [
      'recovered',
      'taken-back',
      'owner-changed',
      'complaint-closed',
      'complaint-withdrawn',
      'complaint-referred',
    ],
  },
  'page.add-note': {},
  'page.keep-note': {},
  'page.noted': {},
  'page.decided': {},
  'page.decided-by': name,
  'page.decided-by-order': {},
  'page.agreed': { name: 'text', at: 'moment' },
  'page.held': { until: 'moment' },
  'page.may-take-back': { until: 'moment' },
  'page.take-back': {},
  'page.taken-back': {},
  'page.next': {},
  'page.next-step': {
    next: [
      ...(['letter', 'tell', 'waits', 'closed', 'order', 'last-order', 'ordered'] as const),
      ...(['over', 'regained', 'reduced', 'handed-over'] as const),
    ],
  },
  'page.late': { name: 'text', at: 'moment' },
  'page.late-yourself': { at: 'moment' },
  'page.late-proposed': { name: 'text', at: 'moment' },
  'page.late-order': { at: 'moment' },
  'page.late-over': { at: 'moment' },
  'page.late-moved': {},
  'page.by-order': {},
  'page.expired-title': {},
  'page.expired': {},
} as const satisfies Definitions
