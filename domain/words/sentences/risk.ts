import type { Definitions } from '../kinds.ts'

const band = ['green', 'yellow', 'red'] as const
const judged = { band, likely: 'chance', horizon: 'count', usual: 'chance' } as const

/** How a risk is told, and what it begins with. */
export const risk = {
  together: { parts: 'sentences' },
  'risk.base': { probability: 'chance' },
  'risk.base-learned': { probability: 'chance' },
  'risk.sign': { fact: 'sentence', of: ['leaving', 'staying'] },
  'risk.judged': judged,
  'risk.shrinking': judged,
  'risk.dated': { day: 'day', judgement: 'sentence' },
} as const satisfies Definitions
