import type { Usage } from '../../local/usage/usage.ts'
import { costOf } from '../cost.ts'
import { table } from '../output/table.ts'

const INDENT = 12

/** Dollars AWS would charge, and below them for what: only what was counted is in it. Fixed monthly fees are not. */
export function costText(usage: Usage): string {
  const { total, items } = costOf(usage)
  const parts = table(
    [
      { title: '', align: 'right', of: ({ dollars }) => `$${dollars.toFixed(4)}` },
      { title: '', align: 'right', of: ({ count }) => Math.ceil(count).toLocaleString('en') },
      { title: '', of: ({ what }) => names[what] },
    ],
    items.filter(({ count }) => count > 0),
  )
  return [
    `$${total.toFixed(4)} at list prices, the free tier left out, for`,
    ...parts
      .split('\n')
      .slice(1)
      .map((line) => ' '.repeat(INDENT) + line),
  ].join('\n')
}

const names: Record<keyof Usage, string> = {
  httpRequests: 'HTTP requests',
  invocations: 'function calls',
  gbSeconds: 'GB-seconds of functions, as this machine took',
  transitions: 'state transitions',
  mails: 'mails',
  writeUnits: 'write units of the table',
  readUnits: 'read units of the table',
  schedules: 'firings of schedules',
  busEvents: 'bus events',
  secretReads: 'reads of secrets',
  storedBytes: 'bytes stored for a month, with recovery to any point in time',
}
