import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Event } from '../../../domain/events/event.ts'
import { AccountState, blankState } from '../../../domain/history/account-state.ts'
import { bucketOf } from '../../../domain/history/bucket-of.ts'
import { dayNumber, dayOf } from '../../../domain/history/day.ts'
import { type History, historyOf } from '../../../domain/history/history.ts'
import { blankMemory, intakeOf, type Memory, memoryOf, takenIn } from '../../../domain/history/memory.ts'
import { mergeBuckets } from '../../../domain/history/merge-buckets.ts'
import { remember, stateOf } from '../../../domain/history/remember.ts'
import { tradeOf } from '../../../domain/prices/trade.ts'
import { eventfulFacts } from '../risk/eventful-facts.ts'
import { aComplaint, anOrder, daysAfter, historyFrom, someFacts, steadyOrders } from './facts.ts'

const facts = fc.oneof(someFacts(200, 60), eventfulFacts)

/** What a store would hand out: the days from one on, and nothing before. */
function since({ buckets, days }: History, from: string): History {
  const kept = buckets.filter(({ day }) => day >= from)
  return { buckets: kept, days: days.slice(days.length - kept.length) }
}

/** Takes batches in one after another, each time with only what the plan asks for at hand. */
function lived(batches: readonly (readonly Event[])[]): Memory {
  const stored = new Map<string, ReturnType<typeof bucketOf>>()
  let memory = blankMemory
  for (const batch of batches) {
    const byDay = Map.groupBy(batch, ({ at }) => dayOf(at))
    for (const [day, events] of byDay) {
      const before = stored.get(day)
      const fresh = bucketOf(day, events)
      stored.set(day, before ? mergeBuckets(before, fresh) : fresh)
    }
    const changed = [...byDay.keys()].sort().flatMap((day) => stored.get(day) ?? [])
    if (changed.length === 0) continue
    const plan = intakeOf(memory, changed)
    const all = historyOf([...stored.values()])
    const older = since(all, plan.trade ?? plan.from)
    const days = older.buckets.filter(({ day }) => day < plan.from)
    const trade = days.map((bucket) => tradeOf(bucket, dayNumber(bucket.day)))
    memory = takenIn(memory, plan, since(all, plan.from), trade)
  }
  return memory
}

describe('what is remembered of an account', () => {
  test('is the same, byte for byte, in whatever order and batches its facts arrive', () => {
    const arrivals = facts.chain((events) =>
      fc.tuple(
        fc.constant(events),
        fc.shuffledSubarray(events, { minLength: events.length }),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: events.length, maxLength: events.length }),
        fc.boolean(),
      ),
    )
    fc.assert(
      fc.property(arrivals, ([events, shuffled, sizes, inOrder]) => {
        const left = inOrder ? events.toSorted((a, b) => (a.at < b.at ? -1 : 1)) : [...shuffled]
        const batches: Event[][] = []
        for (const size of sizes) batches.push(left.splice(0, size))
        expect(JSON.stringify(lived(batches))).toBe(JSON.stringify(memoryOf(historyFrom(events))))
      }),
    )
  })

  test('is the same wherever a history is cut in two', () => {
    fc.assert(
      fc.property(facts, fc.nat(210), (events, cut) => {
        const history = historyFrom(events)
        const day = dayNumber('2025-01-01') + cut
        expect(remember(stateOf(history, day), history)).toEqual(stateOf(history))
      }),
    )
  })

  test('always fits the schema it is stored under', () => {
    fc.assert(
      fc.property(facts, (events) => {
        const state = stateOf(historyFrom(events))
        // To the byte: what was stored and read again goes on as what was not.
        const read = AccountState.parse(JSON.parse(JSON.stringify(state)))
        expect(JSON.stringify(read)).toBe(JSON.stringify(state))
        expect(state.count).toBe(events.length)
      }),
    )
    expect(AccountState.parse(blankState)).toEqual(blankState)
  })

  test('stays small however long and busy the history was', () => {
    const skus = Array.from({ length: 20 }, (_, i) => ({
      sku: `S-${i}`,
      quantity: 1 + i,
      unitPrice: '12.50',
      listPrice: '13',
    }))
    const sizes = [1, 6].map((years) => {
      const orders = Array.from({ length: years * 365 }, (_, i) =>
        anOrder(daysAfter('2015-01-01', i), { lines: skus }),
      )
      const complaints = Array.from({ length: years * 100 }, (_, i) =>
        aComplaint(daysAfter('2015-01-01', i * 3)),
      )
      const { orderDays, ...bounded } = stateOf(historyFrom([...orders, ...complaints]))
      expect(orderDays).toHaveLength(years * 365)
      return JSON.stringify(bounded).length
    })
    expect(sizes[1]).toBeLessThan(1.25 * (sizes[0] ?? 0))
  })

  test('forgets order days of more than ten years ago, and what order days were worth one by one after 400', () => {
    const { orderDays, latest, earlier } = stateOf(historyFrom(steadyOrders('2010-01-01', 600, 7)))
    expect(orderDays).toHaveLength(522)
    expect(latest.orders).toHaveLength(400)
    expect(earlier).toEqual({ days: 200, worth: { EUR: 200 * 125 } })
  })
})

test('two parts of a day merge into the bucket of the whole day, to the byte', () => {
  fc.assert(
    fc.property(someFacts(1, 40), fc.nat(40), (events, cut) => {
      const parts = [events.slice(0, cut), events.slice(cut)].map((part) => bucketOf('2025-01-01', part))
      const [one, other] = parts
      if (!one || !other) throw new Error('there are two parts')
      expect(JSON.stringify(mergeBuckets(one, other))).toBe(JSON.stringify(bucketOf('2025-01-01', events)))
    }),
  )
})
