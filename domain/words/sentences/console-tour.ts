import type { Definitions } from '../kinds.ts'

const stop = ['today', 'accounts', 'account', 'complaints', 'portfolio', 'policy'] as const

/** What a newcomer reads: the tour of the sample, and what to do where there is nothing yet. */
export const consoleTour = {
  'console.tour': {},
  'console.tour-intro': {},
  'console.tour-stop': { stop },
  'console.tour-about': { stop },
  'console.tour-next': { stop },
  'console.tour-end': {},
  'console.tour-hide': {},
  'console.first-run': {},
  'console.first-run-why': {},
  'console.first-step': { step: ['orders', 'systems', 'people', 'settings'] },
} as const satisfies Definitions
