import { tierNames } from '../../learning/account-value.ts'
import type { Definitions } from '../kinds.ts'

const of = ['sales', 'profit'] as const
const line = ['yellow', 'red'] as const
const part = ['before', 'started', 'wonBack', 'grew', 'shrank', 'lost', 'now'] as const

/** How all accounts do, and who carries how much. */
export const consolePortfolio = {
  'console.movement': {},
  'console.movement-as-of': { at: 'moment', accounts: 'count' },
  'console.movement-windows': { months: 'count' },
  'console.no-movement': {},
  'console.in-currency': { currency: 'text' },
  'console.no-currency': {},
  'console.movement-part': { part },
  'console.sales': {},
  'console.moved-amount': { amount: 'about', accounts: 'count' },
  'console.retention': {},
  'console.retention-why': {},
  'console.tier': { tier: ['all', ...tierNames] },
  'console.share': { share: 'share' },
  'console.worth-of-a-point': { amount: 'about' },
  'console.whale': {},
  'console.whale-why': {},
  'console.whale-share': { percent: 'share', share: 'share', of },
  'console.share-of-accounts': {},
  'console.share-of': { of },
  'console.profit-whale': {},
  'console.profit-why': { at: 'moment', known: 'count', without: 'count' },
  'console.profit-total': { accounts: 'count', total: 'money' },
  'console.profit-peak': { accounts: 'count', share: 'share', losing: 'count', lost: 'money' },
  'console.no-profit': {},
  'console.no-profit-to-share': {},
  'console.what-if': {},
  'console.what-if-why': {},
  'console.what-if-assumes': { at: 'moment', weeks: 'count', accounts: 'count' },
  'console.what-if-none': {},
  'console.line': { line },
  'console.line-in-force': { times: 'quantity' },
  'console.line-problem': { line, problem: ['number', 'range', 'close'], least: 'quantity' },
  'console.lines-wrong': {},
  'console.reckon': {},
  'console.quantity': { count: 'quantity' },
  'console.calls-a-week': {},
  'console.for-whom': {},
  'console.most-calls': { most: 'count' },
  'console.beyond-capacity': {},
  'console.owners-left-out': { count: 'count' },
  'console.work': {},
  'console.no-people': {},
  'console.present': { presence: ['here', 'away'] },
  'console.stands-in': { name: 'text' },
  'console.away': { from: 'day', to: 'day' },
  'console.leaves': { day: 'day' },
  'console.portfolio-column': {
    column: [
      ...(['tier', 'accounts', 'kept', 'gross', 'net', 'person', 'presence', 'to-do'] as const),
      ...(['overdue', 'oldest', 'put-off', 'waiting', 'absences', 'band', 'in-force', 'asked'] as const),
      ...(['red-in-force', 'red-asked', 'calls-in-force', 'calls-asked'] as const),
      ...(['month', 'quotes', 'latest-quotes', 'competitor', 'article', 'trend'] as const),
    ],
  },
} as const satisfies Definitions
