import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { synthesize } from '../cli/stack/synthesize.ts'
import { startStack } from '../local/stack.ts'
import { commitOf } from './commit-of.ts'
import { failuresIn } from './half-year/failures.ts'
import { faultsOf } from './half-year/faults-of.ts'
import { begin, type HalfYear, live } from './half-year/live.ts'

const help = `A half-year of a company on the local stack: eight people in three time zones with holidays, one long illness, one resignation
and one week without anybody. Prints what was late by the ladder, not told, lost or doubled, which accounts were not handed over, what
functions logged as errors, and how many mails a person got a day. Ends with 1 when there is any of it.

  node bench/half-year.ts [--accounts 300] [--days 182] [--seed 7] [--json]

  --seed  the stream of chance: the same seed and commit make the same half-year
`
const { values } = parseArgs({
  options: {
    accounts: { type: 'string', default: '300' },
    days: { type: 'string', default: '182' },
    seed: { type: 'string', default: '7' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

if (values.help) process.stdout.write(help)
else
  process.exitCode = (await bench({
    accounts: wholeOf('accounts', values.accounts),
    days: wholeOf('days', values.days),
    seed: wholeOf('seed', values.seed),
  }))
    ? 0
    : 1

function wholeOf(name: string, text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value) || value < 1)
    throw new Error(`--${name} is a whole number above 0, not "${text}"`)
  return value
}

/** Lives through it and prints what came of it; answers whether all is as it must be. */
async function bench(plan: { accounts: number; days: number; seed: number }): Promise<boolean> {
  const commit = commitOf()
  const { assembly } = await synthesize(resolve(import.meta.dirname, '..'))
  const dataDir = await mkdtemp(join(tmpdir(), 'holdfast-half-year-'))
  const started = performance.now()
  const now = new Date(`${begin}T05:00:00Z`)
  const stack = await startStack({ assembly, dataDir, port: 0, now, tell: () => undefined })
  try {
    const lived = await live(stack, plan)
    const seconds = Math.round((performance.now() - started) / 1000)
    const report = { ...lived, failures: failuresIn(dataDir), seed: plan.seed, commit, seconds }
    process.stdout.write(values.json ? `${JSON.stringify(report)}\n` : textOf(report))
    return faultsOf(report).length === 0
  } finally {
    await stack.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

type Report = HalfYear & { failures: string[]; seed: number; commit: string; seconds: number }

function textOf(report: Report): string {
  const { accounts, days, seed, commit, seconds, complained, winBacks, answered, ownersChanged } = report
  const { late, untold, lost, doubled, mailsTwice, unhanded, failures, mails } = report
  return `seed ${seed}, commit ${commit}
${accounts} accounts, ${days} days, ${seconds} s: ${complained} complaints, ${winBacks} win-backs, ${answered} answers, ${ownersChanged} accounts changed hands
open longer than the ladder allows  ${late.length}
not told within four days           ${untold.length}
lost ${lost.length}, doubled ${doubled.length}, mails sent twice ${mailsTwice}
not handed over ${unhanded.length}, errors that functions logged ${failures.length}
mails a person and day on which there was one: median ${mails.median}, 95 % ${mails.p95}, most ${mails.max} (${mails.personDays} such days, ${mails.internal} mails)
${faultsOf(report).slice(0, 20).join('\n')}
`
}
