import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Event } from '../../../../domain/events/event.ts'
import { release } from '../../../../functions/operations/mending/release.ts'
import { serveConsumer } from '../../../../functions/runtime/serve-consumer.ts'
import { sweepOutbox } from '../../../../functions/schedules/sweep-outbox.ts'
import { eventKey, putEvent } from '../../../../functions/store/accounts/events.ts'
import { riskKey } from '../../../../functions/store/accounts/risk.ts'
import { fileTrouble, troublesOf } from '../../../../functions/store/company/quarantine.ts'
import { isSuppressed } from '../../../../functions/store/mail/mails.ts'
import type { Item, Table } from '../../../../functions/store/table/table.ts'
import { outboxItem } from '../../../../functions/store/tasks/outbox.ts'
import { foldEvents } from '../../../../functions/streams/fold-events.ts'
import { recordMailFeedback } from '../../../../functions/streams/record-mail-feedback.ts'
import { type Engine, startEngine, type TestTable } from '../../../support/engine.ts'
import { order, orders } from '../../../support/facts.ts'
import { tooLarge } from '../../../support/faults.ts'
import { givenFor, type TestGiven } from '../../../support/given.ts'
import { streamOf, unhurried } from '../../../support/stream.ts'
import { saying } from '../../../support/told.ts'

let engine: Engine
beforeAll(async () => {
  engine = await startEngine()
})
afterAll(() => engine.stop())

const sunday = '2026-03-15T12:00:00Z'
const monday = '2026-03-16T12:00:00Z'
const tuesday = '2026-03-17T12:00:00Z'
const moved: Event = {
  ...{ id: 'w-1', accountId: 'acme', at: monday, type: 'owner-change' },
  owner: { name: 'Ana Sol', email: 'ana.sol@example.com' },
}

async function deliver(stored: TestTable, given: TestGiven, events: readonly Event[]) {
  const { retention } = given.settings
  for (const event of events) await putEvent(stored.table, event, given.now().toISOString(), retention)
  const fold = serveConsumer<'FoldEvents'>(foldEvents, given)
  return fold(streamOf(events.map(({ accountId, id }) => eventKey(accountId, id))), unhurried)
}

/** Three days of an account: known of old, then news on Monday, then more on Tuesday. */
async function live(stored: TestTable, given: TestGiven) {
  await deliver(stored, given, orders('2026-01-01', 7, 10))
  given.moveTo(monday)
  await deliver(stored, given, [order('on-monday', '2026-03-16'), order('late', '2026-02-03'), moved])
  given.moveTo(tuesday)
  return deliver(stored, given, [
    order('on-tuesday', '2026-03-17'),
    order('other', '2026-03-17', { accountId: 'other' }),
  ])
}

/** Everything but how often an item was written, when it is to be looked at again, which may be too soon, and where scans begin. */
const stateOf = async (stored: TestTable) =>
  (await stored.dump())
    .filter(({ pk }) => pk !== 'SCAN')
    .map(({ revision: _, due, duePk, dueSk, ...item }: Item) => item)

/** A table that will not take an account's days while something is the matter with them. */
function ailing(table: Table): Table & { heal(): void } {
  let ill = true
  return {
    ...table,
    async put(item, options) {
      if (ill && item.pk === 'A#acme' && item.sk.startsWith('DAY#') && item.sk > 'DAY#2026-01-01')
        throw tooLarge()
      return table.put(item, options)
    },
    heal() {
      ill = false
    },
  }
}

