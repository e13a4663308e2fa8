import { expect, test } from 'vitest'
import { ledgerRows } from '../../console/accounts/ledger-rows.ts'
import { dayNumber } from '../../domain/history/day.ts'
import { Settings } from '../../domain/settings.ts'
import { promiseLedgerOf } from '../../domain/signals/ledger/promise-ledger.ts'
import { aDelivery, anInvoice, daysAfter, stateFrom, steadyOrders } from '../domain/history/facts.ts'

const first = '2026-01-05'
const { model } = Settings.parse({})
const rows = (events: Parameters<typeof stateFrom>[0], locale: 'en' | 'zh-CN' = 'en') =>
  ledgerRows({ locale, timeZone: 'UTC' }, promiseLedgerOf(stateFrom(events), dayNumber('2026-03-20'), model))
const orders = steadyOrders(first, 4, 7).map((order, i) => ({
  ...order,
  promisedAt: daysAfter(first, i * 7 + 3),
}))
const facts = [
  ...orders,
  ...orders.map(({ id }, i) =>
    aDelivery(daysAfter(first, i * 7 + (i < 3 ? 3 : 5)), id, i < 3 ? {} : { cause: 'stock' }),
  ),
  anInvoice('2026-03-01', '2026-03-31'),
]

test('an account is told with what was promised to it, why it came late, and what it owes', () => {
  expect(rows(facts)).toEqual([
    { label: 'Deliveries', value: '3 of 4 promises kept, on time and in full' },
    { label: 'Causes of delay', value: 'stock (1)' },
    { label: 'Invoices', value: '1 open' },
  ])
  expect(rows(facts, 'zh-CN').map(({ value }) => value)).toEqual([
    '4次约定交货中，3次按期足量交付',
    '缺货（1）',
    '1张未付',
  ])
})

test('where nobody records promises and invoices, nothing is said of them', () => {
  expect(rows(steadyOrders(first, 4, 7))).toEqual([])
})
