import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Event } from '../../../domain/events/event.ts'
import { serveConsumer } from '../../../functions/runtime/serve-consumer.ts'
import { readDays } from '../../../functions/store/accounts/days.ts'
import { eventKey, putEvent } from '../../../functions/store/accounts/events.ts'
import { pack } from '../../../functions/store/accounts/pack.ts'
import { canonicalJson } from '../../../functions/store/table/content-hash.ts'
import type { Item } from '../../../functions/store/table/table.ts'
import { foldEvents } from '../../../functions/streams/fold-events.ts'
import { type Engine, startEngine, type TestTable } from '../../support/engine.ts'
import { order } from '../../support/facts.ts'
import { throttled, tooLarge } from '../../support/faults.ts'
import { givenFor } from '../../support/given.ts'
import { streamOf, unhurried } from '../../support/stream.ts'

let engine: Engine
beforeAll(async () => {
  engine = await startEngine()
})
afterAll(() => engine.stop())

const start = '2026-03-20T12:00:00Z'
const owner = (id: string, at: string, name: string): Event => ({
  id,
  accountId: 'acme',
  at,
  type: 'owner-change',
  owner: { name, email: `${name.toLowerCase()}@example.com` },
})
const facts: Event[] = [
  order('o-1', '2026-01-05'),
  order('o-2', '2026-01-05', { price: '9.99' }),
  order('o-3', '2026-01-19'),
  order('o-4', '2026-02-02', { accountId: 'other' }),
  { ...order('o-1', '2026-02-02'), accountId: 'other' },
  owner('w-1', '2026-01-19T08:00:00Z', 'Early'),
  owner('w-2', '2026-02-19T08:00:00.500Z', 'Late'),
  { id: 'q', accountId: 'acme', at: '2026-02-03T09:00:00Z', type: 'quote-lost', reason: 'price' },
]

/**
 * Everything but when things happened to arrive, how often they were written, what was told on the way and when to look again (which may
 * be too soon); the engine gives attributes in no particular order.
 */
function state(items: Item[]): string {
  return canonicalJson(
    items.map(
      ({ receivedAt: _, announced: __, revision: ___, wasWarned, due, duePk, dueSk, ...item }) => item,
    ),
  )
}

/** Sends events in batches through intake and fold, each batch as its own stream event. */
async function live(stored: TestTable, batches: readonly (readonly Event[])[]): Promise<string> {
  const given = givenFor(stored.table, start)
  const fold = serveConsumer<'FoldEvents'>(foldEvents, given)
  for (const batch of batches) {
    for (const event of batch) await putEvent(stored.table, event, start, { eventDays: 400 })
    const keys = batch.map((event) => eventKey(event.accountId, event.id))
    expect(await fold(streamOf(keys), unhurried)).toEqual({ batchItemFailures: [] })
  }
  return state((await stored.dump()).filter(({ sk }) => !sk.startsWith('OUT#')))
}

