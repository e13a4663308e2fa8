import type { Definitions } from '../kinds.ts'

/** The report on the complaints of a period, as mail and as page. */
export const quality = {
  'quality.subject': { month: 'month', count: 'count' },
  'quality.title': {},
  'quality.period': { from: 'day', to: 'day' },
  'quality.opening': { month: 'month', count: 'count' },
  'quality.interval-why': {},
  'quality.part': { part: ['figures', 'causes', 'trend'] },
  'quality.row': {
    row: [
      ...(['received', 'suggestions', 'at-once', 'acknowledged-late', 'answered-late'] as const),
      ...(['reopened', 'paused', 'recurrent', 'accepted', 'rating', 'work', 'redress'] as const),
    ],
  },
  'quality.count': { count: 'count' },
  'quality.counted': { count: 'count', low: 'decimal', high: 'decimal' },
  'quality.of': { count: 'count', of: 'count' },
  'quality.share-of': { count: 'count', of: 'count', share: 'share' },
  'quality.rating': { mean: 'decimal', count: 'count' },
  'quality.no-rating': {},
  'quality.work': { hours: 'decimal', amount: 'money' },
  'quality.redress': { amount: 'money', count: 'count' },
  'quality.no-redress': {},
  'quality.cause-of': { department: 'text', cause: 'sentence' },
  'quality.no-department': {},
  'quality.no-causes': {},
  'quality.not-found': { count: 'count' },
  'quality.column': {
    column: ['month', 'received', 'late', 'reopened', 'per-thousand', 'department', 'cause', 'complaints'],
  },
  'quality.month': { month: 'month' },
  'quality.month-name': { month: 'monthName' },
  'quality.so-far': { month: 'month' },
  'quality.rate': { rate: 'decimal', low: 'decimal', high: 'decimal' },
  'quality.day': { which: ['from', 'to'] },
  'quality.link': {},
  'quality.footer': {},
  'quality.unsubscribe': {},
} as const satisfies Definitions
