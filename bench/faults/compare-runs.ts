import { createHash } from 'node:crypto'
import type { Table } from '../../functions/store/table.ts'
import { type Arrivals, arrivalsInOrder, arrivalsWithFaults } from './arrivals.ts'
import { type Delivered, deliver } from './deliver.ts'
import { type Digest, digest } from './digest.ts'
import { memoryTable } from './memory-table.ts'
import { accountsOf, simulatedEvent } from './simulated-event.ts'
import { slowTable } from './slow-table.ts'

type Run = { delivered: Delivered; digest: Digest; hash: string; seconds: number }
/** Both runs and what sets them apart: the partitions whose state differs. */
export type Comparison = {
  accounts: number
  arrivals: Arrivals
  faultFree: Run
  faulty: Run
  differing: string[]
}

/**
 * Folds the same events twice, once in order and undisturbed by one worker, once with every fault by two workers that come
 * in between each other, and compares the two tables. `crashes` is the share of batches that crash; `through` puts
 * something between the disturbed fold and its table.
 */
export async function compareRuns(
  seed: number,
  events: number,
  { crashes, through = (table) => table }: { crashes: number; through?: (table: Table) => Table },
): Promise<Comparison> {
  const accounts = accountsOf(events)
  const eventAt = (position: number) => simulatedEvent(seed, position, accounts)
  const arrivals = arrivalsWithFaults(seed, events)

  const faultFree = await run((table) =>
    deliver(table, arrivalsInOrder(events), eventAt, { seed, workers: 1, crashes: 0, foldTable: table }),
  )
  const faulty = await run((table) => {
    const foldTable = through(slowTable(table, seed))
    return deliver(table, arrivals.positions, eventAt, { seed, workers: 2, crashes, foldTable })
  })
  const [before, after] = [faultFree.digest.byAccount, faulty.digest.byAccount]
  const partitions = [...new Set([...before.keys(), ...after.keys()])]
  const differing = partitions.filter((partition) => before.get(partition) !== after.get(partition))
  return { accounts, arrivals, faultFree, faulty, differing }
}

/** The table is dropped once it is hashed, so that only one is held at a time. */
async function run(fill: (table: Table) => Promise<Delivered>): Promise<Run> {
  const table = memoryTable()
  const start = performance.now()
  const delivered = await fill(table)
  const seconds = (performance.now() - start) / 1000
  const state = digest(table)
  const hash = createHash('sha256')
  for (const [account, itsHash] of [...state.byAccount].sort(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(`${account} ${itsHash}\n`)
  return { delivered, digest: state, hash: hash.digest('hex'), seconds }
}
