import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { synthesize } from '../cli/stack/synthesize.ts'
import { startStack } from '../local/stack.ts'
import { begin, type HalfYear, live } from './half-year/live.ts'

const help = `A half-year of a company on the local stack: eight people in three time zones with holidays, one long illness, one resignation
and one week without anybody. Prints what was late by the ladder, not told, lost or doubled, and how many mails a person got a day.

  node bench/half-year.ts [--accounts 300] [--days 182] [--json]
`
const { values } = parseArgs({
  options: {
    accounts: { type: 'string', default: '300' },
    days: { type: 'string', default: '182' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

if (values.help) process.stdout.write(help)
else await bench(wholeOf('accounts', values.accounts), wholeOf('days', values.days))

function wholeOf(name: string, text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value) || value < 1)
    throw new Error(`--${name} is a whole number above 0, not "${text}"`)
  return value
}

async function bench(accounts: number, days: number): Promise<void> {
  const { assembly } = await synthesize(resolve(import.meta.dirname, '..'))
  const dataDir = await mkdtemp(join(tmpdir(), 'holdfast-half-year-'))
  const started = performance.now()
  const now = new Date(`${begin}T05:00:00Z`)
  const stack = await startStack({ assembly, dataDir, port: 0, now, tell: () => undefined })
  try {
    const report = await live(stack, { accounts, days })
    const seconds = Math.round((performance.now() - started) / 1000)
    process.stdout.write(
      values.json ? `${JSON.stringify({ ...report, seconds })}\n` : textOf(report, seconds),
    )
  } finally {
    await stack.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

function textOf(report: HalfYear, seconds: number): string {
  const { accounts, days, late, untold, lost, doubled, mailsTwice, mails, complained, answered, winBacks } =
    report
  return `${accounts} accounts, ${days} days, ${seconds} s: ${complained} complaints, ${winBacks} win-backs, ${answered} answers
open longer than the ladder allows  ${late.length}
not told within four days           ${untold.length}
lost ${lost.length}, doubled ${doubled.length}, mails sent twice ${mailsTwice}
mails a person and day on which there was one: median ${mails.median}, 95 % ${mails.p95}, most ${mails.max} (${mails.personDays} such days, ${mails.internal} mails)
${[...late, ...untold, ...lost, ...doubled].slice(0, 20).join('\n')}
`
}
