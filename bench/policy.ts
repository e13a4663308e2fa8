import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { ownersFor } from '../cli/orders/owners.ts'
import { readOrderDays } from '../cli/orders-file/read-order-days.ts'
import { atEqualWork } from '../cli/what-if/equal-work.ts'
import { dayNumber } from '../domain/history/day.ts'
import { Settings } from '../domain/settings.ts'
import { callsBy } from './policy/calls-by.ts'
import { candidates } from './policy/candidates.ts'
import { forecastsOf } from './policy/forecasts-of.ts'
import { policyText, type Row } from './policy/policy-text.ts'

/**
 * Rules for whom to call, each on one replay of some periods and beside plain rules at the same number of tasks: `node bench/policy.ts
 * [--orders FILE] [--period FROM:TO]... [--json]`. Forecasts of a period are computed once and kept in the directory for temporary files, so
 * that another rule costs seconds. It leaves out what only the product does: complaints, second attempts, a task's term.
 */
const { values: flags } = parseArgs({
  options: {
    orders: { type: 'string' },
    period: { type: 'string', multiple: true },
    json: { type: 'boolean', default: false },
  },
})
const usual = fileURLToPath(new URL('../../shared/data/online-retail-2y/or2y.csv.gz', import.meta.url))
const earlier = ['2010-03-01:2010-05-31', '2010-06-01:2010-08-31', '2010-09-01:2010-11-30']
const later = ['2011-01-01:2011-03-31', '2011-04-01:2011-06-30']
const owners = 10
const file = flags.orders ?? usual

if (existsSync(file)) await bench()
else process.stderr.write(`skipped: there are no orders at ${file}\n`)

async function bench(): Promise<void> {
  const settings = Settings.parse({})
  const { accounts } = await readOrderDays(file, { columns: {} })
  const names = ownersFor(owners).map(({ name }) => name)
  const pasts = accounts.map((past, i) => ({
    ...past,
    currency: settings.currency,
    ownerId: names[i % owners] ?? '',
  }))
  const lastDay = Math.max(...pasts.map(({ days }) => days.at(-1) ?? 0))
  const rows: Row[] = []
  for (const name of flags.period ?? [...earlier, ...later]) {
    const [from, to] = name.split(':').map(dayNumber)
    if (from === undefined || to === undefined) throw new Error(`--period ${name}: FROM:TO is needed`)
    const silences = forecastsOf(pasts, { from, to }, { file, settings })
    for (const rule of candidates) {
      const calls = callsBy(rule, silences, { from, to })
      const { minimumOrderDays } = settings
      rows.push({
        period: name,
        rule: rule.name,
        ...atEqualWork(calls, pasts, { from, to }, { lastDay, minimumOrderDays }),
      })
    }
  }
  process.stdout.write(`${flags.json ? JSON.stringify(rows) : policyText(rows)}\n`)
}
