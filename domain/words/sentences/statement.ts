import { Activity, StatementAction } from '../../costing/account-statement.ts'
import type { Definitions } from '../kinds.ts'

const period = { from: 'day', to: 'day' } as const

/** What an account earns and costs, in words. */
export const statement = {
  'statement.activity': { activity: Activity.options },
  'statement.action': { action: StatementAction.options },
  'statement.margin': { margin: 'share' },
  'statement.serve': { share: 'share' },
  'statement.largest': { activity: 'sentence', share: 'share' },
  'statement.known-cost': { known: 'share', margin: 'share' },
  'statement.freight': {},
  'statement.converted': { currencies: 'texts' },
  'statement.other-currencies': { currencies: 'texts' },
  'statement.cost-rates': { currency: 'text', day: 'day' },
  'statement.left-out': { activities: 'terms', from: 'text', to: 'text' },

  'statement.subject': { account: 'text' },
  'statement.headline': { account: 'text' },
  'statement.opening': { ...period, currency: 'text' },
  'statement.recommendation': {},
  'statement.figures': {},
  'statement.serving': {},
  'statement.notes': {},
  'statement.row': {
    row: ['list', 'discounts', 'returns', 'net', 'goods', 'margin', 'serve', 'contribution'],
  },
  'statement.activity-hours': { activity: 'sentence', hours: 'decimal' },
  'statement.footer': {},
  'statement.label': {},
  'statement.in-short': { ...period, contribution: 'money', sales: 'money', advice: 'sentence' },
} as const satisfies Definitions