describe('an account', () => {
  test('that was set aside on Monday is released on Tuesday and ends in the state it would have had', async () => {
    const healthy = await engine.newTable()
    await live(healthy, givenFor(healthy.table, sunday))

    const stored = await engine.newTable()
    const table = ailing(stored.table)
    const given = givenFor(table, sunday)
    expect(await live(stored, given)).toEqual({ batchItemFailures: [] })
    expect(await stateOf(stored)).not.toEqual(await stateOf(healthy))
    expect(await troublesOf(table, 'acme')).toMatchObject([{ item: 'FoldEvents', times: 3 }])
    expect(await stored.table.get(riskKey('other'))).toBeDefined()

    table.heal()
    const { released, left } = await release('acme', given)
    expect(released).toMatchObject([{ item: 'FoldEvents' }])
    expect(left).toEqual([])
    expect(await stateOf(stored)).toEqual(await stateOf(healthy))

    const before = await stored.dump()
    expect(await release('acme', given)).toEqual({ released: [], left: [] })
    expect(await stored.dump()).toEqual(before)
  })

  test('that cannot be made anew yet stays set aside', async () => {
    const stored = await engine.newTable()
    const given = givenFor(ailing(stored.table), sunday)
    await live(stored, given)
    expect(await release('acme', given)).toMatchObject({ released: [], left: [{ item: 'FoldEvents' }] })
    expect(await troublesOf(stored.table, 'acme')).toMatchObject([{ times: 4 }])
  })

  test('whose stored day or state cannot be read is made anew from its events', async () => {
    const stored = await engine.newTable()
    const given = givenFor(stored.table, sunday)
    await live(stored, given)
    const before = await stateOf(stored)
    const day = { pk: 'A#acme', sk: 'DAY#2026-01-15' }
    await stored.table.update(day, { set: { day: 'of another release' } })
    await stored.table.update(riskKey('acme'), { set: { memory: 'of another release' } })
    await deliver(stored, given, [order('again', '2026-01-15')])
    expect(await troublesOf(stored.table, 'acme')).toMatchObject([{ item: 'FoldEvents' }])
    await stored.table.delete(eventKey('acme', 'again'))
    expect(await release('acme', given)).toMatchObject({ left: [] })
    expect(await stateOf(stored)).toEqual(before)
  })

  test('that a scan has passed over is due again when it is released', async () => {
    const stored = await engine.newTable()
    const given = givenFor(stored.table, sunday)
    await live(stored, given)
    await stored.table.update(riskKey('acme'), { set: { due: '2026-03-01', duePk: 'DUE#2026-03-01#0' } })
    await fileTrouble(
      stored.table,
      { accountId: 'acme', item: 'ScanChurn', work: 'ScanChurn', reason: '?' },
      given.now(),
    )
    expect(await release('acme', given)).toMatchObject({ left: [] })
    const due = (await stored.table.get(riskKey('acme')))?.due
    expect(due === undefined || String(due) >= '2026-03-17').toBe(true)
  })
})

test('a request that was set aside is carried out by the next sweep after its release', async () => {
  const stored = await engine.newTable()
  const given = givenFor(stored.table, monday)
  const request = {
    kind: 'announce',
    accountId: 'acme',
    key: 'k',
    type: 'T.v1',
    sentence: saying('s'),
    ids: {},
  } as const
  const { outboxPk: _, outboxSk: __, ...left } = outboxItem(request, monday)
  await stored.table.put(left)
  await fileTrouble(
    stored.table,
    { accountId: 'acme', item: left.sk, work: 'DispatchOutbox', reason: '?' },
    given.now(),
  )
  expect(await release('acme', given)).toMatchObject({ released: [{ item: left.sk }], left: [] })
  given.moveTo('2026-03-16T13:00:00Z')
  expect(await sweepOutbox.run(given)).toMatchObject({ stuck: 1, dispatched: 1 })
  expect(given.announced).toHaveLength(1)
})

test('a report about a mail that was set aside is heard again when it is released', async () => {
  const stored = await engine.newTable()
  const refusing = { ...stored.table, put: stored.table.put }
  const given = givenFor(refusing, monday)
  refusing.put = async (item, options) => {
    if (item.pk.startsWith('QUARANTINE')) return stored.table.put(item, options)
    throw tooLarge()
  }
  const bounce = { bounceType: 'Permanent', bouncedRecipients: [{ emailAddress: 'gone@example.com' }] }
  await recordMailFeedback.hear({ detail: { bounce } }, given)
  expect((await release(undefined, given)).left).toHaveLength(1)
  refusing.put = stored.table.put
  expect((await release(undefined, given)).released).toHaveLength(1)
  expect(await isSuppressed(stored.table, 'gone@example.com')).toBe(true)
})
