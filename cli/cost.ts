import type { Usage } from '../local/usage/usage.ts'

/**
 * Dollars per unit: us-east-1 list prices without the free tier, as collected in November 2026 from the services' pages
 * under aws.amazon.com/<service>/pricing and from reports that quote them. Check there before quoting them yourself.
 */
export const prices: Readonly<Record<keyof Usage, { dollars: number; source: string }>> = {
  httpRequests: { dollars: 1 / 1e6, source: 'HTTP API: $1.00 per million requests, first 300 million' },
  invocations: { dollars: 0.2 / 1e6, source: 'Lambda: $0.20 per million requests' },
  gbSeconds: { dollars: 0.0000133334, source: 'Lambda on arm64: $0.0000133334 per GB-second' },
  transitions: {
    dollars: 25 / 1e6,
    source: 'Step Functions Standard: $25 per million state transitions, retries included',
  },
  mails: { dollars: 0.1 / 1e3, source: 'SES: $0.10 per thousand mails' },
  writeUnits: {
    dollars: 0.625 / 1e6,
    source: 'DynamoDB on demand: $0.625 per million write request units (since November 2024)',
  },
  readUnits: { dollars: 0.125 / 1e6, source: 'DynamoDB on demand: $0.125 per million read request units' },
  schedules: {
    dollars: 1 / 1e6,
    source: 'EventBridge Scheduler: $1.00 per million invocations beyond 14 million free ones a month',
  },
  busEvents: { dollars: 1 / 1e6, source: 'EventBridge: $1.00 per million custom events' },
  secretReads: { dollars: 0.05 / 1e4, source: 'Secrets Manager: $0.05 per ten thousand calls' },
  storedBytes: {
    dollars: (0.25 + 0.2) / 1e9,
    source: 'DynamoDB: $0.25 per GB-month of storage and $0.20 of point-in-time recovery',
  },
}

export type Cost = { total: number; items: { what: keyof Usage; count: number; dollars: number }[] }

/** Dollars AWS would charge for what was counted, dearest first. Storage counts as one month. */
export function costOf(usage: Partial<Usage>): Cost {
  const items = usageKeys
    .map((what) => ({ what, count: usage[what] ?? 0 }))
    .map(({ what, count }) => ({ what, count, dollars: count * prices[what].dollars }))
    .sort((a, b) => b.dollars - a.dollars)
  return { total: items.reduce((sum, { dollars }) => sum + dollars, 0), items }
}

const usageKeys = [
  'httpRequests',
  'invocations',
  'gbSeconds',
  'transitions',
  'mails',
  'writeUnits',
  'readUnits',
  'schedules',
  'busEvents',
  'secretReads',
  'storedBytes',
] as const satisfies readonly (keyof Usage)[]
