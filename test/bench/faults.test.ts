import { describe, expect, test } from 'vitest'
import { compareRuns } from '../../bench/faults/compare-runs.ts'
import type { Key, Table } from '../../functions/store/table.ts'

const events = 5_000
// More than the bench's 1 %, because so few events make few batches.
const crashes = 0.2

/** A table that forgets the conditions of puts to some of its items. */
function unguarded(table: Table, forgets: (key: Key) => boolean): Table {
  return { ...table, put: (item, options) => table.put(item, forgets(item) ? undefined : options) }
}

describe('the fold under repeats, reordering, crashes and a second worker', () => {
  test.for([1, 2, 3])('ends in the state of an undisturbed run (seed %i)', async (seed) => {
    const { accounts, arrivals, faultFree, faulty, differing } = await compareRuns(seed, events, { crashes })
    expect(differing).toEqual([])
    expect(faulty.hash).toBe(faultFree.hash)
    expect(faulty.digest.items).toBeGreaterThan(events + accounts)
    expect(arrivals.repeatedEvents / events).toBeCloseTo(0.05, 1)
    expect(arrivals.moved / events).toBeCloseTo(0.05, 1)
    expect(arrivals.positions).toHaveLength(events + arrivals.repeats)
    const { before, within, after } = faulty.delivered
    expect(Math.min(before, within, after)).toBeGreaterThan(0)
  })

  test.for([
    { guard: 'day buckets', forgets: ({ sk }: Key) => sk.startsWith('DAY#') },
    { guard: 'risk', forgets: ({ sk }: Key) => sk === 'RISK' },
    { guard: 'learning rows', forgets: ({ pk }: Key) => pk.startsWith('ROWS#') },
  ])('ends in another state without the guard of the $guard', async ({ forgets }) => {
    const through = (table: Table) => unguarded(table, forgets)
    const { faultFree, faulty, differing } = await compareRuns(2, events, { crashes, through })
    expect(differing.length).toBeGreaterThan(0)
    expect(faulty.hash).not.toBe(faultFree.hash)
    expect(faulty.digest.items).toBe(faultFree.digest.items)
  })
})
