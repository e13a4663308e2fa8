import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { IntakeEvent } from '../../../../domain/events/event.ts'
import { stateOf } from '../../../../domain/history/remember.ts'
import { knownHistory } from '../../../../functions/operations/accounts/known-history.ts'
import { mergeAccounts, undoMerger } from '../../../../functions/operations/mending/merge-accounts.ts'
import { mergerOf } from '../../../../functions/operations/mending/merger-of.ts'
import { refoldAccount } from '../../../../functions/operations/mending/refold-account.ts'
import { saveAccount } from '../../../../functions/store/accounts/accounts.ts'
import { putEvent, retractionItem } from '../../../../functions/store/accounts/events.ts'
import { openImport, reviseImport } from '../../../../functions/store/accounts/imports.ts'
import { readFiled } from '../../../../functions/store/accounts/risk.ts'
import { contentHash } from '../../../../functions/store/table/content-hash.ts'
import type { Item } from '../../../../functions/store/table/table.ts'
import { foldEvents } from '../../../../functions/streams/fold-events.ts'
import { type Engine, startEngine, type TestTable } from '../../../support/engine.ts'
import { acme, importOf, order, orders } from '../../../support/facts.ts'
import { givenFor } from '../../../support/given.ts'

let engine: Engine
beforeAll(async () => {
  engine = await startEngine()
})
afterAll(() => engine.stop())

/** A company whose fold sees what its table has taken in until nothing new is there, each time in the order asked for. */
async function company() {
  const stored = await engine.newTable()
  const given = givenFor(stored.table, '2026-03-20T12:00:00Z')
  const { table, settings } = given
  const folded = new Set<string>()
  const fold = async (inOrder = (items: Item[]) => items) => {
    for (;;) {
      const isNew = ({ pk, sk }: Item) => sk.startsWith('EVT#') && !folded.has(pk + sk)
      const fresh = inOrder((await stored.dump()).filter(isNew))
      if (fresh.length === 0) return
      for (const { pk, sk } of fresh) {
        folded.add(pk + sk)
        await foldEvents.consume({ pk, sks: [sk] }, given)
      }
    }
  }
  const store = async (events: readonly IntakeEvent[], importId?: string) => {
    for (const event of events)
      await putEvent(table, event, given.now().toISOString(), settings.retention, importId)
  }
  const take = async (events: readonly IntakeEvent[], importId?: string) => {
    await store(events, importId)
    await fold()
  }
  const merge = async (from: string, into: string) => {
    const merger = await mergeAccounts(table, { from, into }, given.now())
    await fold()
    return merger
  }
  const unmerge = async (from: string) => {
    await undoMerger(table, from, given.now())
    await fold()
  }
  const known = async (accountId: string, day: string) =>
    stateOf(await knownHistory(table, accountId, { day, timeZone: 'UTC' }))
  return { stored, given, table, fold, store, take, merge, unmerge, known }
}

/** All that is derived, but for how often it was written, what was told on the way and when to look again. */
async function stateHash(stored: TestTable): Promise<string> {
  const derived = (await stored.dump())
    .filter(({ sk }) => sk.startsWith('DAY#') || sk.startsWith('TRADE') || sk === 'STATE')
    .map(({ revision: _, announced: __, wasWarned: ___, due, duePk, dueSk, ...item }) => item)
  return contentHash(derived)
}
const listed = async (stored: TestTable) =>
  (await stored.dump()).flatMap(({ sk, accountId }) => (sk === 'STATE' ? [accountId] : [])).sort()
const countOf = async ({ table }: Awaited<ReturnType<typeof company>>, accountId: string) =>
  (await readFiled(table, accountId))?.memory.latest.count

const ofOld = orders('2026-01-05', 7, 5, 'old')
const ofNew = orders('2026-02-16', 7, 3, 'new')

