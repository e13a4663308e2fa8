import type { Definitions } from '../../kinds.ts'

const column = [
  ...(['account', 'date', 'sku', 'quantity', 'price', 'order', 'name', 'listPrice', 'unitCost'] as const),
  ...(['discount', 'orderDiscount', 'currency', 'country', 'freight'] as const),
] as const

/** What the commands on files of orders take. */
export const helpFiles = {
  'help.column': { column, need: ['needed', 'optional'] },
  'help.reading': {
    of: [
      ...(['date-format', 'time-zone', 'decimal', 'encoding', 'delimiter', 'skip-lines', 'sheet'] as const),
      ...(['carry-down', 'no-carry-down'] as const),
    ],
  },
  'help.orders': { of: ['orders', 'amount', 'locale', 'owner'] },
  'help.import': {
    of: [
      ...(['orders', 'list', 'undo', 'undo-id', 'file', 'dry-run', 'currency', 'until'] as const),
      ...(['owner-name', 'owner-email', 'owners', 'progress'] as const),
    ],
  },
  'help.import-from': { exports: 'text' },
  'help.fit': { of: ['until', 'unit', 'model', 'k', 'no-prior'] },
  'help.backtest': { of: ['at', 'horizon', 'train-at', 'compare', 'report'] },
  'help.what-if': { of: ['from', 'to', 'settings', 'shipped-rules'] },
  'help.what-if-owners': { usual: 'count' },
  'help.cost': { of: ['orders', 'rates', 'margin', 'currency', 'rates-are'] },
  'help.movement': { of: ['until'] },
} as const satisfies Definitions
