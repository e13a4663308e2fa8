import { describe, expect, test } from 'vitest'
import { sampleYear } from '../../../cli/sample/sample-year.ts'
import { AccountInput } from '../../../domain/accounts/account.ts'
import { ComplaintInput } from '../../../domain/complaints/complaint.ts'
import { IntakeEvent } from '../../../domain/events/event.ts'

const today = '2026-03-02'
const sample = sampleYear(today, 45)
const ordersOf = (accountId: string) =>
  sample.accounts.find(({ part }) => part.accountId === accountId)?.orders ?? []

describe('the sample year', () => {
  test('is the same for the same day and seed, and another for another seed', () => {
    expect(sampleYear(today, 45)).toEqual(sample)
    expect(sampleYear(today, 45, 8)).not.toEqual(sample)
  })

  test('holds only what intake takes', () => {
    for (const fact of sample.facts) {
      const parsed =
        'event' in fact ? IntakeEvent.safeParse(fact.event) : ComplaintInput.safeParse(fact.complaint)
      expect(parsed.error).toBeUndefined()
    }
    for (const { profile } of sample.accounts) expect(AccountInput.safeParse(profile).error).toBeUndefined()
  })

  test('never uses an id twice for one account', () => {
    const ids = sample.facts.map((fact) =>
      'event' in fact ? `${fact.event.accountId} ${fact.event.id}` : fact.complaint.id,
    )
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('stands in order of time and falls on working days only', () => {
    const times = sample.facts.map(({ at }) => at)
    expect(times).toEqual([...times].sort())
    for (const at of times) expect([1, 2, 3, 4, 5]).toContain(new Date(at).getUTCDay())
  })

  test('keeps its truth: who leaves orders nothing after the day of leaving', () => {
    for (const { part, orders } of sample.accounts.filter(({ part }) => part.leaves !== undefined)) {
      const last = Date.parse(orders.at(-1)?.at ?? '')
      const days = (Date.parse(today) - last) / 86_400_000
      expect(Math.abs(days - (part.leaves ?? 0)), part.accountId).toBeLessThanOrEqual(3)
    }
    for (const { part, orders } of sample.accounts.filter(({ part }) => part.kind === 'regular')) {
      expect(Date.parse(orders.at(-1)?.at ?? ''), part.accountId).toBeGreaterThan(Date.parse(today))
    }
  })

  test('delivers the bad lot to its customers before they complain about it, and one complains again about the same order', () => {
    const complaints = sample.facts.flatMap((fact) =>
      'complaint' in fact && fact.complaint.lot ? [fact.complaint] : [],
    )
    expect(new Set(complaints.map(({ accountId }) => accountId)).size).toBe(4)
    for (const { accountId, orderId, sku, receivedAt } of complaints) {
      const order = ordersOf(accountId).find(({ id }) => id === orderId)
      expect(order && receivedAt && order.at < receivedAt).toBe(true)
      expect(order?.lines.some((line) => line.sku === sku)).toBe(true)
    }
    const first = complaints
      .filter(({ accountId }) => accountId === 'cargo-bikes')
      .map(({ orderId }) => orderId)
    expect(first).toEqual([first[0], first[0]])
  })

  test('shows bargain hunters buying below list price far more often than the others', () => {
    const share = (kind: string): number => {
      const lines = sample.accounts
        .filter(({ part }) => part.kind === kind)
        .flatMap(({ orders }) => orders.flatMap(({ lines }) => lines))
      return (
        lines.filter(({ unitPrice, listPrice }) => Number(unitPrice) < Number(listPrice)).length /
        lines.length
      )
    }
    expect(share('price-sensitive')).toBeGreaterThan(0.7)
    expect(share('regular')).toBeLessThan(0.3)
  })
})
