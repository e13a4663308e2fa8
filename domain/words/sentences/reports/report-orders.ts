import type { Definitions } from '../../kinds.ts'

const span = { from: 'text', to: 'text' } as const
const part = ['before', 'started', 'won-back', 'grew', 'shrank', 'lost', 'now'] as const

/** What the reports of cost and of movement say of the accounts of an order file. Days are texts as options write them. */
export const reportOrders = {
  'report.share': { share: 'share' },

  'cost.none': { currency: 'text' },
  'cost.all-contribute': { accounts: 'count', total: 'money', ...span },
  'cost.some-lose': { losing: 'count', accounts: 'count', lost: 'money', total: 'money', ...span },
  'cost.sums': { sales: 'money', margin: 'money', cost: 'money' },
  'cost.assumed': { known: 'share', margin: 'share' },
  'cost.all-known': {},
  'cost.left-out': { accounts: 'count', currencies: 'texts' },
  'cost.not-in-file': {},
  'cost.whale': {},
  'cost.whale-share': { percent: 'share', accounts: 'count', share: 'text' },
  'cost.whale-peak': { accounts: 'count', share: 'text' },
  'cost.column': { column: ['account', 'orders', 'net-sales', 'margin', 'to-serve', 'contributes'] },
  'cost.shown': { count: 'count' },

  'movement.conclusion': {
    accounts: 'count',
    kept: 'share',
    months: 'count',
    gross: 'count',
    net: 'count',
  },
  'movement.windows': { months: 'count' },
  'movement.with-season': {},
  'movement.returns': {},
  'movement.column': { column: ['month', ...part, 'tier', 'accounts', 'stayed', 'gross', 'net'] },
  'movement.cells': {},
  'movement.tiers': {},
  'movement.worth': {
    worth: 'count',
    kept: 'share',
    sales: 'count',
    expected: 'count',
    discount: 'share',
  },
} as const satisfies Definitions
