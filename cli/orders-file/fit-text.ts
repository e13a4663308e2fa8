import type { Words } from '../../domain/words/words-for.ts'
import { table } from '../output/table.ts'
import type { FitReport } from './fit-report.ts'
import type { OrderDaysFile } from './read-order-days.ts'

/** A fit as a person reads it: how well it stands (plainly first), the parameters with their standard errors, what was left out. */
export function fitText(report: FitReport, file: OrderDaysFile, words: Words): string {
  const { word, tell } = words
  const names = ['r', 'alpha', 'a', 'b'] as const
  const parameters = table(
    [
      { title: word('fit.column', { column: 'parameter' }), of: (name) => name },
      {
        title: word('fit.column', { column: 'estimate' }),
        align: 'right',
        of: (name) => report.params[name].toPrecision(5),
      },
      {
        title: word('fit.column', { column: 'standard-error' }),
        align: 'right',
        of: (name) => report.standardErrors[name]?.toPrecision(3) ?? word('fit.open'),
      },
    ],
    names,
  )
  const { model, k: stages, accounts, unit, diagnosis, chosen, conditionNumber } = report
  const likelihood = report.logLikelihood.toFixed(2)
  const share = report.params.a / (report.params.a + report.params.b)
  return [
    diagnosis.length === 0 ? word('fit.use') : word('fit.use-with-care', { findings: diagnosis.length }),
    '',
    word('fit.head', { model, stages, accounts, unit }),
    '',
    parameters,
    '',
    conditionNumber === null
      ? word('fit.likelihood-alone', { likelihood })
      : word('fit.likelihood', { likelihood, condition: conditionNumber.toPrecision(3) }),
    word('fit.dropout', { share: `${(100 * share).toFixed(1)}%` }),
    ...[...diagnosis, ...(chosen ? [chosen] : [])].map((finding) => `! ${tell(finding)}`),
    ...leftOut(file, words),
  ].join('\n')
}

function leftOut(file: OrderDaysFile, { word }: Words): string[] {
  const { rows: zeros, areOrders } = file.zeroRows
  const counts = [
    ['after', file.rowsAfterUntil],
    ['no-account', file.rowsWithoutAccount],
    ['no-order', file.rowsNoOrder],
    ['credit', file.creditRows],
    ['zero', areOrders ? 0 : zeros],
    ['unreadable', file.problems.length],
  ] as const
  return [
    ...counts.filter(([, rows]) => rows > 0).map(([why, rows]) => word('fit.left-out', { rows, why })),
    ...(areOrders && zeros > 0 ? [word('fit.zero-orders', { rows: zeros })] : []),
  ]
}
