import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { synthesize } from '../cli/stack/synthesize.ts'
import { startStack } from '../local/stack.ts'
import { judgeLot } from './bad-lot/judge-lot.ts'
import { liveThroughLot } from './bad-lot/live-through-lot.ts'
import { commitOf } from './commit-of.ts'
import { failuresIn } from './half-year/failures.ts'

const help = `A day on which customers of three owners complain about one lot, on the local stack: it counts corrective actions, linked cases, mails a person
and what was lost. Ends with 1 when anything is not as it must be.

  node bench/bad-lot.ts [--complaints 1000] [--accounts 250] [--json]

  --accounts  who complains; as many again have the lot, too, and say nothing
`
const { values } = parseArgs({
  options: {
    complaints: { type: 'string', default: '1000' },
    accounts: { type: 'string', default: '250' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

if (values.help) process.stdout.write(help)
else
  process.exitCode = await bench({ complaints: Number(values.complaints), accounts: Number(values.accounts) })

/** Lives through the day and the two after it, prints what came of it, and answers the exit code. */
async function bench(plan: { complaints: number; accounts: number }): Promise<number> {
  const { assembly } = await synthesize(resolve(import.meta.dirname, '..'))
  const dataDir = await mkdtemp(join(tmpdir(), 'holdfast-bad-lot-'))
  const started = performance.now()
  const now = new Date('2026-03-02T08:00:00Z')
  const stack = await startStack({ assembly, dataDir, port: 0, now, tell: () => undefined })
  try {
    const seen = await liveThroughLot(stack, plan)
    const seconds = Math.round((performance.now() - started) / 1000)
    const report = { ...seen, failures: failuresIn(dataDir), commit: commitOf(), seconds }
    const wrong = judgeLot(report)
    process.stdout.write(
      values.json
        ? `${JSON.stringify({ ...report, wrong })}\n`
        : `${JSON.stringify(report, null, 2)}\n${wrong.join('\n')}\n`,
    )
    return wrong.length === 0 ? 0 : 1
  } finally {
    await stack.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}
