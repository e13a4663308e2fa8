import { describe, expect, test } from 'vitest'
import type { Event } from '../../../domain/events/event.ts'
import { bucketOf } from '../../../domain/history/bucket-of.ts'
import { dayNumber } from '../../../domain/history/day.ts'
import { aCancellation, aContact, aDelivery, anOrder, daysAfter, stateFrom } from './facts.ts'

const ordered = '2025-03-03'
const on = (days: number) => daysAfter(ordered, days)
/** Ten units, promised for the fifth day after the order. */
const promise = anOrder(ordered, { promisedAt: on(5) })
const { id } = promise
const promisesFrom = (events: Event[]) => stateFrom(events).promises
const settled = (events: Event[]) => {
  const { promised = [], done = [], fate = [] } = promisesFrom(events) ?? {}
  return fate.map((each, i) => [
    each,
    (promised[i] ?? 0) - dayNumber(ordered),
    (done[i] ?? 0) - dayNumber(ordered),
  ])
}

describe('a promised delivery', () => {
  test.each<[string, Event[], unknown[]]>([
    ['is kept by all units on the promised day', [aDelivery(on(5), id, { units: 10 })], [['kept', 5, 5]]],
    [
      'is kept in parts, all by the promised day',
      [2, 5].map((day) => aDelivery(on(day), id, { units: 5 })),
      [['kept', 5, 5]],
    ],
    ['is late a day after', [aDelivery(on(6), id)], [['late', 5, 6]]],
    [
      'is late when its last part is, on the day of that part',
      [aDelivery(on(2), id, { units: 9.5 }), aDelivery(on(9), id, { units: 0.5 })],
      [['late', 5, 9]],
    ],
    [
      'is whole by a delivery without lines, which is all that was left',
      [aDelivery(on(3), id)],
      [['kept', 5, 3]],
    ],
    [
      'is excused where the customer was the cause',
      [aDelivery(on(9), id, { cause: 'customer' })],
      [['excused', 5, 9]],
    ],
    ['is gone where all of it was cancelled in time', [aCancellation(on(4), id)], []],
    ['was broken where it was cancelled after its day', [aCancellation(on(8), id)], [['late', 5, 8]]],
    [
      'is kept where the rest was cancelled in time',
      [aDelivery(on(4), id, { units: 6 }), aCancellation(on(5), id, 4)],
      [['kept', 5, 5]],
    ],
    ['waits while less than all came', [aDelivery(on(5), id, { units: 9.9999 })], []],
  ])('%s', (_, events, expected) => {
    expect(settled([promise, ...events])).toEqual(expected)
  })

  test('is told by units, exactly, however many parts it comes in', () => {
    const parts = Array.from({ length: 100 }, (_, i) => aDelivery(on(i % 5), id, { units: 0.1 }))
    expect(settled([promise, ...parts.map((part, i) => ({ ...part, id: `p-${i}` }))])).toEqual([
      ['kept', 5, 4],
    ])
  })

  test('is missing 60 days after its day where some of it came, and unknown where nothing was ever recorded', () => {
    const later = aContact(on(66))
    expect(settled([promise, aDelivery(on(4), id, { units: 3 }), aContact(on(65))])).toEqual([])
    expect(settled([promise, aDelivery(on(4), id, { units: 3 }), later])).toEqual([['missing', 5, 66]])
    expect(settled([promise, later])).toEqual([['unknown', 5, 66]])
    const other = anOrder(on(10), { promisedAt: on(12) })
    expect(settled([promise, other, aDelivery(on(11), other.id), later])).toEqual([
      ['kept', 12, 11],
      ['missing', 5, 66],
    ])
  })

  test('is over after 60 days whether or not a fact came between', () => {
    const late = aDelivery(on(66), id)
    expect(settled([promise, late])).toEqual([['unknown', 5, 66]])
    expect(settled([promise, aContact(on(66)), { ...late, at: `${on(67)}T09:00:00Z` }])).toEqual([
      ['unknown', 5, 66],
    ])
  })

  test('is kept by a delivery that is dated before the order', () => {
    const early = aDelivery(daysAfter(ordered, -3), id)
    expect(settled([promise, early])).toEqual([['kept', 5, 0]])
    expect(settled([promise, aDelivery(daysAfter(ordered, -61), id)])).toEqual([])
  })

  test('is of the business day in the company’s zone that its instant falls on', () => {
    const late = anOrder(ordered, { promisedAt: '2025-03-07T23:30:00Z' })
    expect(bucketOf(ordered, [late], 'Europe/Berlin').ledger?.promised).toEqual([
      { orderId: id, day: '2025-03-08', units: '10' },
    ])
  })
})

test('nothing is remembered of promises where none is recorded, and days without any are stored as they were', () => {
  expect(promisesFrom([anOrder(ordered), aContact(on(3))])).toBeNull()
  expect(bucketOf(ordered, [anOrder(ordered)])).not.toHaveProperty('ledger')
})

test('of ever so many promises the latest 100 are remembered, of open ones 40, of stray deliveries 8', () => {
  const days = Array.from({ length: 400 }, (_, i) => on(i))
  const kept = days.map((day) => anOrder(day, { promisedAt: daysAfter(day, 1) }))
  const known = promisesFrom([...kept, ...kept.map((order, i) => aDelivery(on(i + 1), order.id))])
  expect(known).toMatchObject({ open: [] })
  expect([known?.promised, known?.done, known?.fate, known?.cause].map((column) => column?.length)).toEqual([
    100, 100, 100, 100,
  ])
  const open = kept.slice(0, 60).map((order) => ({ ...order, promisedAt: on(200) }))
  expect(promisesFrom(open)?.open.map(({ orderId }) => orderId)).toEqual(
    open.slice(20).map((order) => order.id),
  )
  const strays = days.slice(0, 50).map((day, i) => aDelivery(day, `never-${i}`))
  expect(promisesFrom(strays)?.open).toHaveLength(8)
})
