import { tierNames } from '../../learning/account-value.ts'
import type { Definitions } from '../kinds.ts'

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
  'console.whale-share': { percent: 'share', share: 'share' },
  'console.share-of-accounts': {},
  'console.share-of-sales': {},
  'console.work': {},
  'console.no-people': {},
  'console.present': { presence: ['here', 'away'] },
  'console.stands-in': { name: 'text' },
  'console.away': { from: 'day', to: 'day' },
  'console.leaves': { day: 'day' },
  'console.portfolio-column': {
    column: [
      ...(['tier', 'accounts', 'kept', 'gross', 'net', 'person', 'presence', 'to-do'] as const),
      ...(['overdue', 'oldest', 'put-off', 'waiting', 'absences'] as const),
    ],
  },
} as const satisfies Definitions
