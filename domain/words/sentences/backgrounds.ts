import type { Definitions } from '../kinds.ts'

/** What stands beside a task of its account: orders of a year, what a complaint is about, earlier complaints, who spoke to them last. */
export const backgrounds = {
  'background.label': { label: ['role', 'phone', 'lot', 'affected', 'orders', 'last-contact'] },
  'background.months': { until: 'day' },
  'background.month': { month: 'month' },
  'background.orders': { orders: 'count' },
  'background.month-name': { month: 'monthName' },
  'background.quantity': { quantity: 'quantity' },
  'background.talk': { day: 'day', note: 'text' },
  'background.concerned': { order: 'text' },
  'background.line': { quantity: 'quantity', article: 'text', amount: 'money' },
  'background.more-lines': { more: 'count' },
  'background.worth': { worth: 'money' },
  'background.complaints': {},
  'background.decided': {
    reference: 'text',
    description: 'text',
    on: 'day',
    verdict: 'sentence',
    remedy: 'sentence',
  },
  'background.decided-amount': {
    reference: 'text',
    description: 'text',
    on: 'day',
    verdict: 'sentence',
    remedy: 'sentence',
    amount: 'money',
  },
  'background.ended': { reference: 'text', description: 'text', on: 'day' },
} as const satisfies Definitions
