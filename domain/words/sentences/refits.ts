import type { Definitions } from '../kinds.ts'

const judged = { rival: 'text', accounts: 'count', on: 'day' } as const
const horizon = { days: 'count', gaps: 'count' } as const

/** Why a refit put a version to use or kept the one before. Scores are texts of four decimals, as analysts compare them. */
export const refits = {
  'refit.judged': {
    ...judged,
    brier: 'text',
    against: 'text',
    difference: 'text',
    low: 'text',
    high: 'text',
  },
  'refit.question': { days: 'count', rival: 'text' },
  'refit.horizon': horizon,
  'refit.horizon-least': horizon,
  'refit.horizon-most': horizon,
  'refit.horizon-in-use': { ...horizon, measured: 'count' },
  'refit.horizon-unknown': { ...horizon, needed: 'count' },
  'refit.few-accounts': { accounts: 'count', needed: 'count' },
  'refit.short-history': { since: 'day', days: 'count' },
  'refit.few-outcomes': { accounts: 'count', on: 'day', silent: 'count', needed: 'count' },
} as const satisfies Definitions
