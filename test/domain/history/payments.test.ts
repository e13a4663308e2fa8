import { describe, expect, test } from 'vitest'
import type { Event } from '../../../domain/events/event.ts'
import { dayNumber } from '../../../domain/history/day.ts'
import { aContact, anInvoice, aPayment, daysAfter, stateFrom } from './facts.ts'

const sent = '2025-03-03'
const on = (days: number) => daysAfter(sent, days)
/** 100 EUR, due on the thirtieth day. */
const invoice = anInvoice(sent, on(30))
const pay = (days: number, amount: string, more: { currency?: string } = {}) =>
  aPayment(on(days), invoice.id, { amount, ...more })
const paymentsFrom = (events: Event[]) => stateFrom(events).payments
const settled = (events: Event[]) => {
  const { due = [], done = [], beyond = [] } = paymentsFrom([invoice, ...events]) ?? {}
  return beyond.map((each, i) => [(due[i] ?? 0) - dayNumber(sent), (done[i] ?? 0) - dayNumber(sent), each])
}

describe('an invoice', () => {
  test.each<[string, Event[], unknown[]]>([
    ['is paid on its day', [pay(30, '100')], [[30, 30, 0]]],
    ['is paid before its day', [pay(10, '100')], [[30, 10, -20]]],
    ['is paid with the cash discount taken off', [pay(12, '97')], [[30, 12, -18]]],
    ['is not paid with less', [pay(12, '96.99')], []],
    ['is paid in parts, late by the mean over what was paid', [pay(30, '90'), pay(50, '10')], [[30, 50, 2]]],
    ['is not paid in another currency', [pay(30, '100', { currency: 'USD' })], []],
    ['is paid by what was paid before it was sent', [pay(-10, '100')], [[30, 0, -40]]],
    ['is unknown 180 days after its day', [pay(30, '50'), aContact(on(211))], [[30, 211, null]]],
  ])('%s', (_, events, expected) => {
    expect(settled(events)).toEqual(expected)
  })

  test('of nothing is never open', () => {
    expect(paymentsFrom([{ ...invoice, amount: '0' }])).toMatchObject({ open: [], due: [] })
  })

  test('is paid by exact amounts', () => {
    expect(settled([...Array(97)].map((_, i) => ({ ...pay(20, '1.000000'), id: `y-${i}` })))).toEqual([
      [30, 20, -10],
    ])
  })
})

test('nothing is remembered of payments where none is recorded', () => {
  expect(paymentsFrom([aContact(sent)])).toBeNull()
})

test('of ever so many invoices the latest 100 are remembered, of open ones 40', () => {
  const many = Array.from({ length: 300 }, (_, i) => anInvoice(on(i), on(i + 5)))
  const paid = paymentsFrom(many.flatMap((each, i) => [each, aPayment(on(i + 5), each.id)]))
  expect([paid?.due, paid?.done, paid?.beyond].map((column) => column?.length)).toEqual([100, 100, 100])
  const open = paymentsFrom(many.slice(0, 60))?.open.map(({ invoiceId }) => invoiceId)
  expect(open).toEqual(many.slice(20, 60).map(({ id }) => id))
})
