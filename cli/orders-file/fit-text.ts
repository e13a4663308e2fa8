import { table } from '../output/table.ts'
import type { FitReport } from './fit-report.ts'
import type { OrderDaysFile } from './read-order-days.ts'

/** A fit as a person reads it: the parameters with their standard errors, how well they stand (plainly first), what was left out. */
export function fitText(report: FitReport, file: OrderDaysFile): string {
  const names = ['r', 'alpha', 'a', 'b'] as const
  const parameters = table(
    [
      { title: 'parameter', of: (name) => name },
      { title: 'estimate', align: 'right', of: (name) => report.params[name].toPrecision(5) },
      {
        title: 'standard error',
        align: 'right',
        of: (name) => report.standardErrors[name]?.toPrecision(3) ?? 'open',
      },
    ],
    names,
  )
  const condition = report.conditionNumber === null ? 'none' : report.conditionNumber.toPrecision(3)
  const share = report.params.a / (report.params.a + report.params.b)
  const findings = report.diagnosis.filter((finding) => !finding.startsWith('k chosen'))
  return [
    findings.length === 0
      ? 'Use it: nothing speaks against these parameters.'
      : `Use it with care: what follows ! below speaks against ${findings.length === 1 ? 'it' : `it in ${findings.length} ways`}.`,
    '',
    `${report.model}, k = ${report.k}, ${report.accounts} accounts, times in ${report.unit}`,
    '',
    parameters,
    '',
    `log-likelihood ${report.logLikelihood.toFixed(2)}, condition number ${condition}`,
    `chance to drop out after an order: ${(100 * share).toFixed(1)} %`,
    ...report.diagnosis.map((finding) => `! ${finding}`),
    ...leftOut(file),
  ].join('\n')
}

function leftOut(file: OrderDaysFile): string[] {
  const { rows, areOrders } = file.zeroRows
  const told: [number, string][] = [
    [file.rowsAfterUntil, 'rows after the last day were left out'],
    [file.rowsWithoutAccount, 'rows without an account were left out'],
    [file.rowsNoOrder, 'rows of drafts, quotations or cancelled documents were left out'],
    [
      file.creditRows,
      'rows with a negative amount or the number of a cancelled invoice were left out as credit notes',
    ],
    [rows, `rows with an amount of 0 were ${areOrders ? 'counted as orders' : 'left out like credit notes'}`],
    [file.problems.length, 'rows could not be read'],
  ]
  return told.filter(([count]) => count > 0).map(([count, sentence]) => `${count} ${sentence}`)
}
