import { outcomeKeys } from '../../tasks/outcomes.ts'
import { Handing, TaskKind } from '../../tasks/task.ts'
import type { Definitions } from '../kinds.ts'

const kind = TaskKind.options
const outcome = outcomeKeys
const fields = [
  ...(['outcome', 'decision', 'remedy', 'amount', 'answer', 'note'] as const),
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
    field: [...fields, 'refusal', 'orderId', 'by', 'at'],
  },
  'page.amount-in': { currency: 'text' },
  'page.hint': { hint: ['amount', 'answer', 'answer-undelivered', 'note', 'until', 'offer'] },
  'page.choose': {},
  'page.send': {},
  'page.problems': {},
  'page.problem': {
    field: fields,
  },
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
  'page.ended-title': {},
  'page.ended': { status: ['closed', 'dropped'] },
  'page.ended-reason': { reason: 'text' },
  'page.ended-because': { because: ['recovered', 'complaint-closed', 'complaint-withdrawn'] },
  'page.add-note': {},
  'page.keep-note': {},
  'page.noted': {},
  'page.decided': {},
  'page.nothing-more': {},
  'page.by-order': {},
  'page.expired-title': {},
  'page.expired': {},
} as const satisfies Definitions
