import { parseArgs } from 'node:util'
import { commitOf } from './commit-of.ts'
import { differencesOf, runWithFaults, runWithoutFaults } from './faults/compare-runs.ts'
import { faultsText } from './faults/faults-text.ts'

const help = `Whether fold and scan end in the same state whatever happens, and ask for what they should.

  node bench/faults.ts [--events 1000000] [--seed 1]

  --events  how many facts are sent; 20 an account
  --seed    the stream of chance: the same seed and commit make the same run
  --help    this

The facts are folded twice: in order and undisturbed, and with every fault by two workers, one of them of a later release: facts repeated and
out of order, batches and scans that crash, calls that are throttled, that time out after their effect or are tried again by the client,
and accounts that cannot be read until they are released. Ends with 1 when an account differs, another account was held up behind
a fault, or the outbox has a mistake.
`
const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '1' },
    help: { type: 'boolean', default: false },
  },
})
if (values.help) process.stdout.write(help)
else
  process.exitCode = (await simulate(wholeNumber('events', values.events), wholeNumber('seed', values.seed)))
    ? 0
    : 1

/** Prints what came of both runs; answers whether all is as it must be. */
async function simulate(events: number, seed: number): Promise<boolean> {
  const shape = { size: 100, scans: 0.01, crashes: 0.01, faults: 0.05, broken: 0.005 }
  const commit = commitOf()
  process.stdout.write(`seed ${seed}, commit ${commit}\n`)
  const faultFree = await runWithoutFaults(seed, events, shape)
  const faulty = await runWithFaults(seed, events, shape)
  const differences = differencesOf(faultFree, faulty)
  const { text, isRight } = faultsText({ events, seed, commit, faultFree, faulty, differences })
  process.stdout.write(`${text}\nmost memory: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB\n`)
  return isRight
}

function wholeNumber(name: string, text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new Error(`--${name} ${text}: must be a whole number from 1`)
  return Number(text)
}
