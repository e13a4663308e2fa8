import { costOf, type Usage } from '../cost.ts'
import type { Summary } from './summarize.ts'

/** The end of a demo, as a person reads it: what is there, what happened, what AWS would charge. */
export function summaryText(summary: Summary, mails: number, usage: Partial<Usage>): string {
  const { accounts, bands, complaints, runs } = summary
  const cost = costOf(usage)
  const charged = cost.items
    .filter(({ dollars }) => dollars > 0)
    .map(({ what, dollars }) => `${names[what]} $${dollars.toFixed(4)}`)
  return [
    '',
    `accounts    ${accounts}: ${counts(bands)}`,
    `complaints  ${complaints.opened} opened, ${complaints.closed} closed, ${complaints.late} late`,
    ...Object.entries(runs)
      .sort()
      .map(([playbook, outcomes]) => `runs        ${playbook}: ${counts(outcomes)}`),
    `mails       ${mails}`,
    `AWS         $${cost.total.toFixed(4)} at list prices: ${charged.join(', ')}`,
    '',
  ].join('\n')
}

function counts(byName: Record<string, number>): string {
  return Object.entries(byName)
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ')
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
