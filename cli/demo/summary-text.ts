import type { Usage } from '../../local/usage/usage.ts'
import { costText } from './cost-text.ts'
import type { Summary } from './summarize.ts'

/** The end of a demo, as a person reads it: what is there, what happened, what AWS would charge. */
export function summaryText(summary: Summary, mails: number, usage: Usage): string {
  const { accounts, bands, complaints, runs } = summary
  return [
    '',
    `accounts    ${accounts}: ${counts(bands)}`,
    `complaints  ${complaints.opened} opened, ${complaints.answered} answered, ${complaints.late} late`,
    ...Object.entries(runs)
      .sort()
      .map(([playbook, outcomes]) => `runs        ${playbook}: ${counts(outcomes)}`),
    `mails       ${mails}`,
    `AWS         ${costText(usage)}`,
    '',
  ].join('\n')
}

function counts(byName: Record<string, number>): string {
  return Object.entries(byName)
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ')
}
