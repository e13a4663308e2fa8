import { percent } from '../../cli/output/percent.ts'
import { table } from '../../cli/output/table.ts'
import type { EqualWork } from '../../cli/what-if/equal-work.ts'

/** A rule in a period, beside plain rules at as many tasks. */
export type Row = EqualWork & { period: string; rule: string }

/** The bench as a person reads it: a line a rule and period, with losses found beside those of the plain rules. */
export function policyText(rows: readonly Row[]): string {
  const beside = (at: number) => (row: Row) => {
    const rule = row.rules[at]
    return rule?.more ? `${rule.found} (${rule.more.low} to ${rule.more.high})` : '-'
  }
  return [
    'Losses (silences of more than 180 days) with a task before their 90th day, beside plain rules at as many tasks; in brackets how many more the rule found, 95 %, paired by account.',
    table<Row>(
      [
        { title: 'period', of: ({ period }) => period.slice(0, 10) },
        { title: 'rule', of: ({ rule }) => rule },
        { title: 'tasks', align: 'right', of: ({ policy }) => String(policy.tasks) },
        { title: 'silent 90 more', align: 'right', of: ({ policy }) => percent(policy.precision) },
        { title: 'found', align: 'right', of: ({ policy }) => String(policy.found) },
        { title: 'lead', align: 'right', of: ({ policy }) => String(policy.medianLead ?? '-') },
        { title: 'silent days', align: 'right', of: beside(0) },
        { title: 'own gaps', align: 'right', of: beside(1) },
        { title: 'P(alive)', align: 'right', of: beside(2) },
      ],
      rows,
    ),
  ].join('\n')
}
