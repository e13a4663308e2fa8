import type { Definitions } from '../kinds.ts'

const offer = { offer: 'sentence' } as const

/** Offers by their exact size, and why one is made or none. */
export const offers = {
  'offer.own': { title: 'text' },
  'offer.repair-visit': {},
  'offer.needs-visit': {},
  'offer.longer-terms': { orders: 'count', days: 'count' },
  'offer.priority-delivery': { months: 'count' },
  'offer.credit': { most: 'money' },
  'offer.discount': { depth: 'share', months: 'count', most: 'money' },
  'offer.gain': { value: 'about', acceptance: 'chance' },
  'offer.none-pays': {},
  'offer.complaint-open': {},
  'offer.complaint-recent': { closed: 'day' },
  'offer.risk-unknown': {},
  'offer.no-rate': { from: 'text', to: 'text' },
  'offer.too-dear': offer,
  'offer.other-reason': offer,
  'offer.no-price-evidence': offer,
  'offer.contribution': { ...offer, least: 'money' },
  'offer.too-deep': { ...offer, depth: 'share' },
  'offer.used': offer,
  'offer.too-soon': { ...offer, days: 'count' },
  'offer.liability': offer,
} as const satisfies Definitions
