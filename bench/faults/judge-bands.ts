import type { MemoryTable } from './memory-table.ts'
import type { Asked } from './outbox-log.ts'

/** Changes of bands that were announced: of how many accounts, how many of them by all facts of the account, and what is wrong. */
export type BandsTold = {
  changes: number
  accounts: number
  byAllFacts: number
  /** Announcements that do not begin with the band announced last, or end where they begin. */
  outOfTurn: string[]
  /** Accounts whose band is not the one announced last. */
  lastWord: string[]
}

/** Judges announced changes of bands, in the order they were asked for, against the risks they led to. */
export function judgeBands({ partitions }: MemoryTable, asked: readonly Asked[]): BandsTold {
  const told = new Map<string, string | undefined>()
  const outOfTurn: string[] = []
  let [changes, byAllFacts] = [0, 0]
  for (const { pk, sk, request, count } of asked) {
    if (request.kind !== 'announce' || request.type !== 'AccountBandChanged.v1') continue
    const { from, to } = request.ids
    if (from === to || (told.has(pk) && told.get(pk) !== from)) outOfTurn.push(`${pk} ${sk}`)
    told.set(pk, to)
    changes++
    if (partitions.get(pk)?.get('STATE')?.count === count) byAllFacts++
  }
  const lastWord = [...told].filter(([pk, band]) => partitions.get(pk)?.get('STATE')?.band !== band)
  return { changes, accounts: told.size, byAllFacts, outOfTurn, lastWord: lastWord.map(([pk]) => pk) }
}
