import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readOrderDays } from '../cli/orders-file/read-order-days.ts'
import { table } from '../cli/output/table.ts'
import { dayNumber } from '../domain/history/day.ts'
import { backTest } from '../domain/learning/back-test.ts'
import { Settings } from '../domain/settings.ts'
import { commitOf } from './commit-of.ts'
import { boosted } from './forecast/boosted.ts'
import { type Judged, judged } from './forecast/judged.ts'
import { sets } from './forecast/sets.ts'

/**
 * Holdfast's forecast, learned and shipped, beside regressions on RFM and on recency, MBG/NBD and gradient boosting, on every public set of
 * orders in ../shared/data, one setting for all: `node bench/forecast.ts [--json]`. PYTHON names a Python that has scikit-learn; without it
 * gradient boosting is left out. Every model learns from the same earlier origins and is judged by the same outcomes.
 */
const { values: flags } = parseArgs({ options: { json: { type: 'boolean', default: false } } })
type Row = Judged & { set: string; day: string; accounts: number; silent: number }

const settings = Settings.parse({})
const rows: Row[] = []
let library: string | undefined
for (const { name, file, columns, dateFormat, days } of sets) {
  if (!existsSync(file)) {
    process.stderr.write(`skipped: ${name}, ${file} is needed\n`)
    continue
  }
  const { accounts } = await readOrderDays(file, { columns, dateFormat })
  for (const [day, horizonDays] of days) {
    const at = dayNumber(day)
    const test = backTest(accounts, at, horizonDays, settings)
    const { pasts, outcomes, trainedAt } = test
    const trees = boosted(accounts, pasts, at, { horizonDays, trainedAt })
    library = trees?.version ?? library
    const silent = outcomes.filter((outcome) => outcome === 1).length / outcomes.length
    const others: Record<string, number[]> = trees === null ? {} : { boosting: trees.forecasts }
    for (const each of judged(test, others, at, horizonDays))
      rows.push({ set: name, day, accounts: outcomes.length, silent, ...each })
  }
}
const peer = library === undefined ? null : `scikit-learn ${library}`
if (peer === null)
  process.stderr.write(
    'gradient boosting skipped: no Python with scikit-learn (PYTHON names one that has it)\n',
  )
const commit = commitOf()
process.stdout.write(`${flags.json ? JSON.stringify({ commit, peer, rows }) : text()}\n`)

function text(): string {
  const three = (of: (row: Row) => number | null) => (row: Row) => of(row)?.toFixed(3) ?? '-'
  const four = (of: (row: Row) => number) => (row: Row) => of(row).toFixed(4)
  return [
    `commit ${commit}${peer === null ? '' : `, ${peer}`}`,
    table<Row>(
      [
        { title: 'set', of: ({ set }) => set },
        { title: 'day', of: ({ day }) => day },
        { title: 'model', of: ({ model }) => model },
        { title: 'accounts', align: 'right', of: ({ accounts }) => String(accounts) },
        { title: 'silent', align: 'right', of: three(({ silent }) => silent) },
        { title: 'AUC', align: 'right', of: three(({ auc }) => auc) },
        { title: 'Brier', align: 'right', of: four(({ brier }) => brier) },
        { title: 'log-loss', align: 'right', of: four(({ logLoss }) => logLoss) },
        { title: 'ECE', align: 'right', of: three(({ ece }) => ece) },
        { title: 'watched AUC', align: 'right', of: three(({ watchedAuc }) => watchedAuc) },
        { title: 'workload', align: 'right', of: three(({ workload }) => workload) },
      ],
      rows,
    ),
  ].join('\n')
}
