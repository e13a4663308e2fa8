import { costOf, type Usage } from '../cost.ts'

/** Dollars AWS would charge, and for what: only what was counted is in it, and named. */
export function costText(usage: Partial<Usage>): string {
  const { total, items } = costOf(usage)
  const charged = items
    .filter(({ dollars }) => dollars > 0)
    .map(({ what, dollars }) => `${names[what]} $${dollars.toFixed(4)}`)
  return `$${total.toFixed(4)} at list prices: ${charged.join(', ')}`
}

const names: Record<keyof Usage, string> = {
  httpRequests: 'HTTP requests',
  invocations: 'function calls',
  gbSeconds: 'function time',
  transitions: 'state transitions',
  mails: 'mails',
  writeUnits: 'table writes',
  readUnits: 'table reads',
  schedules: 'schedules',
  busEvents: 'bus events',
  storedBytes: 'storage',
}
