import type { Definitions } from '../kinds.ts'

/** How values are put into words that `Intl` has none for. */
export const writing = {
  'chance.below': { limit: 'chance' },
  'chance.above': { limit: 'chance' },
  'time.date': { day: 'text', weekday: 'text' },
  'time.moment': { day: 'text', weekday: 'text', time: 'text', zone: 'text' },
} as const satisfies Definitions
