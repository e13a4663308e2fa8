import type { KnownReport } from '../api/work.ts'
import { table } from '../output/table.ts'

type Counted = KnownReport['received']

/** What complaints teach as a person reads it: the figures, the causes, and month by month. */
export function qualityText(report: KnownReport): string {
  const part = ({ count, of }: { count: number; of: number }) => `${count} of ${of}`
  const figures = [
    ['received', counted(report.received)],
    ['settled at first contact', part(report.settledAtFirstContact)],
    ['acknowledged late', part(report.acknowledgedLate)],
    ['answered late', part(report.answeredLate)],
    ['taken up again', part(report.reopened)],
    ['paused', part(report.paused)],
    ['recurrent', part(report.recurrent)],
    ['solved, says the customer', part(report.accepted)],
    ['work', `${(report.minutes / 60).toFixed(1)} hours, ${report.work.amount} ${report.work.currency}`],
    ...report.redress.map(({ amount, currency, count }) => [
      'redress',
      `${amount} ${currency} for ${count} of them`,
    ]),
  ]
  const causes = report.causes.departments.flatMap(({ department, causes: own }) =>
    own.map((each) => ({ department: department ?? 'not on the list', ...each })),
  )
  return [
    `Received from ${report.from} to ${report.to}`,
    table(
      [
        { title: 'what', of: ([what = '']) => what },
        { title: 'how many', of: ([, many = '']) => many },
      ],
      figures,
    ),
    ...(causes.length === 0
      ? []
      : [
          '',
          table(
            [
              { title: 'department', of: ({ department }) => department },
              { title: 'cause', of: ({ cause }) => cause },
              { title: 'complaints', of: ({ found }) => counted(found) },
            ],
            causes,
          ),
        ]),
    '',
    table(
      [
        { title: 'month', of: ({ month, isWhole }) => (isWhole ? month : `${month} (in part)`) },
        { title: 'received', of: ({ received }) => counted(received) },
      ],
      report.months,
    ),
    'in brackets: what was to be expected, with 95 % confidence (exact Poisson interval)',
  ].join('\n')
}

function counted({ count, low, high }: Counted): string {
  return `${count} (${low.toFixed(1)} to ${high.toFixed(1)})`
}
