import { parseArgs } from 'node:util'
import { differencesOf, runWithFaults, runWithoutFaults } from './faults/compare-runs.ts'
import { faultsText } from './faults/faults-text.ts'

/**
 * Whether fold and scan end in the same state whatever happens to their stream, and ask for what they should:
 * `node bench/faults.ts --events 1000000 --seed 1`. Ends with 1 when an account differs or the outbox has a mistake.
 */
const { values } = parseArgs({
  options: { events: { type: 'string', default: '1000000' }, seed: { type: 'string', default: '1' } },
})
const events = wholeNumber('events', values.events)
const seed = wholeNumber('seed', values.seed)
const shape = { size: 100, scans: 0.01, crashes: 0.01 }
const faultFree = await runWithoutFaults(seed, events, shape)
const faulty = await runWithFaults(seed, events, shape)
const differences = differencesOf(faultFree, faulty)
const { text, isRight } = faultsText({ events, seed, faultFree, faulty, differences })
process.stdout.write(`${text}\nmost memory: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB\n`)
process.exitCode = isRight ? 0 : 1

function wholeNumber(name: string, text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new Error(`--${name} ${text}: must be a whole number from 1`)
  return Number(text)
}
