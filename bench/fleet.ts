import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { Settings } from '../domain/settings.ts'
import { functions } from '../functions/registry.ts'
import { goOn } from '../functions/schedules/go-on.ts'
import { reconcileDue } from '../functions/schedules/reconcile-due.ts'
import { scanChurn } from '../functions/schedules/scan-churn.ts'
import { readProgress } from '../functions/store/company/scan-progress.ts'
import { readSweep } from '../functions/store/company/sweep-progress.ts'
import { givenFor } from '../test/support/given.ts'
import { aroundCalls } from './faults/around-calls.ts'
import { fleetTable } from './fleet/fleet-table.ts'
import { makeLives } from './fleet/lives.ts'

/**
 * Whether a scan and a sweep of very many accounts come to their end, in how many invocations, and how long and large the largest of these is:
 * `node bench/fleet.ts [--accounts 1000000] [--latency MS] [--json]`. The day is the first of a quarter, when most are due. Histories are made
 * when they are read; the table answers after `latency`, as one far away does. `maxHeapMb` holds the table's own bookkeeping and what is not yet
 * collected; this process is given no more heap than half of the function's memory, and ends where that is not enough.
 */
const { values: flags } = parseArgs({
  options: {
    accounts: { type: 'string', default: '100000' },
    latency: { type: 'string', default: '4' },
    json: { type: 'boolean', default: false },
  },
})
const [accounts, latency] = [Number(flags.accounts), Number(flags.latency)]
if (!Number.isInteger(accounts) || accounts < 1 || !(latency >= 0))
  throw new Error('--accounts is a whole number above 0, --latency are milliseconds')
const heapMb = functions.Timers.memory / 2
// Old and young generation together; a process that runs already does not hear of another limit.
const limit = `--max-old-space-size=${heapMb - 48}`
if (!process.execArgv.includes(limit))
  process.execve?.(process.execPath, [process.execPath, limit, ...process.argv.slice(1)])
const [dayBefore, day] = ['2026-09-30', '2026-10-01'] as const

const settings = Settings.parse({})
const fleet = fleetTable(accounts, makeLives(500, dayBefore, settings))
const far = aroundCalls(fleet, { read: distant, write: distant })
await far.put({ pk: 'SCAN', sk: 'CURSOR', scannedTo: dayBefore })
const given = givenFor(far, `${day}T06:00:00Z`)
// Lines are not kept: this process must hold no more than the function would.
given.log = {
  info: () => undefined,
  error: (message, error) => process.stderr.write(`${message}: ${error}\n`),
  metric: () => undefined,
}

const expected = fleet.due(day)
const scan = await throughAll(scanChurn, async () => (await readProgress(far)) !== undefined)
const stillDue = expected.filter((account) => fleet.isDue(account, day)).length
const scanned = { due: expected.length, ...scan, missed: fleet.unread(expected) + stillDue }
const sweep = await throughAll(reconcileDue, async () => (await readSweep(far))?.isOver === false)
const everybody = Int32Array.from({ length: accounts }, (_, i) => i)
const swept = { due: accounts, ...sweep, missed: fleet.unread(everybody) }
const report = {
  accounts,
  heapMb,
  latencyMs: latency,
  scan: { accounts, ...scanned },
  sweep: { accounts, ...swept },
}
process.stdout.write(`${flags.json ? JSON.stringify(report) : JSON.stringify(report, null, 2)}\n`)

/** Runs a timer, and then the one that goes on every hour, until nothing is left. */
async function throughAll(timer: typeof scanChurn | typeof reconcileDue, isLeft: () => Promise<boolean>) {
  let [invocations, maxSeconds, maxHeap, setAside] = [0, 0, 0, 0]
  do {
    const [start, sampler] = [performance.now(), setInterval(sample, 20)]
    const counts = await (invocations === 0 ? timer : goOn).run(given)
    clearInterval(sampler)
    const seconds = (performance.now() - start) / 1000
    maxSeconds = Math.max(maxSeconds, seconds)
    const largest = `at most ${Math.round(maxHeap / 2 ** 20)} MB so far`
    process.stderr.write(`${timer.name}: ${seconds.toFixed(0)} s, ${largest}, ${JSON.stringify(counts)}\n`)
    setAside += Number(counts?.setAside ?? 0)
    given.moveTo(new Date(given.now().getTime() + 3_600_000).toISOString())
    invocations++
  } while (await isLeft())
  return {
    invocations,
    maxSeconds: Math.round(maxSeconds),
    maxHeapMb: Math.round(maxHeap / 2 ** 20),
    setAside,
  }

  function sample() {
    maxHeap = Math.max(maxHeap, process.memoryUsage().heapUsed)
  }
}

async function distant<R>(call: () => Promise<R>): Promise<R> {
  await pause(latency)
  return call()
}