describe('an account merged into another', () => {
  test('counts there with all it did, and is on no list', async () => {
    const one = await company()
    await one.take([...ofOld, ...ofNew])
    await one.merge('old', 'new')
    expect(await listed(one.stored)).toEqual(['new'])
    const whole = (await readFiled(one.table, 'new'))?.memory.latest
    const never = await company()
    const moved = ofOld.map((event) => ({ ...event, accountId: 'new', id: `old:${event.id}` }))
    await never.take([...moved, ...ofNew])
    expect(whole).toEqual((await readFiled(never.table, 'new'))?.memory.latest)
  })

  test('counts there with what still comes under its own number, described anew or not', async () => {
    const one = await company()
    await one.take([...ofOld, ...ofNew])
    await one.merge('old', 'new')
    await saveAccount(one.table, 'old', acme, '2026-03-20T13:00:00Z')
    await one.take([order('late', '2026-03-18', { accountId: 'old' })])
    expect(await listed(one.stored)).toEqual(['new'])
    expect(await countOf(one, 'new')).toBe(9)
  })

  test('taken back is what it was, with what came meanwhile, and can be merged again', async () => {
    const late = order('late', '2026-03-18', { accountId: 'old' })
    const one = await company()
    await one.take([...ofOld, ...ofNew])
    await one.merge('old', 'new')
    await one.take([late])
    await one.unmerge('old')
    const never = await company()
    await never.take([...ofOld, ...ofNew, late])
    expect(await stateHash(one.stored)).toBe(await stateHash(never.stored))
    await one.merge('old', 'new')
    expect([await listed(one.stored), await countOf(one, 'new')]).toEqual([['new'], 9])
  })

  test('is told as it was known when a day before is looked at again', async () => {
    const one = await company()
    await one.take([...ofOld, ...ofNew])
    const [old, young] = [await one.known('old', '2026-03-10'), await one.known('new', '2026-03-10')]
    one.given.moveTo('2026-03-22T12:00:00Z')
    await one.merge('old', 'new')
    one.given.moveTo('2026-03-24T12:00:00Z')
    await one.unmerge('old')
    expect(await one.known('old', '2026-03-10')).toEqual(old)
    expect(await one.known('new', '2026-03-10')).toEqual(young)
    expect([
      (await one.known('old', '2026-03-22')).count,
      (await one.known('new', '2026-03-22')).count,
    ]).toEqual([0, 8])
    expect([
      (await one.known('old', '2026-03-24')).count,
      (await one.known('new', '2026-03-24')).count,
    ]).toEqual([5, 3])
  })

  test('keeps its facts, and two orders of one number in both accounts stay two', async () => {
    const one = await company()
    await one.take([
      order('1', '2026-02-02', { accountId: 'old' }),
      order('1', '2026-02-02', { accountId: 'new' }),
    ])
    await one.merge('old', 'new')
    expect(await countOf(one, 'new')).toBe(2)
    const kept = (await one.stored.dump()).filter(({ pk, sk }) => pk === 'A#old' && sk === 'EVT#1')
    expect(kept).toHaveLength(1)
  })

  test('loses there what an import brought that is taken back, also through a second merger', async () => {
    const one = await company()
    const at = one.given.now().toISOString()
    const { opened } = await openImport(one.table, importOf('a'), at)
    await one.take(ofOld, opened.importId)
    await one.take([...ofNew, order('n', '2026-02-02', { accountId: 'newest' })])
    await one.merge('old', 'new')
    await one.merge('new', 'newest')
    expect([await listed(one.stored), await countOf(one, 'newest')]).toEqual([['newest'], 9])
    await reviseImport(one.table, opened.importId, (present) => ({ ...present, undoneAt: at }))
    await one.table.put(retractionItem('old', opened.importId, at))
    await one.fold()
    expect(await countOf(one, 'newest')).toBe(4)
    await one.unmerge('new')
    expect([await listed(one.stored), await countOf(one, 'new')]).toEqual([['new', 'newest'], 3])
  })

  test('ends in the same state whatever the order in which its facts and the merger are folded, and when made anew', async () => {
    const once = await company()
    await once.take([...ofOld, ...ofNew])
    await once.merge('old', 'new')
    const right = await stateHash(once.stored)
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.nat()), async (numbers) => {
        const one = await company()
        await one.store([...ofOld, ...ofNew])
        await mergeAccounts(one.table, { from: 'old', into: 'new' }, one.given.now())
        await one.fold((items) =>
          items
            .map((item) => ({ item, place: Number(numbers.next().value) }))
            .sort((a, b) => a.place - b.place)
            .map(({ item }) => item),
        )
        expect(await stateHash(one.stored)).toBe(right)
        for (const accountId of ['old', 'new', 'old']) await refoldAccount(accountId, one.given)
        expect(await stateHash(one.stored)).toBe(right)
      }),
      { numRuns: 6 },
    )
  })

  test('is refused where it would go in a circle, into a merged account, into itself, or of nothing', async () => {
    const one = await company()
    await one.take([...ofOld, ...ofNew, order('t', '2026-02-02', { accountId: 'third' })])
    const merger = await one.merge('old', 'new')
    expect(await one.merge('old', 'new')).toEqual(merger)
    await expect(one.merge('new', 'old')).rejects.toThrow('old is merged into new: merge new into that one')
    await expect(one.merge('third', 'old')).rejects.toThrow('old is merged into new')
    await expect(one.merge('old', 'third')).rejects.toThrow('old is merged into new: undo that first')
    await expect(one.merge('new', 'new')).rejects.toThrow('cannot be merged into itself')
    await expect(one.merge('nobody', 'new')).rejects.toThrow('Nothing is known of account nobody')
    await expect(one.merge('new', 'nobody')).rejects.toThrow('Nothing is known of account nobody')
    expect(await mergerOf(one.table, 'new')).toBeUndefined()
  })
})
