import type { Definitions } from '../kinds.ts'

const by = ['competitor', 'article'] as const
const direction = ['rising', 'falling'] as const

/** To whom quotes were lost, for what, and whether that becomes more. */
export const lostQuotes = {
  'lost-quotes.title': {},
  'lost-quotes.as-of': { at: 'moment', accounts: 'count' },
  'lost-quotes.told': { quotes: 'count', from: 'month', to: 'month' },
  'lost-quotes.all': { trend: [...direction, 'chance', 'few'] },
  'lost-quotes.since': { month: 'month' },
  'lost-quotes.one': { by, name: 'text', direction, quotes: 'count', latest: 'count' },
  'lost-quotes.trend': { trend: [...direction, 'chance', 'few'] },
  'lost-quotes.trend-why': {},
  'lost-quotes.part': { part: ['months', ...by] },
  'lost-quotes.without': { by, quotes: 'count' },
  'lost-quotes.left-out': { by, count: 'count' },
  'lost-quotes.none-of': { by },
  'lost-quotes.not-counted': {},
  'lost-quotes.none': { from: 'month', to: 'month' },
  'lost-quotes.how': { route: 'text', type: 'text' },
} as const satisfies Definitions
