import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { refoldAccount } from '../../../../functions/operations/mending/refold-account.ts'
import { readDays } from '../../../../functions/store/accounts/days.ts'
import { eventKey, putEvent } from '../../../../functions/store/accounts/events.ts'
import { pack } from '../../../../functions/store/accounts/pack.ts'
import { readFiled } from '../../../../functions/store/accounts/risk.ts'
import type { Item } from '../../../../functions/store/table/table.ts'
import { foldEvents } from '../../../../functions/streams/fold-events.ts'
import { type Engine, startEngine, type TestTable } from '../../../support/engine.ts'
import { order, orders } from '../../../support/facts.ts'
import { givenFor, type TestGiven } from '../../../support/given.ts'

let engine: Engine
let stored: TestTable
let given: TestGiven
beforeAll(async () => {
  engine = await startEngine()
})
afterAll(() => engine.stop())
beforeEach(async () => {
  stored = await engine.newTable()
  given = givenFor(stored.table, '2026-03-20T12:00:00Z')
  await store(...facts)
  await foldEvents.consume({ pk: 'A#acme', sks: facts.map(({ id }) => eventKey('acme', id).sk) }, given)
})

const facts = orders('2026-01-01', 7, 10)
const store = async (...events: typeof facts) => {
  for (const event of events)
    await putEvent(stored.table, event, given.now().toISOString(), given.settings.retention)
}
const refold = () => refoldAccount('acme', given)
/** Everything that is derived, but for how often it was written and when to look again, which may be too soon. */
const derived = async () =>
  (await stored.dump())
    .filter(({ sk }) => sk.startsWith('DAY#') || sk === 'STATE')
    .map(({ revision: _, due, duePk, ...item }: Item) => item)

describe('a refold', () => {
  test('changes nothing where nothing is amiss, and says so', async () => {
    const before = await stored.dump()
    expect(await refold()).toEqual({ days: [], state: false, unreadable: [] })
    expect(await stored.dump()).toEqual(before)
  })

  test('makes lost days and a lost state anew, to the byte, and a second one finds nothing', async () => {
    const before = await derived()
    const { pk } = eventKey('acme', '')
    await stored.table.delete({ pk, sk: 'DAY#2026-01-15' })
    await stored.table.delete({ pk, sk: 'STATE' })
    expect(await refold()).toEqual({ days: ['2026-01-15'], state: true, unreadable: [] })
    expect(await derived()).toEqual(before)
    expect(await refold()).toMatchObject({ days: [], state: false })
  })

  test('takes in what the fold never saw', async () => {
    await store(order('missed', '2026-01-15'), order('late', '2026-03-18'))
    expect(await refold()).toMatchObject({ days: ['2026-01-15', '2026-03-18'], state: true })
    expect((await readFiled(stored.table, 'acme'))?.count).toBe(12)
    expect((await readDays(stored.table, 'acme', { from: '2026-01-15', to: '2026-01-15' }))[0]?.ids).toEqual(
      ['missed', facts[2]?.id].sort(),
    )
  })

  test('removes from a day what no stored event says', async () => {
    const before = await derived()
    const ghost = order('ghost', '2026-01-15')
    await store(ghost)
    await foldEvents.consume({ pk: 'A#acme', sks: [eventKey('acme', 'ghost').sk] }, given)
    await stored.table.delete(eventKey('acme', 'ghost'))
    expect(await refold()).toMatchObject({ days: ['2026-01-15'], state: true })
    expect(await derived()).toEqual(before)
  })

  test('keeps what was folded of days whose events are no longer kept', async () => {
    const before = await derived()
    for (const { id } of facts.slice(0, 3)) await stored.table.delete(eventKey('acme', id))
    given.moveTo('2027-03-01T12:00:00Z')
    expect(await refold()).toMatchObject({ days: [], state: false })
    expect(await derived()).toEqual(before)
  })

  test('names events that cannot be read, and goes on with the others', async () => {
    await stored.table.put({
      ...eventKey('acme', 'poison'),
      body: pack({ id: 'poison' }),
      v: 1,
      hash: '',
      receivedAt: '',
    })
    const { unreadable, state } = await refold()
    expect(unreadable).toMatchObject([{ item: { sk: 'EVT#poison' }, why: expect.any(String) }])
    expect(state).toBe(false)
  })
})