describe('the fold', () => {
  test('gives the same state, byte for byte, for any order, batching and repetition of the facts', async () => {
    const expected = await live(await engine.newTable(), [facts])
    expect(expected).toContain('DAY#2026-01-05')
    const arrivals = fc
      .shuffledSubarray(facts, { minLength: facts.length })
      .chain((shuffled) =>
        fc.tuple(fc.constant(shuffled), fc.array(fc.nat(facts.length - 1)), fc.integer({ min: 1, max: 4 })),
      )
    await fc.assert(
      fc.asyncProperty(arrivals, async ([shuffled, repeats, size]) => {
        const sent = [...shuffled, ...repeats.flatMap((n) => facts.slice(n, n + 1))]
        const batches = Array.from({ length: Math.ceil(sent.length / size) }, (_, n) =>
          sent.slice(n * size, (n + 1) * size),
        )
        expect(await live(await engine.newTable(), batches)).toBe(expected)
      }),
      { numRuns: 15 },
    )
  })

  test('changes nothing at all when every record of the past is replayed later, twice', async () => {
    const stored = await engine.newTable()
    await live(stored, [facts.slice(0, 3), facts.slice(3)])
    const before = await stored.dump()
    const later = givenFor(stored.table, '2026-05-20T12:00:00Z')
    const replay = serveConsumer<'FoldEvents'>(foldEvents, later)
    const records = streamOf(facts.map((event) => eventKey(event.accountId, event.id)))
    for (let time = 0; time < 2; time++)
      expect(await replay(records, unhurried)).toEqual({ batchItemFailures: [] })
    expect(await stored.dump()).toEqual(before)
  })

  test('ends in the same state when eight workers fold the same account at once', async () => {
    const history = Array.from({ length: 24 }, (_, n) =>
      order(`o-${n}`, `2026-02-${String((n % 6) + 1).padStart(2, '0')}`),
    )
    const expected = await live(await engine.newTable(), [history])
    const stored = await engine.newTable()
    const fold = serveConsumer<'FoldEvents'>(foldEvents, givenFor(stored.table, start))
    const parts = Array.from({ length: 8 }, (_, part) => history.filter((_, n) => n % 8 === part))
    const answers = await Promise.all(
      parts.map(async (part) => {
        for (const event of part) await putEvent(stored.table, event, start, { eventDays: 400 })
        return fold(streamOf(part.map((event) => eventKey('acme', event.id))), unhurried)
      }),
    )
    expect(answers.flatMap(({ batchItemFailures }) => batchItemFailures)).toEqual([])
    expect(state((await stored.dump()).filter(({ sk }) => !sk.startsWith('OUT#')))).toBe(expected)
  })

  test.each(['DAY#', 'STATE'])(
    'lets no worker that fell behind before writing %s undo a faster one',
    async (prefix) => {
      const [first, ...others] = [
        order('o-1', '2026-02-01'),
        order('o-2', '2026-02-01'),
        order('o-3', '2026-02-08'),
      ]
      const expected = await live(await engine.newTable(), [[first, ...others]])
      const stored = await engine.newTable()
      await putEvent(stored.table, first, start, { eventDays: 400 })
      const slow = { ...stored.table }
      slow.put = async (item, options) => {
        if (item.sk.startsWith(prefix)) {
          slow.put = stored.table.put
          await live(stored, [others])
        }
        return stored.table.put(item, options)
      }
      const fold = serveConsumer<'FoldEvents'>(foldEvents, givenFor(slow, start))
      expect(await fold(streamOf([eventKey('acme', 'o-1')]), unhurried)).toEqual({ batchItemFailures: [] })
      expect(state((await stored.dump()).filter(({ sk }) => !sk.startsWith('OUT#')))).toBe(expected)
    },
  )

  test('sets an unreadable event aside, counts it once, and folds the rest of its day', async () => {
    const stored = await engine.newTable()
    const given = givenFor(stored.table, start)
    const fold = serveConsumer<'FoldEvents'>(foldEvents, given)
    const good = order('good', '2026-02-01')
    await putEvent(stored.table, good, start, { eventDays: 400 })
    const poison = {
      ...eventKey('acme', 'poison'),
      day: '2026-02-01',
      type: 'order',
      body: Buffer.from('{"name":"Jo'),
      v: 1,
    }
    await stored.table.put(poison)
    await stored.table.put({ ...poison, ...eventKey('acme', 'newer'), body: pack({}), v: 9 })
    const records = streamOf(['good', 'poison', 'newer'].map((id) => eventKey('acme', id)))
    for (let time = 0; time < 2; time++)
      expect(await fold(records, unhurried)).toEqual({ batchItemFailures: [] })
    const items = await stored.dump()
    expect(items.filter(({ pk }) => pk === 'QUARANTINE').map(({ sk, reason }) => [sk, reason])).toEqual([
      ['acme#EVT#newer', 'v: invalid_value'],
      ['acme#EVT#poison', 'body: unreadable'],
    ])
    const [day] = await readDays(stored.table, 'acme')
    expect(day).toMatchObject({ ids: ['good'], bucket: { count: 1, orderIds: ['good'] } })
    expect(given.lines.filter((line) => line.includes('"SetAside":1'))).toHaveLength(2)
    expect(given.lines.join()).not.toContain('Jo')
  })

  test('sets one account aside that can never be folded, and folds the others of the same batch', async () => {
    const stored = await engine.newTable()
    const poisoned = { ...stored.table }
    poisoned.put = async (item, options) => {
      if (item.pk === 'A#poison' && item.sk.startsWith('DAY#')) throw tooLarge()
      return stored.table.put(item, options)
    }
    const given = givenFor(poisoned, start)
    const fold = serveConsumer<'FoldEvents'>(foldEvents, given)
    const accounts = ['poison', ...Array.from({ length: 100 }, (_, n) => `behind-${n}`)]
    for (const accountId of accounts)
      await putEvent(stored.table, order('o-1', '2026-02-01', { accountId }), start, { eventDays: 400 })
    const records = streamOf(accounts.map((accountId) => eventKey(accountId, 'o-1')))
    expect(await fold(records, unhurried)).toEqual({ batchItemFailures: [] })
    const items = await stored.dump()
    expect(items.filter(({ sk }) => sk.startsWith('DAY#'))).toHaveLength(100)
    expect(items.filter(({ pk }) => pk === 'QUARANTINE')).toMatchObject([{ sk: 'poison#FoldEvents' }])
    expect(given.lines.some((line) => line.includes('"accountId":"poison"'))).toBe(true)
  })

  test('answers which records failed in passing, so that only those partitions come again', async () => {
    const stored = await engine.newTable()
    const table = {
      ...stored.table,
      getMany: (...asked: Parameters<typeof stored.table.getMany>) =>
        asked[0].some(({ pk }) => pk === 'A#broken')
          ? Promise.reject(throttled())
          : stored.table.getMany(...asked),
    }
    const fold = serveConsumer<'FoldEvents'>(foldEvents, givenFor(table, start))
    const event = order('o-1', '2026-01-05')
    await putEvent(stored.table, event, start, { eventDays: 400 })
    const keys = [eventKey('broken', 'a'), eventKey('acme', 'o-1'), eventKey('broken', 'b')]
    const failed = [{ itemIdentifier: '1' }, { itemIdentifier: '3' }]
    expect(await fold(streamOf(keys), unhurried)).toEqual({ batchItemFailures: failed })
    const late = { getRemainingTimeInMillis: () => 100 }
    expect((await fold(streamOf(keys), late)).batchItemFailures).toHaveLength(3)
  })
})

describe('the business day of a company', () => {
  test('is that of its time zone: two orders of a Tuesday morning in Shanghai are one order-day', async () => {
    const stored = await engine.newTable()
    const given = givenFor(stored.table, start)
    given.settings.businessCalendar.timeZone = 'Asia/Shanghai'
    // 07:30 and 09:30 in Shanghai lie on two UTC days.
    const early = { ...order('early', '2026-03-03'), at: '2026-03-02T23:30:00Z' }
    const later = { ...order('later', '2026-03-03'), at: '2026-03-03T01:30:00Z' }
    const fold = serveConsumer<'FoldEvents'>(foldEvents, given)
    for (const event of [early, later]) await putEvent(stored.table, event, start, { eventDays: 400 })
    await fold(streamOf([early, later].map(({ accountId, id }) => eventKey(accountId, id))), unhurried)
    const days = await readDays(stored.table, 'acme')
    expect(days.map(({ bucket: { day, orders } }) => [day, orders])).toEqual([['2026-03-03', 2]])
  })
})
