import { createHash } from 'node:crypto'
import type { Table } from '../../functions/store/table/table.ts'
import { type Arrivals, arrivalsInOrder, arrivalsWithFaults } from './arrivals.ts'
import { deliver } from './deliver.ts'
import type { Delivered } from './delivered.ts'
import { type Digest, digest } from './digest.ts'
import { dueTooLate } from './due-too-late.ts'
import { type BandsTold, judgeBands } from './judge-bands.ts'
import { judgePlaybooks, type PlaybooksAsked } from './judge-playbooks.ts'
import { laterTable } from './later-table.ts'
import { memoryTable } from './memory-table.ts'
import { loggedTable, type OutboxLog } from './outbox-log.ts'
import { accountsOf, simulatedFact } from './simulated-fact.ts'
import { slowTable } from './slow-table.ts'

/**
 * How many records a batch has, and as shares of the batches: after how many all accounts are scanned, how many crash, and in how many one
 * call goes wrong. `broken` is the share of accounts that cannot be read for most of the time.
 */
export type Shape = { size: number; scans: number; crashes: number; faults: number; broken: number }
/** One life of all facts: what was done, the state it ended in, and what was asked for on the way. */
export type Run = {
  delivered: Delivered
  digest: Digest
  hash: string
  /** Accounts that the next scans would look at too late. */
  dueTooLate: string[]
  judgements: number
  /** Requests made again for a cause they had been made for. */
  repeated: string[]
  playbooks: PlaybooksAsked
  bands: BandsTold
  seconds: number
}

/** Folds facts in order and undisturbed, by one worker. */
export function runWithoutFaults(seed: number, facts: number, shape: Shape): Promise<Run> {
  return run((table, drained) =>
    deliver(table, arrivalsInOrder(facts), factsOf(seed, facts), {
      ...{ ...shape, seed, crashes: 0, faults: 0, broken: 0, drained },
      tables: [table],
    }),
  )
}

/**
 * Folds facts with every fault by two workers that come in between each other, one of a later release; `through` puts something between
 * the workers and their table.
 */
export async function runWithFaults(
  seed: number,
  facts: number,
  shape: Shape,
  through: (table: Table) => Table = (table) => table,
): Promise<Run & { arrivals: Arrivals }> {
  const arrivals = arrivalsWithFaults(seed, facts)
  const faulty = await run((table, drained) => {
    const workerTable = through(slowTable(table, seed))
    return deliver(table, arrivals.positions, factsOf(seed, facts), {
      ...{ seed, drained, tables: [workerTable, laterTable(workerTable)] },
      ...shape,
    })
  })
  return { ...faulty, arrivals }
}

/** What sets two runs apart: the partitions whose state differs, and the causes that only one of them started a playbook for. */
export type Differences = { state: string[]; lost: string[]; onlyFirst: number; onlySecond: number }

/**
 * Compares two runs. What started on facts known half may
 * differ; that a complaint arrived is no matter of what else was known, so that its handling is `lost` if only one run has it.
 */
export function differencesOf(first: Run, second: Run): Differences {
  const onlyFirst = first.playbooks.causes.difference(second.playbooks.causes)
  const onlySecond = second.playbooks.causes.difference(first.playbooks.causes)
  const own = [...onlyFirst, ...onlySecond]
  const [before, after] = [first.digest, second.digest]
  const differs = (pk: string) => before.byAccount.get(pk) !== after.byAccount.get(pk)
  const partitions = new Set([...before.byAccount.keys(), ...after.byAccount.keys()])
  return {
    state: [...partitions].filter(differs),
    lost: own.filter((cause) => cause.includes(' complaint-handling ')),
    onlyFirst: onlyFirst.size,
    onlySecond: onlySecond.size,
  }
}

function factsOf(seed: number, facts: number) {
  const accounts = accountsOf(facts)
  return (position: number) => simulatedFact(seed, position, accounts)
}

/** The table is dropped once it is judged, so that only one is held at a time. */
async function run(fill: (table: Table, drained: () => void) => Promise<Delivered>): Promise<Run> {
  const memory = memoryTable()
  const { table, log } = loggedTable(memory)
  const start = performance.now()
  let state: Digest = { byAccount: new Map(), items: 0 }
  const delivered = await fill(table, () => {
    state = digest(memory)
  })
  const seconds = (performance.now() - start) / 1000
  const hash = createHash('sha256')
  for (const [account, itsHash] of [...state.byAccount].sort(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(`${account} ${itsHash}\n`)
  return {
    ...{
      delivered,
      digest: state,
      hash: hash.digest('hex'),
      dueTooLate: dueTooLate(memory),
      judgements: log.judgements,
    },
    repeated: repeatedIn(log),
    playbooks: judgePlaybooks(memory),
    bands: judgeBands(memory, log.asked),
    seconds,
  }
}

function repeatedIn({ asked }: OutboxLog): string[] {
  const made = new Set<string>()
  return asked.flatMap(({ pk, sk }) => {
    const key = `${pk} ${sk}`
    return made.size === made.add(key).size ? [key] : []
  })
}
