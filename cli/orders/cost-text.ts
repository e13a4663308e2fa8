import Big from 'big.js'
import type { AccountStatement } from '../../domain/costing/account-statement.ts'
import { figureIn } from '../../domain/messages/amount.ts'
import type { Words } from '../../domain/words/words-for.ts'
import { shareText } from '../output/share-text.ts'
import { table } from '../output/table.ts'
import type { CostReport } from './cost-orders.ts'

const shown = 10

/** What a cost report tells a person, the conclusion first. */
export function costText(report: CostReport, nameOf: (accountId: string) => string, words: Words): string {
  const { word } = words
  const { currency, curve, accounts, period, leftOut } = report
  const { losing } = curve
  const foreign =
    leftOut.length > 0
      ? [
          word('cost.left-out', {
            accounts: leftOut.length,
            currencies: [...new Set(leftOut.map((each) => each.currency))],
          }),
        ]
      : []
  if (accounts.length === 0) return [word('cost.none', { currency }), ...foreign].join('\n')
  const money = (amount: string) => ({ amount, currency })
  const told = { accounts: accounts.length, total: money(report.netContribution), ...period }
  const rows = [...accounts.slice(0, shown), ...accounts.slice(Math.max(shown, accounts.length - shown))]
  return [
    losing.accounts === 0
      ? word('cost.all-contribute', told)
      : word('cost.some-lose', {
          ...{ ...told, losing: losing.accounts },
          lost: money(Big(losing.amount).abs().toFixed()),
        }),
    word('cost.sums', {
      sales: money(report.netSales),
      margin: money(report.grossMargin),
      cost: money(report.costToServe),
    }),
    report.knownCostShare < 1
      ? word('cost.assumed', { known: report.knownCostShare, margin: report.assumedMargin })
      : word('cost.all-known'),
    ...foreign,
    word('cost.not-in-file'),
    '',
    word('cost.whale'),
    ...whaleLines(curve, words).map((line) => `  ${line}`),
    '',
    accountTable(rows, { currency, nameOf }, words),
    ...(accounts.length > 2 * shown ? [word('cost.shown', { count: shown })] : []),
  ].join('\n')
}

function whaleLines({ shares, peak }: CostReport['curve'], words: Words): string[] {
  const best = shares.map(({ percent, accounts, share }) =>
    words.word('cost.whale-share', {
      ...{ percent: percent / 100, accounts },
      share: shareText(share, words),
    }),
  )
  const { accounts, share } = peak
  return [...best, words.word('cost.whale-peak', { accounts, share: shareText(share, words) })]
}

function accountTable(
  rows: readonly AccountStatement[],
  { currency, nameOf }: { currency: string; nameOf: (accountId: string) => string },
  { word }: Words,
): string {
  const sums = [
    ['net-sales', ({ netSales }: AccountStatement) => netSales],
    ['margin', ({ grossMargin }: AccountStatement) => grossMargin],
    ['to-serve', ({ costToServe }: AccountStatement) => costToServe.total],
    ['contributes', ({ netContribution }: AccountStatement) => netContribution],
  ] as const
  return table<AccountStatement>(
    [
      { title: word('cost.column', { column: 'account' }), of: ({ accountId }) => nameOf(accountId) },
      {
        title: word('cost.column', { column: 'orders' }),
        align: 'right',
        of: ({ orders }) => orders.toLocaleString('en'),
      },
      ...sums.map(([column, of]) => ({
        title: word('cost.column', { column }),
        align: 'right' as const,
        of: (statement: AccountStatement) => figureIn(of(statement), currency),
      })),
    ],
    rows,
  )
}
