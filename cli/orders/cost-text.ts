import { figureIn } from '../../domain/messages/amount.ts'
import { percent } from '../output/percent.ts'
import { table } from '../output/table.ts'
import type { CostReport } from './cost-orders.ts'

const shown = 10

/** What a cost report tells a person, the conclusion first. */
export function costText(report: CostReport, nameOf: (accountId: string) => string): string {
  const { currency, curve, accounts, period, leftOut } = report
  const { losing, peak, shares } = curve
  const money = (amount: string) => `${currency} ${figureIn(amount, currency)}`
  const many = accounts.length.toLocaleString('en')
  const rows = [...accounts.slice(0, shown), ...accounts.slice(Math.max(shown, accounts.length - shown))]
  return [
    losing.accounts === 0
      ? `Every one of the ${many} accounts brings more than it costs: ${money(report.netContribution)} in all, from ${period.from} to ${period.to}.`
      : `${losing.accounts.toLocaleString('en')} of ${many} accounts cost more than they bring, ${money(losing.amount)}; all together bring ${money(report.netContribution)} from ${period.from} to ${period.to}.`,
    `Net sales ${money(report.netSales)}, gross margin ${money(report.grossMargin)}, cost to serve ${money(report.costToServe)}.`,
    report.knownCostShare < 1
      ? `Assumed: unit costs are known for ${percent(report.knownCostShare)} of sales; the rest is taken to have a gross margin of ${percent(report.assumedMargin)} (--margin).`
      : 'Unit costs are known for all sales.',
    ...(leftOut.length > 0
      ? [
          `Left out: ${leftOut.length.toLocaleString('en')} accounts that trade in ${[...new Set(leftOut.map((each) => each.currency))].join(', ')}; nothing is summed across currencies.`,
        ]
      : []),
    'Complaints, contacts and offers are in no order file: what they cost comes on top.',
    '',
    'Whale curve: share of the whole net contribution',
    ...shares.map(
      ({ percent: of, accounts: count, share }) =>
        `  best ${of} % (${count.toLocaleString('en')} accounts): ${percent(share)}`,
    ),
    `  highest after ${peak.accounts.toLocaleString('en')} accounts: ${percent(peak.share)}`,
    '',
    table(
      [
        { title: 'account', of: ({ accountId }) => nameOf(accountId) },
        { title: 'orders', align: 'right', of: ({ orders }) => orders.toLocaleString('en') },
        { title: 'net sales', align: 'right', of: ({ netSales }) => figureIn(netSales, currency) },
        { title: 'margin', align: 'right', of: ({ grossMargin }) => figureIn(grossMargin, currency) },
        { title: 'to serve', align: 'right', of: ({ costToServe }) => figureIn(costToServe.total, currency) },
        {
          title: 'contributes',
          align: 'right',
          of: ({ netContribution }) => figureIn(netContribution, currency),
        },
      ],
      rows,
    ),
    ...(accounts.length > 2 * shown ? [`the ${shown} best and the ${shown} worst; --json lists all`] : []),
  ].join('\n')
}
