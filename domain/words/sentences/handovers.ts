import type { Definitions } from '../kinds.ts'

/** The mail to whoever looks after an account from now on, and the introduction that is drafted for them in the customer's language. */
export const handovers = {
  'handover.subject': { account: 'text' },
  'handover.headline': { account: 'text' },
  'handover.opening': { account: 'text', former: 'text' },
  'handover.opening-left': { account: 'text', former: 'text' },
  'handover.label': { label: ['account', 'contact', 'value', 'rhythm', 'orders', 'last-contact'] },
  'handover.unknown-value': {},
  'handover.rhythm': { every: 'count', last: 'day' },
  'handover.no-rhythm': {},
  'handover.order': { day: 'day', amount: 'money' },
  'handover.no-contact': {},
  'handover.tasks': {},
  'handover.task': { name: 'sentence', due: 'moment' },
  'handover.snoozed': { name: 'sentence', until: 'moment', note: 'text' },
  'handover.no-tasks': {},
  'handover.complaints': {},
  'handover.complaint': { reference: 'text', promised: 'moment', description: 'text' },
  'handover.settled': {
    reference: 'text',
    on: 'day',
    verdict: 'sentence',
    remedy: 'sentence',
    description: 'text',
  },
  'handover.settled-without': { reference: 'text', on: 'day', verdict: 'sentence', description: 'text' },
  'handover.settled-amount': {
    ...{ reference: 'text', on: 'day', verdict: 'sentence', remedy: 'sentence', description: 'text' },
    amount: 'money',
  },
  'handover.no-complaints': {},
  'handover.joint-title': {},
  'handover.joint': { former: 'text', how: ['asked', 'nobody'] },
  'handover.draft-title': {},
  'handover.draft': { contact: 'text', former: 'text', owner: 'text', company: 'text' },
  'handover.footer': {},
} as const satisfies Definitions
