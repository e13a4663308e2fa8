import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { readOrderDays } from '../cli/orders-file/read-order-days.ts'
import { createRandom } from '../cli/sample/random.ts'
import { dayNumber } from '../domain/history/day.ts'
import { Settings } from '../domain/settings.ts'
import { assessedEveryMorning, bandsEveryMorning } from './scan/every-morning.ts'
import { judgeScan } from './scan/judge-scan.ts'
import { type LivedAccount, liveThrough } from './scan/live-through.ts'
import { scanText } from './scan/scan-text.ts'
import { sumScan } from './scan/sum-scan.ts'

/**
 * How many accounts the due index makes the daily scan read on CDNOW's holdout days, beside what was due and what a lean
 * sweep of everybody reads: `node bench/scan.ts [--json]`.
 */
const { values: flags } = parseArgs({ options: { json: { type: 'boolean', default: false } } })
const file = fileURLToPath(new URL('../../shared/data/cdnow/CDNOW_master.txt.gz', import.meta.url))
const [from, to] = ['1997-10-01', '1998-06-30'] as const
const period = { from: dayNumber(from), to: dayNumber(to) }
const goal = 1.05
const checkedAccounts = 200

if (existsSync(file)) await bench()
else process.stderr.write(`skipped: CDNOW's orders are not there, ${file} is needed\n`)

async function bench(): Promise<void> {
  const settings = Settings.parse({})
  const { accounts } = await readOrderDays(file, { columns: {}, dateFormat: 'yyyyMMdd', until: to })
  const seconds = { dueIndex: 0, bruteForce: 0 }
  let start = performance.now()
  const lived = liveThrough(accounts, period, settings)
  seconds.dueIndex = (performance.now() - start) / 1000
  start = performance.now()
  const bandsOf = (account: LivedAccount) => bandsEveryMorning(account.days, period, settings)
  const days = judgeScan(accounts, lived, bandsOf, period, settings)
  seconds.bruteForce = (performance.now() - start) / 1000

  const random = createRandom(1, 'bench scan')
  let differing = 0
  for (let i = 0; i < checkedAccounts; i += 1) {
    const orderDays = accounts[random.whole(0, accounts.length - 1)]?.days ?? []
    const whole = assessedEveryMorning(orderDays, period, settings)
    const lean = bandsEveryMorning(orderDays, period, settings)
    differing += whole.filter((band, at) => band !== lean[at]).length
  }
  const total = sumScan(days, accounts.length)
  const reached = total.missedCrossings === 0 && total.readsPerDue !== null && total.readsPerDue <= goal
  const check = { accounts: checkedAccounts, differing }
  const report = { from, to, accounts: accounts.length, goal, reached, ...total, check, seconds, days }
  process.stdout.write(`${flags.json ? JSON.stringify(report) : scanText(report)}\n`)
  if (differing > 0) throw new Error(`${differing} bands of the brute force differ from those of assess`)
}
