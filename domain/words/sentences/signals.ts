import type { Definitions } from '../kinds.ts'

const way = ['up', 'down'] as const

/** What the signals tell of an account, each a whole sentence. */
export const signals = {
  'not-enough.order-days': { seen: 'count', needed: 'count' },
  'not-enough.own-level': { days: 'count' },
  'not-enough.prices': { missing: 'sentences' },

  'silence.rhythm': { days: 'count', usual: 'count' },
  'silence.one-order': { days: 'count' },
  'silence.likely': { rhythm: 'sentence', likely: 'chance', horizon: 'count' },
  'silence.season': { left: 'day', returned: 'day', until: 'day' },
  'spend.per-order-day': { worth: 'money' },
  'spend.unknown': {},

  'complaints.rate': { complaints: 'count', returns: 'count', orders: 'count' },
  'complaints.repeated': { repeats: 'count', within: 'count' },
  'complaints.surge': { recent: 'count', total: 'count', days: 'count', until: 'day', chance: 'chance' },
  'complaints.open': { open: 'count', oldest: 'count' },
  'complaints.overdue': { open: 'count', days: 'count' },
  'complaints.tenure': { since: 'day' },
  'complaints.confirmed': { complaints: 'count' },
  'complaints.history': { days: 'count', ago: 'count' },
  'complaints.none-yet': {},
  'complaints.none-open': {},
  'complaints.none-confirmed': {},

  'price.discounts': { discounted: 'count', known: 'count' },
  'price.discounts-unknown': { known: 'count', needed: 'count' },
  'price.no-line-known': {},
  'price.answer': {
    items: 'count',
    day: 'day',
    price: way,
    by: 'share',
    volume: way,
    change: 'share',
    against: ['others', 'nothing'],
  },
  'price.elasticity': { answers: 'sentences', strength: 'decimal' },
  'price.no-answer': {},
  'price.no-changes': {},
  'price.too-few-purchases': { changes: 'count' },
  'price.quotes-lost': { lost: 'count' },
  'price.no-quote-lost': {},
  'price.cheaper': { since: 'day', by: 'share' },
  'price.cheaper-items': { since: 'day', by: 'share', more: 'text', less: 'text' },
  'price.not-cheaper': { since: 'day' },
  'price.drift-unknown': {},

  'share.spend': {
    spent: 'money',
    expected: 'about',
    days: 'count',
    until: 'day',
    season: ['counted', 'unknown'],
  },
  'share.order-worth': { now: 'about', before: 'about' },
  'share.assortment': { now: 'decimal', before: 'decimal' },
  'share.stopped': { stopped: 'count', usual: 'count', since: 'day', articles: 'texts' },
  'share.stopped-among-others': { stopped: 'count', usual: 'count', since: 'day', articles: 'texts' },
  'share.as-before': {},
  'share.less-often': { orders: 'count', expected: 'count' },
  'share.less-often-smaller': { orders: 'count', expected: 'count', by: 'share' },
  'share.orders': { often: ['same', 'more'] },
  'share.orders-smaller': { often: ['same', 'more'], by: 'share' },
} as const satisfies Definitions
