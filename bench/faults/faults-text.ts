import type { Arrivals } from './arrivals.ts'
import type { Differences, Run } from './compare-runs.ts'
import { accountsOf } from './simulated-fact.ts'

/** Everything that must not happen, and where it did in a run. */
const mistakes: readonly { what: string; of(run: Run): readonly string[] }[] = [
  { what: 'records that came again too often', of: (run) => run.delivered.abandoned },
  { what: 'records of other accounts that a fault held up', of: (run) => run.delivered.heldUp },
  { what: 'troubles left when all accounts were released', of: (run) => run.delivered.leftAside },
  { what: 'requests made twice for one cause', of: (run) => run.repeated },
  { what: 'runs without their request, or requests without their run', of: (run) => run.playbooks.torn },
  { what: 'requests that nothing known then called for', of: (run) => run.delivered.unfounded },
  { what: 'accounts that the next scans would look at too late', of: (run) => run.dueTooLate },
  { what: 'requests missing that all facts call for', of: (run) => run.playbooks.missing },
  { what: 'announcements that do not begin where the last one ended', of: (run) => run.bands.outOfTurn },
  { what: 'accounts whose last announced band is not theirs', of: (run) => run.bands.lastWord },
]
const shown = 3

type Compared = {
  events: number
  seed: number
  commit: string
  faultFree: Run
  faulty: Run & { arrivals: Arrivals }
  differences: Differences
}

/** Both runs of the simulator in words and counts, and whether all is as it must be. */
export function faultsText({ events, seed, commit, faultFree, faulty, differences }: Compared) {
  const { repeatedEvents, repeats, moved, positions } = faulty.arrivals
  const { before, within, after, batches, returned, scans, crashedScans } = faulty.delivered
  const { made, others, setAside } = faulty.delivered
  const { state, lost, onlyFirst, onlySecond } = differences
  const accounts = accountsOf(events)
  const both = faultFree.playbooks.causes.size - onlyFirst
  const bandsOf = ({ bands, judgements }: Run) =>
    `${bands.changes} changes of ${bands.accounts} accounts announced, ${bands.byAllFacts} by all facts of the account, in ${(judgements / accounts).toFixed(1)} judgements an account`
  const wrong = [
    { what: 'accounts whose state differs', where: [state] },
    { what: 'complaints handled in one run only', where: [lost] },
    ...mistakes.map(({ what, of }) => ({ what, where: [of(faultFree), of(faulty)] })),
  ]
  const lines = [
    `${events} facts of ${accounts} accounts, seed ${seed}, commit ${commit}`,
    `faults: ${repeatedEvents} facts sent again (${repeats} repeats), ${moved} out of order, ${before + within + after} of ${batches} batches crashed (${before} before, ${within} within, ${after} after their writes), ${returned} records asked for again by the fold, ${crashedScans} of ${scans} scans crashed`,
    `calls: ${made.throttled} throttled, ${made['timed out']} timed out after their effect, ${made['tried again']} tried again by the client; ${setAside} accounts set aside and released; ${others} times another account behind a fault; every second batch and scan by a later release`,
    `fault-free: ${stateOf(faultFree, events)}`,
    `faulty:     ${stateOf(faulty, positions.length)}`,
    `playbooks: ${both} causes in both runs; ${onlyFirst} only without faults and ${onlySecond} only with, decided on what was known then`,
    `bands without faults: ${bandsOf(faultFree)}`,
    `bands with faults:    ${bandsOf(faulty)}`,
    ...wrong.map(({ what, where }) => {
      const examples = where.flat().slice(0, shown)
      const counts = where.map((places) => places.length).join(' and ')
      return `${what}: ${counts}${examples.length > 0 ? `, such as ${examples.join(', ')}` : ''}`
    }),
  ]
  return { text: lines.join('\n'), isRight: wrong.every(({ where }) => where.flat().length === 0) }
}

function stateOf({ digest, hash, seconds }: Run, arrivals: number): string {
  return `${digest.items} items, ${hash}, ${seconds.toFixed(1)} s, ${Math.round(arrivals / seconds)} facts/s`
}
