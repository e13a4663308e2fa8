import { parseArgs } from 'node:util'
import { compareRuns } from './faults/compare-runs.ts'

/**
 * Whether the fold ends in the same state whatever happens to its stream: `node bench/faults.ts --events 1000000 --seed 1`.
 * Compares all items, but for the instant an event was received at and the outbox. Ends with 1 when an account differs.
 */
const { values } = parseArgs({
  options: { events: { type: 'string', default: '1000000' }, seed: { type: 'string', default: '1' } },
})
const events = wholeNumber('events', values.events)
const seed = wholeNumber('seed', values.seed)
const { accounts, arrivals, faultFree, faulty, differing } = await compareRuns(seed, events, {
  crashes: 0.01,
})
const { before, within, after, batches, returned } = faulty.delivered
const own = (a: Set<string>, b: Set<string>) => [...a].filter((key) => !b.has(key)).length
const announced = [faultFree.digest.announcements, faulty.digest.announcements] as const
const lines = [
  `${events} events of ${accounts} accounts, seed ${seed}`,
  `faults: ${arrivals.repeatedEvents} events sent again (${arrivals.repeats} repeats), ${arrivals.moved} out of order, ${before + within + after} of ${batches} batches crashed (${before} before, ${within} within, ${after} after their writes), ${returned} records asked for again by the fold`,
  `fault-free: ${faultFree.digest.items} items, ${faultFree.hash}, ${rate(events, faultFree.seconds)}`,
  `faulty:     ${faulty.digest.items} items, ${faulty.hash}, ${rate(arrivals.positions.length, faulty.seconds)}`,
  `not compared, for they say what was known when: announcements (${announced[0].size} and ${announced[1].size}; ${own(...announced)} only without faults, ${own(announced[1], announced[0])} only with)`,
  `most memory: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
  `differing accounts: ${differing.length}${differing.length > 0 ? `, such as ${differing.slice(0, 5).join(', ')}` : ''}`,
]
process.stdout.write(`${lines.join('\n')}\n`)
process.exitCode = differing.length > 0 ? 1 : 0

function wholeNumber(name: string, text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new Error(`--${name} ${text}: must be a whole number from 1`)
  return Number(text)
}

function rate(arrivals: number, seconds: number): string {
  return `${seconds.toFixed(1)} s, ${Math.round(arrivals / seconds)} events/s`
}
