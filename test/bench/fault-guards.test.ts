import { beforeAll, describe, expect, test } from 'vitest'
import { differencesOf, type Run, runWithFaults, runWithoutFaults } from '../../bench/faults/compare-runs.ts'
import type { Item, Key } from '../../functions/store/table/table.ts'
import { fewFacts, smallBatches } from './few-facts.ts'
import { type Forgets, unguarded } from './unguarded.ts'

const seed = 3
const asks = ['RUN#', 'OUT#start#', 'OUT#announce#PlaybookRequested.v1#']
let faultFree: Run
beforeAll(async () => {
  faultFree = await runWithoutFaults(seed, fewFacts, smallBatches)
})
const without = (forgets: Forgets) =>
  runWithFaults(seed, fewFacts, smallBatches, (table) => unguarded(table, forgets))

describe('fold and scan under faults', () => {
  test.for<{ guard: string; forgets: Forgets }>([
    { guard: 'day buckets', forgets: ({ sk }) => sk.startsWith('DAY#') },
    // That of the account's state is proven where it is written (fold-events.test.ts): here later folds mostly mend what it lets through.
  ])('end in another state without the guard of the $guard', async ({ forgets }) => {
    const faulty = await without(forgets)
    expect(differencesOf(faultFree, faulty).state).not.toEqual([])
    expect(faulty.hash).not.toBe(faultFree.hash)
    expect(faulty.digest.items).toBe(faultFree.digest.items)
  })

  test('ask twice for one cause without the guards of the playbook requests and of the scan that is quicker', async () => {
    const faulty = await without(
      ({ sk }) => sk === 'PROGRESS' || asks.some((prefix) => sk.startsWith(prefix)),
    )
    expect(faulty.repeated).not.toEqual([])
    expect(faulty.hash).toBe(faultFree.hash)
  })

  test('leave a last word that is not true when an account forgets what was announced of it', async () => {
    // One of the streams of chance in which several accounts are told wrong; in some, what follows happens to put it right.
    const telling = 4
    const forgetful = ({ announced: _, ...item }: Item): Item => item
    // An account that forgot cannot be released: what it would announce is there already.
    const faulty = await runWithFaults(telling, fewFacts, { ...smallBatches, broken: 0 }, (table) => {
      const unremembering = unguarded(table, ({ sk }) => sk.startsWith('OUT#announce#AccountBandChanged.v1#'))
      return {
        ...unremembering,
        put: (item, options) => unremembering.put(forgetful(item), options),
        transact: (writes) =>
          unremembering.transact(
            writes.map((write) => ('put' in write ? { ...write, put: forgetful(write.put) } : write)),
          ),
      }
    })
    expect(faulty.bands.lastWord).not.toEqual([])
    expect(faulty.repeated).not.toEqual([])
    const undisturbed = await runWithoutFaults(telling, fewFacts, smallBatches)
    expect(faulty.hash).toBe(undisturbed.hash)
  })

  test('ask for nothing that all facts call for when the day of an account is lost', async () => {
    const blind = await runWithFaults(seed, fewFacts, smallBatches, (table) => ({
      ...table,
      query: async (query) => (query.index === 'due' ? { items: [] } : table.query(query)),
    }))
    expect(blind.playbooks.missing).not.toEqual([])
    expect(blind.hash).toBe(faultFree.hash)
  })

  test('are seen to hold up another account when what a batch has of it is lost', async () => {
    let writes = 0
    const isLost = ({ sk }: Key) => sk.startsWith('DAY#') && ++writes % 10 === 0
    const faulty = await runWithFaults(seed, fewFacts, smallBatches, (table) => ({
      ...table,
      put: async (item, options) => (isLost(item) ? { written: true } : table.put(item, options)),
    }))
    expect(faulty.delivered.heldUp).not.toEqual([])
  })
})
